-- The invariants that matter, held by the database itself.

-- Forms ---------------------------------------------------------------------

CREATE FUNCTION is_civil_date(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT t ~ '^\d{4}-\d{2}-\d{2}$' AND to_char(to_date(t, 'YYYY-MM-DD'), 'YYYY-MM-DD') = t
$$;

CREATE FUNCTION is_decimal(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT t ~ '^-?\d{1,15}(\.\d{1,6})?$'
$$;

ALTER TABLE "SourceDocument" ADD CHECK (is_civil_date("knownOn")), ADD CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Plan"
  ADD CHECK (is_civil_date("startsOn")), ADD CHECK (is_civil_date("endsOn")), ADD CHECK (is_civil_date("knownOn")),
  ADD CHECK ("startsOn" < "endsOn"),
  ADD CHECK (is_decimal("aheadPoints")), ADD CHECK (is_decimal("farBehindPoints")),
  ADD CHECK (is_decimal("growthAheadPoints")), ADD CHECK (is_decimal("jumpFactor")),
  ADD CHECK ("lateStageMonths" BETWEEN 1 AND 24),
  ADD CHECK ("cadence" IN ('quarterly', 'monthly')),
  ADD CHECK ("dueDay" BETWEEN 1 AND 28),
  ADD CHECK ("state" IN ('preparation', 'open')),
  ADD CHECK (("state" = 'open') = ("openedAt" IS NOT NULL));
ALTER TABLE "Paragraph" ADD CHECK ("number" >= 1);
ALTER TABLE "Clause"
  ADD CHECK ("disposition" IN ('commitment', 'direction', 'background', 'result')),
  ADD CHECK (0 <= "start" AND "start" < "end"),
  ADD CHECK (length("quote") = "end" - "start");
ALTER TABLE "Commitment"
  ADD CHECK ("kind" IN ('count', 'list', 'growth', 'level', 'relative', 'limit', 'grade', 'milestone', 'direction')),
  ADD CHECK ("modality" IN ('commit', 'strive', 'process')),
  ADD CHECK ("grade" IN ('A', 'B')),
  ADD CHECK (is_civil_date("startsOn")), ADD CHECK (is_civil_date("deadlineOn")), ADD CHECK ("startsOn" < "deadlineOn"),
  ADD CHECK (is_civil_date("knownOn")), ADD CHECK ("endedOn" IS NULL OR is_civil_date("endedOn"));
ALTER TABLE "CommitmentDepartment" ADD CHECK ("role" IN ('lead', 'supporting'));
CREATE UNIQUE INDEX "CommitmentDepartment_one_lead" ON "CommitmentDepartment" ("commitmentId") WHERE "role" = 'lead';
ALTER TABLE "Measure"
  ADD CHECK ("kind" IN ('count', 'list', 'growth', 'level', 'relative', 'limit', 'grade', 'milestone', 'direction')),
  ADD CHECK ("scale" IN ('1', '10000', '100000000')),
  ADD CHECK ("kind" = 'relative' OR "referenceId" IS NULL);
ALTER TABLE "Target"
  ADD CHECK ("set" IN ('plan', 'municipal')),
  ADD CHECK ("comparator" IN ('at-least', 'more-than', 'about', 'at-most', 'equal', 'range')),
  ADD CHECK (("comparator" = 'range') = ("max" IS NOT NULL)),
  ADD CHECK ("max" IS NULL OR is_decimal("max")),
  ADD CHECK ("tolerance" IS NULL OR is_decimal("tolerance"));
ALTER TABLE "Baseline"
  ADD CHECK (is_decimal("value")), ADD CHECK ("hedge" IN ('exact', 'about', 'more-than', 'at-least'));
ALTER TABLE "Stage" ADD CHECK ("plannedOn" IS NULL OR is_civil_date("plannedOn"));
ALTER TABLE "ScheduleNode"
  ADD CHECK (is_civil_date("dueOn")), ADD CHECK (is_decimal("share") AND "share"::numeric BETWEEN 0 AND 1);
ALTER TABLE "Reading"
  ADD CHECK (("value" IS NULL) <> ("word" IS NULL)),
  ADD CHECK ("value" IS NULL OR is_decimal("value")),
  ADD CHECK ("hedge" IN ('exact', 'about', 'more-than', 'at-least')),
  ADD CHECK ("stage" IN ('preliminary', 'verified', 'final'));
ALTER TABLE "Evidence"
  ADD CHECK ("kind" IN ('file', 'link', 'document-number')),
  ADD CHECK (("kind" = 'file') = ("fileSha256" IS NOT NULL AND "fileName" IS NOT NULL)),
  ADD CHECK (("kind" = 'link') = ("url" IS NOT NULL)),
  ADD CHECK (("kind" = 'document-number') = ("documentNumber" IS NOT NULL));
ALTER TABLE "StoredFile"
  ADD CHECK ("sha256" = encode(sha256("bytes"), 'hex')),
  ADD CHECK ("sizeBytes" = length("bytes") AND "sizeBytes" BETWEEN 1 AND 20971520);
ALTER TABLE "User"
  ADD CHECK ("login" ~ '^[a-z0-9][a-z0-9.-]{1,62}$'),
  ADD CHECK ("roles" <@ ARRAY['contributor', 'reviewer', 'planner', 'administrator', 'auditor']),
  -- system and security administrators hold no business rights (GB/T 22239-2019)
  ADD CHECK (NOT ("roles" && ARRAY['administrator', 'auditor']) OR cardinality("roles") = 1);
ALTER TABLE "StandingPeriod"
  ADD CHECK ("code" IN ('completed', 'ahead', 'on-schedule', 'behind', 'far-behind', 'in-progress', 'not-due', 'direction', 'no-data', 'ended')),
  ADD CHECK ("knownUntil" IS NULL OR "knownFrom" < "knownUntil");
CREATE UNIQUE INDEX "StandingPeriod_one_open" ON "StandingPeriod" ("commitmentId") WHERE "knownUntil" IS NULL;

-- Updates -------------------------------------------------------------------

ALTER TABLE "Update"
  ADD CHECK ("state" IN ('draft', 'submitted', 'published', 'returned', 'withdrawn')),
  ADD CHECK (is_civil_date("effectiveOn")), ADD CHECK ("knownOn" IS NULL OR is_civil_date("knownOn")),
  ADD CONSTRAINT "Update_author_never_reviews" CHECK ("authorId" IS DISTINCT FROM "reviewerId" OR "authorId" IS NULL),
  ADD CONSTRAINT "Update_author_or_document" CHECK (("authorId" IS NULL) = ("sourceDocumentId" IS NOT NULL)),
  ADD CONSTRAINT "Update_published_is_whole" CHECK ("state" <> 'published' OR (
    "publishedAt" IS NOT NULL AND "knownOn" IS NOT NULL AND "ledgerSeq" IS NOT NULL
    AND ("reviewerId" IS NOT NULL OR "sourceDocumentId" IS NOT NULL))),
  ADD CONSTRAINT "Update_only_published_in_ledger" CHECK ("state" = 'published' OR "ledgerSeq" IS NULL),
  ADD CONSTRAINT "Update_returned_has_reason" CHECK ("state" <> 'returned' OR btrim(coalesce("returnReason", '')) <> ''),
  ADD CONSTRAINT "Update_correction_has_reason" CHECK ("supersedesId" IS NULL OR btrim(coalesce("correctionReason", '')) <> '');
CREATE UNIQUE INDEX "Update_one_open" ON "Update" ("commitmentId") WHERE "state" <> 'published' AND "sourceDocumentId" IS NULL;
CREATE UNIQUE INDEX "Update_superseded_once" ON "Update" ("supersedesId") WHERE "state" = 'published';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the record is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'published' THEN
    RAISE EXCEPTION '% of a published update is refused: publish a correction', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Update_published_stays" BEFORE UPDATE OR DELETE ON "Update"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();

CREATE FUNCTION refuse_change_below_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent text := CASE WHEN TG_OP = 'DELETE' THEN OLD."updateId" ELSE NEW."updateId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Update" WHERE "id" = parent AND "state" = 'published')
     OR (TG_OP = 'UPDATE' AND OLD."updateId" <> NEW."updateId") THEN
    RAISE EXCEPTION '% on % of a published update is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Reading_published_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Reading"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_below_published();
CREATE TRIGGER "Evidence_published_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_below_published();
CREATE TRIGGER "UpdateMember_published_stays" BEFORE INSERT OR UPDATE OR DELETE ON "UpdateMember"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_below_published();

-- The plan's own words and targets -------------------------------------------

CREATE TRIGGER "SourceDocument_stays" BEFORE UPDATE OR DELETE ON "SourceDocument"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Paragraph_stays" BEFORE UPDATE OR DELETE ON "Paragraph"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION plan_of(table_name text, item jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN table_name IN ('Commitment', 'Clause') THEN item->>'planId'
    WHEN table_name IN ('Measure', 'Stage', 'Member', 'ScheduleNode', 'CommitmentDepartment') THEN
      (SELECT c."planId" FROM "Commitment" c WHERE c."id" = item->>'commitmentId')
    ELSE (SELECT c."planId" FROM "Measure" m JOIN "Commitment" c ON c."id" = m."commitmentId"
      WHERE m."id" = item->>'measureId')
  END
$$;

-- looks at the row before and after, so that nothing can be moved out of an open plan either
CREATE FUNCTION refuse_change_of_open_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Plan" p WHERE p."state" = 'open'
      AND p."id" IN (plan_of(TG_TABLE_NAME, to_jsonb(OLD)), plan_of(TG_TABLE_NAME, to_jsonb(NEW)))) THEN
    RAISE EXCEPTION '% on % of an open plan is refused: targets change only by an adjustment', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Clause_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Clause"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "Commitment_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Commitment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "Measure_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Measure"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "Target_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Target"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "Baseline_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Baseline"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();

