-- The list of a plan's commitments tells its length by the last position instead of counting all
-- of them. That holds because positions have no gap when a plan opens, and stay as they are then.

CREATE FUNCTION require_whole_numbering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Commitment" c WHERE c."planId" = NEW."id"
    HAVING min(c."position") <> 1 OR max(c."position") <> count(*)
  ) THEN
    RAISE EXCEPTION 'the commitments of plan % are not numbered 1, 2, … without a gap', NEW."slug"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Plan_opens_numbered" BEFORE UPDATE ON "Plan"
  FOR EACH ROW WHEN (OLD."state" <> 'open' AND NEW."state" = 'open')
  EXECUTE FUNCTION require_whole_numbering();
