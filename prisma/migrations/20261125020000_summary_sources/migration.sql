-- A glossary is edited: each version of it stays whole, so that an earlier cut reads the same words
CREATE TABLE "Glossary" (
    "planId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Glossary_pkey" PRIMARY KEY ("planId")
);
ALTER TABLE "Glossary" ADD CONSTRAINT "Glossary_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "Glossary" ("planId", "version") SELECT DISTINCT "planId", 1 FROM "GlossaryEntry";

-- What a plan's glossary said until now is its first version
ALTER TABLE "GlossaryEntry" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "GlossaryEntry" ALTER COLUMN "version" DROP DEFAULT, DROP COLUMN "sinceSeq";
DROP INDEX "GlossaryEntry_planId_termZh_key";
CREATE UNIQUE INDEX "GlossaryEntry_planId_version_termZh_key" ON "GlossaryEntry"("planId", "version", "termZh");
CREATE UNIQUE INDEX "GlossaryEntry_planId_version_position_key" ON "GlossaryEntry"("planId", "version", "position");

-- The cut names the version; 0 where the plan had no glossary
ALTER TABLE "Summary" ADD COLUMN "glossaryVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Summary" ALTER COLUMN "glossaryVersion" SET DEFAULT 0;

ALTER TABLE "Glossary" ADD CHECK ("version" > 0);
ALTER TABLE "GlossaryEntry"
  ADD CHECK ("version" > 0), ADD CHECK ("position" >= 0), ADD CHECK (btrim("termZh") <> ''), ADD CHECK (btrim("meaningZh") <> '');
ALTER TABLE "Summary" ADD CHECK ("glossaryVersion" >= 0);

CREATE FUNCTION glossary_counts_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."planId" <> OLD."planId" OR NEW."version" <> OLD."version" + 1 THEN
    RAISE EXCEPTION 'the version of a glossary only counts up' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Glossary_counts_up" BEFORE UPDATE OR DELETE ON "Glossary"
  FOR EACH ROW EXECUTE FUNCTION glossary_counts_up();
CREATE TRIGGER "Glossary_is_not_emptied" BEFORE TRUNCATE ON "Glossary"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who stands for a number speaks for an office: people move
ALTER TABLE "NumberConfirmation" ADD COLUMN "departmentId" TEXT;
ALTER TABLE "NumberConfirmation" DISABLE TRIGGER "NumberConfirmation_issued_stays";
UPDATE "NumberConfirmation" c SET "departmentId" = u."departmentId" FROM "User" u WHERE u."id" = c."confirmedById";
ALTER TABLE "NumberConfirmation" ENABLE TRIGGER "NumberConfirmation_issued_stays";
ALTER TABLE "NumberConfirmation" ALTER COLUMN "departmentId" SET NOT NULL;
ALTER TABLE "NumberConfirmation" ADD CONSTRAINT "NumberConfirmation_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The Word file is kept without its annex of sources, too
ALTER TABLE "SummaryFile" DROP CONSTRAINT "SummaryFile_format_check";
ALTER TABLE "SummaryFile" ADD CHECK ("format" IN ('docx', 'docx-plain', 'md', 'xlsx'));

-- What departments were called: an earlier cut names them as they were known then
CREATE TABLE "DepartmentRename" (
    "id" SERIAL NOT NULL,
    "departmentId" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "untilSeq" INTEGER NOT NULL,
    "renamedOn" TEXT NOT NULL,

    CONSTRAINT "DepartmentRename_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DepartmentRename_departmentId_id_idx" ON "DepartmentRename"("departmentId", "id");
ALTER TABLE "DepartmentRename" ADD CONSTRAINT "DepartmentRename_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DepartmentRename" ADD CHECK ("untilSeq" >= 0), ADD CHECK (is_civil_date("renamedOn"));
CREATE TRIGGER "DepartmentRename_stays" BEFORE UPDATE OR DELETE ON "DepartmentRename"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DepartmentRename_is_not_emptied" BEFORE TRUNCATE ON "DepartmentRename"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
