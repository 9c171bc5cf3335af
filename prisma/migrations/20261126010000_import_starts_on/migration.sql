-- The day from which the promises of an import count; until now that was 1 January for every one of them
ALTER TABLE "PlanImport" ADD COLUMN "startsOn" TEXT;
ALTER TABLE "PlanImport" DISABLE TRIGGER "PlanImport_stays";
UPDATE "PlanImport" SET "startsOn" = "year" || '-01-01';
ALTER TABLE "PlanImport" ENABLE TRIGGER "PlanImport_stays";
ALTER TABLE "PlanImport" ALTER COLUMN "startsOn" SET NOT NULL,
  ADD CHECK (is_civil_date("startsOn")),
  ADD CONSTRAINT "PlanImport_starts_in_its_year" CHECK (left("startsOn", 4) = "year"::text);

CREATE OR REPLACE FUNCTION refuse_change_of_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" IN ('opened', 'discarded')
    OR (NEW."bytes", NEW."sha256", NEW."outline", NEW."proposals", NEW."slug", NEW."codePrefix", NEW."year", NEW."startsOn")
      IS DISTINCT FROM (OLD."bytes", OLD."sha256", OLD."outline", OLD."proposals", OLD."slug", OLD."codePrefix", OLD."year", OLD."startsOn") THEN
    RAISE EXCEPTION '% on PlanImport is refused: what was read and what has ended stays', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
