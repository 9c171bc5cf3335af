-- The file of an uploaded sheet is kept for a while after the sheet has ended; its hash, and what
-- came of its rows, stay. A file that is still to be read is never missing.
ALTER TABLE "Import" ALTER COLUMN "bytes" DROP NOT NULL;
ALTER TABLE "Import" ADD COLUMN "discardedAt" TIMESTAMPTZ(3);
ALTER TABLE "Import"
  ADD CHECK (("bytes" IS NULL) = ("discardedAt" IS NOT NULL)),
  ADD CHECK ("discardedAt" IS NULL OR "state" IN ('applied', 'refused', 'cancelled'));
CREATE INDEX "Import_kept_idx" ON "Import"("createdAt") WHERE "discardedAt" IS NULL;
