-- Why an item is behind and what its unit does next, as a report says it; '' where it says nothing.
-- A published update keeps both like the rest of its row: "Update_published_stays".
ALTER TABLE "Update" ADD COLUMN "cause" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "nextStep" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Update"
  ADD CONSTRAINT "Update_cause_says_something"
    CHECK ("cause" = '' OR (btrim("cause") <> '' AND char_length("cause") <= 500)),
  ADD CONSTRAINT "Update_next_step_says_something"
    CHECK ("nextStep" = '' OR (btrim("nextStep") <> '' AND char_length("nextStep") <= 500)),
  -- no unit answers for a figure that was taken from a document
  ADD CONSTRAINT "Update_unit_says_cause"
    CHECK ("sourceDocumentId" IS NULL OR ("cause" = '' AND "nextStep" = ''));
