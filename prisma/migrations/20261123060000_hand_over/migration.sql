-- CreateTable
CREATE TABLE "DepartmentHandOver" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "authority" TEXT,
    "documentNumber" TEXT,
    "documentDate" TEXT,
    "reason" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposerDepartmentId" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,

    CONSTRAINT "DepartmentHandOver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DepartmentHandOver_state_idx" ON "DepartmentHandOver"("state");

-- AddForeignKey
ALTER TABLE "DepartmentHandOver" ADD CONSTRAINT "DepartmentHandOver_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentHandOver" ADD CONSTRAINT "DepartmentHandOver_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentHandOver" ADD CONSTRAINT "DepartmentHandOver_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentHandOver" ADD CONSTRAINT "DepartmentHandOver_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentHandOver" ADD CONSTRAINT "DepartmentHandOver_proposerDepartmentId_fkey" FOREIGN KEY ("proposerDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Adjustment" ADD COLUMN "handOverId" TEXT;

-- CreateIndex
CREATE INDEX "Adjustment_handOverId_idx" ON "Adjustment"("handOverId");

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_handOverId_fkey" FOREIGN KEY ("handOverId") REFERENCES "DepartmentHandOver"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An item of a hand-over is a confirmed change of its details, and of nothing else
ALTER TABLE "Adjustment"
  ADD CONSTRAINT "Adjustment_of_hand_over" CHECK ("handOverId" IS NULL OR ("kind" = 'details' AND "state" = 'confirmed'));

ALTER TABLE "DepartmentHandOver"
  ADD CHECK ("state" IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
  ADD CHECK ("fromId" <> "toId"),
  ADD CHECK ("documentDate" IS NULL OR is_civil_date("documentDate")),
  ADD CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "DepartmentHandOver_second_person" CHECK ("state" NOT IN ('confirmed', 'refused') OR (
    "decidedById" IS NOT NULL AND "decidedById" <> "proposedById" AND "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "DepartmentHandOver_refused_has_reason"
    CHECK ("state" <> 'refused' OR btrim(coalesce("decisionReason", '')) <> '');
CREATE UNIQUE INDEX "DepartmentHandOver_one_open" ON "DepartmentHandOver" ("fromId") WHERE "state" = 'proposed';

CREATE TRIGGER "DepartmentHandOver_decided_stays" BEFORE UPDATE OR DELETE ON "DepartmentHandOver"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided();
CREATE TRIGGER "DepartmentHandOver_is_not_emptied" BEFORE TRUNCATE ON "DepartmentHandOver"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