CREATE TRIGGER "Stage_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Stage"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "Member_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Member"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "ScheduleNode_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "ScheduleNode"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();
CREATE TRIGGER "CommitmentDepartment_of_open_plan_stays" BEFORE INSERT OR UPDATE OR DELETE ON "CommitmentDepartment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_plan();

CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'open' THEN
    RAISE EXCEPTION 'an open plan stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Plan_open_stays" BEFORE UPDATE OR DELETE ON "Plan"
  FOR EACH ROW EXECUTE FUNCTION refuse_reopening();

-- The ledger and the audit record ---------------------------------------------

ALTER TABLE "LedgerEntry"
  ADD CHECK ("seq" >= 1), ADD CHECK (("seq" = 1) = ("previousHash" IS NULL)),
  ADD CHECK ("hash" ~ '^[0-9a-f]{64}$'), ADD CHECK (is_civil_date("effectiveOn")),
  ADD CHECK ("knownOn" = "payload"->>'knownOn' AND is_civil_date("knownOn")),
  ADD CHECK ("type" IN ('plan.opened', 'commitment.registered', 'commitment.adjusted', 'commitment.ended', 'update.published', 'update.corrected', 'summary.issued'));

CREATE FUNCTION check_ledger_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head record;
BEGIN
  SELECT "seq", "hash" INTO head FROM "LedgerEntry" ORDER BY "seq" DESC LIMIT 1;
  IF NEW."seq" <> coalesce(head."seq", 0) + 1 OR NEW."previousHash" IS DISTINCT FROM head."hash" THEN
    RAISE EXCEPTION 'entry % does not continue the ledger', NEW."seq" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LedgerEntry_continues" BEFORE INSERT ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION check_ledger_chain();
CREATE TRIGGER "LedgerEntry_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditRecord_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- TRUNCATE passes by row triggers
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['SourceDocument', 'Paragraph', 'Plan', 'Clause', 'Commitment', 'Measure', 'Target',
    'Baseline', 'Stage', 'Member', 'Update', 'Reading', 'Evidence', 'UpdateMember', 'StoredFile'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_is_not_emptied', name);
  END LOOP;
END $$;
