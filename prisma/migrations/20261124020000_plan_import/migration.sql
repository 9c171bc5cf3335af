-- CreateTable
CREATE TABLE "PlanImport" (
    "id" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "proposals" JSONB NOT NULL,
    "rulesVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'deciding',
    "version" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT NOT NULL,
    "codePrefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "knownOn" TEXT NOT NULL,
    "fallbackDepartmentId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "requestedById" TEXT,
    "requestedAt" TIMESTAMPTZ(3),
    "openedById" TEXT,
    "finishedAt" TIMESTAMPTZ(3),
    "planId" TEXT,

    CONSTRAINT "PlanImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportClause" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "paragraph" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "decision" JSONB,

    CONSTRAINT "ImportClause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportAct" (
    "seq" SERIAL NOT NULL,
    "importId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "clauseIds" TEXT[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undoesSeq" INTEGER,

    CONSTRAINT "ImportAct_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanImport_planId_key" ON "PlanImport"("planId");

-- CreateIndex
CREATE INDEX "PlanImport_state_createdAt_idx" ON "PlanImport"("state", "createdAt");

-- CreateIndex
CREATE INDEX "ImportClause_importId_paragraph_start_idx" ON "ImportClause"("importId", "paragraph", "start");

-- CreateIndex
CREATE UNIQUE INDEX "ImportAct_undoesSeq_key" ON "ImportAct"("undoesSeq");

-- CreateIndex
CREATE INDEX "ImportAct_importId_seq_idx" ON "ImportAct"("importId", "seq");

-- AddForeignKey
ALTER TABLE "PlanImport" ADD CONSTRAINT "PlanImport_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanImport" ADD CONSTRAINT "PlanImport_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanImport" ADD CONSTRAINT "PlanImport_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanImport" ADD CONSTRAINT "PlanImport_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanImport" ADD CONSTRAINT "PlanImport_fallbackDepartmentId_fkey" FOREIGN KEY ("fallbackDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanImport" ADD CONSTRAINT "PlanImport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportClause" ADD CONSTRAINT "ImportClause_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PlanImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportAct" ADD CONSTRAINT "ImportAct_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PlanImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportAct" ADD CONSTRAINT "ImportAct_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportAct" ADD CONSTRAINT "ImportAct_undoesSeq_fkey" FOREIGN KEY ("undoesSeq") REFERENCES "ImportAct"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What was uploaded stays as it was, and what was opened or discarded stays altogether
ALTER TABLE "PlanImport"
  ADD CHECK ("state" IN ('deciding', 'ready', 'opened', 'discarded')),
  ADD CHECK ("sha256" = encode(sha256("bytes"), 'hex')),
  ADD CHECK (octet_length("bytes") <= 100 * 1024 * 1024),
  ADD CHECK (is_civil_date("knownOn")),
  ADD CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CHECK ("codePrefix" ~ '^[A-Z][A-Z0-9]{1,11}$'),
  ADD CONSTRAINT "PlanImport_ready_is_asked_for"
    CHECK ("state" NOT IN ('ready', 'opened') OR ("requestedById" IS NOT NULL AND "requestedAt" IS NOT NULL)),
  ADD CONSTRAINT "PlanImport_second_person" CHECK ("state" <> 'opened' OR (
    "openedById" IS NOT NULL AND "openedById" <> "requestedById" AND "planId" IS NOT NULL AND "finishedAt" IS NOT NULL));
CREATE UNIQUE INDEX "PlanImport_one_of_a_name" ON "PlanImport" ("slug") WHERE "state" <> 'discarded';

CREATE FUNCTION refuse_change_of_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" IN ('opened', 'discarded')
    OR (NEW."bytes", NEW."sha256", NEW."outline", NEW."proposals", NEW."slug", NEW."codePrefix", NEW."year")
      IS DISTINCT FROM (OLD."bytes", OLD."sha256", OLD."outline", OLD."proposals", OLD."slug", OLD."codePrefix", OLD."year") THEN
    RAISE EXCEPTION '% on PlanImport is refused: what was read and what has ended stays', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PlanImport_stays" BEFORE UPDATE OR DELETE ON "PlanImport"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_import();
CREATE TRIGGER "PlanImport_is_not_emptied" BEFORE TRUNCATE ON "PlanImport"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Clauses are decided about while that is what the import is there for
ALTER TABLE "ImportClause"
  ADD CHECK ("paragraph" >= 1),
  ADD CHECK (0 <= "start" AND "start" < "end"),
  ADD CHECK (length("quote") = "end" - "start");
CREATE FUNCTION refuse_change_of_decided_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PlanImport" i WHERE i."state" <> 'deciding'
      AND i."id" IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."importId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."importId" END)) THEN
    RAISE EXCEPTION '% on ImportClause is refused: nobody decides about it any more', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "ImportClause_decided_stays" BEFORE INSERT OR UPDATE OR DELETE ON "ImportClause"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided_import();
CREATE TRIGGER "ImportClause_is_not_emptied" BEFORE TRUNCATE ON "ImportClause"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ImportAct_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ImportAct"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
