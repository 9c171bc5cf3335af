-- Progress summaries: generated from a cut, edited, frozen when a second person issues them.

-- CreateTable
CREATE TABLE "Summary" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "departmentId" TEXT,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "dataOn" TEXT NOT NULL,
    "knownOn" TEXT NOT NULL,
    "knownSeq" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "generated" JSONB NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorDepartmentId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "issuerId" TEXT,
    "issuerDepartmentId" TEXT,
    "issuedAt" TIMESTAMPTZ(3),
    "frozen" JSONB,
    "hash" TEXT,
    "ledgerSeq" INTEGER,

    CONSTRAINT "Summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryEdit" (
    "summaryId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "text" TEXT,
    "position" INTEGER,
    "omission" TEXT,
    "base" JSONB NOT NULL,
    "changedById" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SummaryEdit_pkey" PRIMARY KEY ("summaryId","blockId")
);

-- CreateTable
CREATE TABLE "NumberConfirmation" (
    "id" TEXT NOT NULL,
    "summaryId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confirmedById" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NumberConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryFile" (
    "summaryId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SummaryFile_pkey" PRIMARY KEY ("summaryId","format")
);

-- CreateTable
CREATE TABLE "GlossaryEntry" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "termZh" TEXT NOT NULL,
    "termEn" TEXT NOT NULL,
    "meaningZh" TEXT NOT NULL,
    "meaningEn" TEXT NOT NULL,
    "documentSlug" TEXT,
    "paragraphNumber" INTEGER,
    "quote" TEXT,
    "sinceSeq" INTEGER NOT NULL,

    CONSTRAINT "GlossaryEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Summary_ledgerSeq_key" ON "Summary"("ledgerSeq");

-- CreateIndex
CREATE INDEX "Summary_planId_state_idx" ON "Summary"("planId", "state");

-- CreateIndex
CREATE INDEX "Summary_state_changedAt_idx" ON "Summary"("state", "changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "NumberConfirmation_summaryId_blockId_number_key" ON "NumberConfirmation"("summaryId", "blockId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryEntry_planId_termZh_key" ON "GlossaryEntry"("planId", "termZh");

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_authorDepartmentId_fkey" FOREIGN KEY ("authorDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_issuerDepartmentId_fkey" FOREIGN KEY ("issuerDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_ledgerSeq_fkey" FOREIGN KEY ("ledgerSeq") REFERENCES "LedgerEntry"("seq") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SummaryEdit" ADD CONSTRAINT "SummaryEdit_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryEdit" ADD CONSTRAINT "SummaryEdit_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberConfirmation" ADD CONSTRAINT "NumberConfirmation_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberConfirmation" ADD CONSTRAINT "NumberConfirmation_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryFile" ADD CONSTRAINT "SummaryFile_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryEntry" ADD CONSTRAINT "GlossaryEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Forms ---------------------------------------------------------------------

ALTER TABLE "Summary"
  ADD CHECK ("kind" IN ('first-quarter', 'half-year', 'three-quarter', 'year-end', 'department', 'brief', 'behind')),
  ADD CHECK ("language" IN ('zh', 'en')),
  ADD CHECK ("state" IN ('draft', 'submitted', 'issued', 'discarded')),
  ADD CHECK (is_civil_date("dataOn")), ADD CHECK (is_civil_date("knownOn")), ADD CHECK ("knownSeq" >= 0),
  ADD CONSTRAINT "Summary_department_of_its_kind" CHECK (("kind" = 'department') = ("departmentId" IS NOT NULL)),
  ADD CONSTRAINT "Summary_second_person" CHECK ("issuerId" IS NULL OR "issuerId" <> "authorId"),
  ADD CONSTRAINT "Summary_whole_when_issued" CHECK (("state" = 'issued') = ("issuerId" IS NOT NULL)
    AND ("state" = 'issued') = ("issuerDepartmentId" IS NOT NULL) AND ("state" = 'issued') = ("issuedAt" IS NOT NULL)
    AND ("state" = 'issued') = ("frozen" IS NOT NULL) AND ("state" = 'issued') = ("hash" IS NOT NULL)
    AND ("state" = 'issued') = ("ledgerSeq" IS NOT NULL)),
  ADD CHECK ("hash" IS NULL OR "hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "SummaryEdit"
  ADD CHECK ("text" IS NULL OR btrim("text") <> ''),
  ADD CHECK ("position" IS NULL OR "position" >= 0),
  ADD CONSTRAINT "SummaryEdit_omission_has_reason" CHECK ("omission" IS NULL OR btrim("omission") <> ''),
  ADD CONSTRAINT "SummaryEdit_edits" CHECK (num_nonnulls("text", "position", "omission") > 0);
ALTER TABLE "NumberConfirmation"
  ADD CHECK (btrim("number") <> ''), ADD CHECK (btrim("source") <> '');
ALTER TABLE "SummaryFile"
  ADD CHECK ("format" IN ('docx', 'md', 'xlsx')),
  ADD CHECK ("sha256" = encode(sha256("bytes"), 'hex'));
ALTER TABLE "GlossaryEntry"
  ADD CHECK (("documentSlug" IS NULL) = ("paragraphNumber" IS NULL) AND ("documentSlug" IS NULL) = ("quote" IS NULL)),
  ADD CHECK ("sinceSeq" >= 0);

-- What was issued stays, with all that it was made from ------------------------

CREATE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'issued' THEN
    RAISE EXCEPTION '% of an issued summary is refused: issue another one', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF (NEW."id", NEW."planId", NEW."kind", NEW."language", NEW."authorId", NEW."createdAt")
      IS DISTINCT FROM (OLD."id", OLD."planId", OLD."kind", OLD."language", OLD."authorId", OLD."createdAt") THEN
    RAISE EXCEPTION 'what a summary is about, and who wrote it, stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Summary_issued_stays" BEFORE UPDATE OR DELETE ON "Summary"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();

CREATE FUNCTION refuse_change_below_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent text := CASE WHEN TG_OP = 'DELETE' THEN OLD."summaryId" ELSE NEW."summaryId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Summary" WHERE "id" = parent AND "state" = 'issued')
     OR (TG_OP = 'UPDATE' AND OLD."summaryId" <> NEW."summaryId") THEN
    RAISE EXCEPTION '% on % of an issued summary is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SummaryEdit_issued_stays" BEFORE INSERT OR UPDATE OR DELETE ON "SummaryEdit"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_below_issued();
CREATE TRIGGER "NumberConfirmation_issued_stays" BEFORE INSERT OR UPDATE OR DELETE ON "NumberConfirmation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_below_issued();
CREATE TRIGGER "SummaryFile_issued_stays" BEFORE INSERT OR UPDATE OR DELETE ON "SummaryFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_below_issued();

-- Earlier cuts must read the same words again
CREATE TRIGGER "GlossaryEntry_stays" BEFORE UPDATE OR DELETE ON "GlossaryEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An entry of the ledger says of a summary only what is so
CREATE FUNCTION check_summary_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'issued' AND NOT EXISTS (SELECT 1 FROM "LedgerEntry" e
      WHERE e."seq" = NEW."ledgerSeq" AND e."type" = 'summary.issued' AND e."subject" = NEW."id") THEN
    RAISE EXCEPTION 'summary % is issued without its ledger entry', NEW."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Summary_issued_in_ledger" BEFORE INSERT OR UPDATE ON "Summary"
  FOR EACH ROW EXECUTE FUNCTION check_summary_entry();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Summary', 'SummaryEdit', 'NumberConfirmation', 'SummaryFile', 'GlossaryEntry'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_is_not_emptied', name);
  END LOOP;
END $$;
