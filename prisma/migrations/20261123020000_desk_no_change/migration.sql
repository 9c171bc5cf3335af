-- "No change" is said of an earlier published figure of the same commitment, or not at all.

CREATE FUNCTION check_repetition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."unchangedSinceId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Update" u WHERE u."id" = NEW."unchangedSinceId" AND u."commitmentId" = NEW."commitmentId"
      AND u."state" = 'published' AND u."effectiveOn" < NEW."effectiveOn"
  ) THEN
    RAISE EXCEPTION 'update % repeats no earlier published figure of its commitment', NEW."id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Update_repeats_what_is_published" BEFORE INSERT OR UPDATE ON "Update"
  FOR EACH ROW EXECUTE FUNCTION check_repetition();
ALTER TABLE "Update" ADD CONSTRAINT "Update_repeats_or_corrects"
  CHECK ("unchangedSinceId" IS NULL OR "supersedesId" IS NULL);
