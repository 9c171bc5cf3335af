-- The offices at the time: people move, what is public does not
ALTER TABLE "Adjustment"
  ADD COLUMN "proposerDepartmentId" TEXT NOT NULL,
  ADD COLUMN "deciderDepartmentId" TEXT;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_proposerDepartmentId_fkey" FOREIGN KEY ("proposerDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_deciderDepartmentId_fkey" FOREIGN KEY ("deciderDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Adjustment"
  ADD CONSTRAINT "Adjustment_decider_has_office" CHECK (("decidedById" IS NULL) = ("deciderDepartmentId" IS NULL)),
  DROP CONSTRAINT "Adjustment_reason_check",
  -- a filing in time speaks for itself; everything else says why
  ADD CONSTRAINT "Adjustment_says_why" CHECK (btrim("reason") <> ''
    OR ("kind" IN ('schedule', 'stages', 'members') AND NOT "isLate"));
