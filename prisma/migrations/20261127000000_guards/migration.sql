-- What an open plan is told by, beside its commitments, changes no more either.

-- Sections are the plan's own words
CREATE FUNCTION refuse_change_of_open_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Plan" p WHERE p."state" = 'open' AND p."id" = OLD."planId") THEN
    RAISE EXCEPTION '% on Section of an open plan is refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Section_of_open_plan_stays" BEFORE UPDATE OR DELETE ON "Section"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_section();

-- A slug stands in ledger entries; the zone decides every civil date
CREATE FUNCTION refuse_change_of_name_in_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW)->>'slug' <> to_jsonb(OLD)->>'slug' OR to_jsonb(NEW)->>'timeZone' IS DISTINCT FROM to_jsonb(OLD)->>'timeZone' THEN
    RAISE EXCEPTION 'the slug and the zone of a % stay', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Department_slug_stays" BEFORE UPDATE ON "Department" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_name_in_ledger();
CREATE TRIGGER "Jurisdiction_slug_stays" BEFORE UPDATE ON "Jurisdiction" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_name_in_ledger();

-- Published and confirmed facts stand on an entry of their own, which says the same of the same item
CREATE FUNCTION check_entry_of_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."ledgerSeq" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "LedgerEntry" e JOIN "Commitment" c ON c."code" = e."subject"
    WHERE e."seq" = NEW."ledgerSeq" AND c."id" = NEW."commitmentId" AND e."knownOn" = NEW."knownOn"
      AND e."payload"->>(CASE TG_TABLE_NAME WHEN 'Update' THEN 'update' ELSE 'adjustment' END) = NEW."id"
  ) THEN
    RAISE EXCEPTION '% % has no ledger entry of its own', TG_TABLE_NAME, NEW."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Update_in_ledger" AFTER INSERT OR UPDATE ON "Update" FOR EACH ROW EXECUTE FUNCTION check_entry_of_fact();
CREATE TRIGGER "Adjustment_in_ledger" AFTER INSERT OR UPDATE ON "Adjustment" FOR EACH ROW EXECUTE FUNCTION check_entry_of_fact();

-- A correction is of the same commitment and date as what it corrects
CREATE FUNCTION check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."supersedesId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Update" u WHERE u."id" = NEW."supersedesId"
      AND u."commitmentId" = NEW."commitmentId" AND u."effectiveOn" = NEW."effectiveOn" AND u."state" = 'published') THEN
    RAISE EXCEPTION 'update % corrects no published figure of its commitment and date', NEW."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Update_corrects_its_own" AFTER INSERT OR UPDATE ON "Update" FOR EACH ROW EXECUTE FUNCTION check_correction();

-- A reading and a finished member belong to the commitment of their update
CREATE FUNCTION check_reading_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Update" u JOIN "Measure" m ON m."commitmentId" = u."commitmentId"
      WHERE u."id" = NEW."updateId" AND m."id" = NEW."measureId") THEN
    RAISE EXCEPTION 'a reading of another commitment' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Reading_is_own" AFTER INSERT OR UPDATE ON "Reading" FOR EACH ROW EXECUTE FUNCTION check_reading_is_own();
CREATE FUNCTION check_member_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Update" u JOIN "Member" m ON m."commitmentId" = u."commitmentId"
      WHERE u."id" = NEW."updateId" AND m."id" = NEW."memberId") THEN
    RAISE EXCEPTION 'a member of another commitment' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "UpdateMember_is_own" AFTER INSERT OR UPDATE ON "UpdateMember" FOR EACH ROW EXECUTE FUNCTION check_member_is_own();

-- Kind, unit, modality and grade are settled when the plan is opened: no adjustment touches them
CREATE OR REPLACE FUNCTION permanent_part(table_name text, item jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name
    WHEN 'Commitment' THEN jsonb_build_array(item->'id', item->'code', item->'planId', item->'clauseId', item->'position',
      item->'knownOn', item->'startsOn', item->'parentId', item->'kind', item->'modality', item->'grade', item->'sectionId')
    WHEN 'Measure' THEN jsonb_build_array(item->'id', item->'commitmentId', item->'key', item->'kind', item->'scale',
      item->'referenceId', item->'unitZh', item->'unitEn', item->'ordinal', item->'scopeZh', item->'scopeEn')
    WHEN 'Target' THEN jsonb_build_array(item->'id', item->'measureId', item->'set')
    WHEN 'Member' THEN jsonb_build_array(item->'id', item->'commitmentId', item->'position')
    ELSE '[]'::jsonb END
$$;

-- TRUNCATE passes by row triggers
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Section', 'ScheduleNode', 'CommitmentDepartment', 'Department', 'Jurisdiction'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_is_not_emptied', name);
  END LOOP;
END $$;
