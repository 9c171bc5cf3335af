-- A split may hand a whole target on to a part: of all adjustments it alone takes one away
CREATE FUNCTION refuse_deletion_of_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Plan" p WHERE p."state" = 'open' AND p."id" = plan_of('Target', to_jsonb(OLD)))
    AND NOT EXISTS (SELECT 1 FROM "Adjustment" a JOIN "Measure" m ON m."commitmentId" = a."commitmentId"
      WHERE m."id" = OLD."measureId" AND a."kind" = 'split' AND a."state" = 'confirmed'
        AND a.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'DELETE on Target of an open plan is refused: it changes only by an adjustment'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

DROP TRIGGER "Target_of_open_plan_stays" ON "Target";
CREATE TRIGGER "Target_of_open_plan_stays" BEFORE INSERT OR UPDATE ON "Target"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "Target_is_handed_on" BEFORE DELETE ON "Target"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion_of_target();

-- Parts and successors are of the same plan, and what was merged stays so
CREATE FUNCTION check_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Commitment" c WHERE c."id" IN (NEW."parentId", NEW."successorId") AND c."planId" <> NEW."planId") THEN
    RAISE EXCEPTION 'a part and a successor belong to the same plan' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."successorId" IS NOT NULL
    AND (NEW."successorId", NEW."endedOn") IS DISTINCT FROM (OLD."successorId", OLD."endedOn") THEN
    RAISE EXCEPTION '% was merged and stays so', OLD."code" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Commitment_lineage" BEFORE INSERT OR UPDATE OF "parentId", "successorId", "endedOn" ON "Commitment"
  FOR EACH ROW EXECUTE FUNCTION check_lineage();

-- What the list leaves out, and what a page shows beneath its own record
CREATE INDEX "Commitment_merged" ON "Commitment" ("planId", "endedOn") WHERE "successorId" IS NOT NULL;
CREATE INDEX "Commitment_successor" ON "Commitment" ("successorId") WHERE "successorId" IS NOT NULL;
CREATE INDEX "Commitment_parent" ON "Commitment" ("parentId") WHERE "parentId" IS NOT NULL;
