-- What the sections of an imported plan are called in English, by their headings
ALTER TABLE "PlanImport" ADD COLUMN "sections" JSONB NOT NULL DEFAULT '{}',
  ADD CHECK (jsonb_typeof("sections") = 'object');
