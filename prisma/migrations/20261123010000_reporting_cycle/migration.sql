-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "successorId" TEXT;

-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "headId" TEXT,
ADD COLUMN     "signOffRequired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "memberId" TEXT;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "placeEn" TEXT,
ADD COLUMN     "placeZh" TEXT,
ADD COLUMN     "plannedOn" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "secondFactor" TEXT NOT NULL DEFAULT 'none';

-- AlterTable
ALTER TABLE "Update" ADD COLUMN     "signOffRequired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "signedOffAt" TIMESTAMPTZ(3),
ADD COLUMN     "signedOffById" TEXT,
ADD COLUMN     "unchangedSinceId" TEXT;

-- AlterTable
ALTER TABLE "UpdateMember" ADD COLUMN     "finishedOn" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "email" TEXT,
ADD COLUMN     "oidcSubject" TEXT,
ADD COLUMN     "totpConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "totpLastStep" INTEGER,
ADD COLUMN     "totpSecret" TEXT;

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "issuedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RolePolicy" (
    "role" TEXT NOT NULL,
    "requiresTotp" BOOLEAN NOT NULL,

    CONSTRAINT "RolePolicy_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "authority" TEXT,
    "documentNumber" TEXT,
    "documentDate" TEXT,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    "knownOn" TEXT,
    "ledgerSeq" INTEGER,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "periodEndsOn" TEXT NOT NULL,
    "requestedDueOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'uploaded',
    "totalRows" INTEGER NOT NULL DEFAULT 0,
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "onDate" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_ledgerSeq_key" ON "Adjustment"("ledgerSeq");

-- CreateIndex
CREATE INDEX "Adjustment_commitmentId_idx" ON "Adjustment"("commitmentId");

-- CreateIndex
CREATE INDEX "Adjustment_state_idx" ON "Adjustment"("state");

-- CreateIndex
CREATE INDEX "Extension_commitmentId_idx" ON "Extension"("commitmentId");

-- CreateIndex
CREATE INDEX "Extension_state_idx" ON "Extension"("state");

-- CreateIndex
CREATE INDEX "Import_authorId_createdAt_idx" ON "Import"("authorId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_userId_onDate_key" ON "Digest"("userId", "onDate");

-- CreateIndex
CREATE INDEX "AuditRecord_actorId_at_idx" ON "AuditRecord"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditRecord_action_at_idx" ON "AuditRecord"("action", "at");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_oidcSubject_key" ON "User"("oidcSubject");

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_headId_fkey" FOREIGN KEY ("headId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_unchangedSinceId_fkey" FOREIGN KEY ("unchangedSinceId") REFERENCES "Update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_signedOffById_fkey" FOREIGN KEY ("signedOffById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_ledgerSeq_fkey" FOREIGN KEY ("ledgerSeq") REFERENCES "LedgerEntry"("seq") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Forms ---------------------------------------------------------------------

ALTER TABLE "User" ADD CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CHECK (("totpConfirmedAt" IS NULL) OR ("totpSecret" IS NOT NULL));
ALTER TABLE "Session" ADD CHECK ("secondFactor" IN ('none', 'pending', 'passed'));
ALTER TABLE "RecoveryCode" ADD CHECK ("codeHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Invitation" ADD CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'), ADD CHECK ("createdAt" < "expiresAt"),
  ADD CHECK ("usedAt" IS NULL OR "revokedAt" IS NULL);
ALTER TABLE "RolePolicy"
  ADD CHECK ("role" IN ('contributor', 'reviewer', 'planner', 'administrator', 'auditor'));
ALTER TABLE "Member" ADD CHECK ("plannedOn" IS NULL OR is_civil_date("plannedOn"));
ALTER TABLE "UpdateMember" ADD CHECK ("finishedOn" IS NULL OR is_civil_date("finishedOn"));
ALTER TABLE "Commitment"
  ADD CHECK ("parentId" <> "id"), ADD CHECK ("successorId" <> "id"),
  -- what was merged into another is over itself
  ADD CHECK ("successorId" IS NULL OR "endedOn" IS NOT NULL);

-- a sign-off is given by the unit's head, and nothing that needs one is published without it
ALTER TABLE "Update"
  ADD CONSTRAINT "Update_signed_off_whole" CHECK (("signedOffById" IS NULL) = ("signedOffAt" IS NULL)),
  ADD CONSTRAINT "Update_published_is_signed_off"
    CHECK ("state" <> 'published' OR NOT "signOffRequired" OR "signedOffAt" IS NOT NULL),
  ADD CONSTRAINT "Update_signs_off_or_reviews" CHECK ("signedOffById" IS NULL OR "signedOffById" IS DISTINCT FROM "reviewerId"
    OR "state" = 'returned');

ALTER TABLE "Adjustment"
  ADD CHECK ("kind" IN ('target', 'deadline', 'schedule', 'stages', 'members', 'details', 'ending', 'split', 'merge')),
  ADD CHECK ("state" IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
  ADD CHECK ("documentDate" IS NULL OR is_civil_date("documentDate")),
  ADD CHECK ("knownOn" IS NULL OR is_civil_date("knownOn")),
  ADD CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "Adjustment_names_its_authority" CHECK ("kind" NOT IN ('target', 'deadline', 'ending')
    OR (btrim(coalesce("authority", '')) <> '' AND btrim(coalesce("documentNumber", '')) <> '' AND "documentDate" IS NOT NULL)),
  ADD CONSTRAINT "Adjustment_second_person" CHECK ("state" NOT IN ('confirmed', 'refused') OR (
    "decidedById" IS NOT NULL AND "decidedById" <> "proposedById" AND "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "Adjustment_refused_has_reason" CHECK ("state" <> 'refused' OR btrim(coalesce("decisionReason", '')) <> ''),
  ADD CONSTRAINT "Adjustment_confirmed_is_whole"
    CHECK (("state" = 'confirmed') = ("knownOn" IS NOT NULL AND "ledgerSeq" IS NOT NULL));
CREATE UNIQUE INDEX "Adjustment_one_open" ON "Adjustment" ("commitmentId", "kind") WHERE "state" = 'proposed';

ALTER TABLE "Extension"
  ADD CHECK ("state" IN ('requested', 'granted', 'refused', 'withdrawn')),
  ADD CHECK (is_civil_date("periodEndsOn")), ADD CHECK (is_civil_date("requestedDueOn")),
  ADD CHECK ("periodEndsOn" < "requestedDueOn"),
  ADD CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "Extension_second_person" CHECK ("state" NOT IN ('granted', 'refused') OR (
    "decidedById" IS NOT NULL AND "decidedById" <> "requestedById" AND "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "Extension_refused_has_reason" CHECK ("state" <> 'refused' OR btrim(coalesce("decisionReason", '')) <> '');
CREATE UNIQUE INDEX "Extension_one_open" ON "Extension" ("commitmentId", "periodEndsOn")
  WHERE "state" IN ('requested', 'granted');

ALTER TABLE "Import"
  ADD CHECK ("format" IN ('xlsx', 'csv')),
  ADD CHECK ("state" IN ('uploaded', 'checking', 'checked', 'applying', 'applied', 'refused', 'cancelled')),
  ADD CHECK ("sha256" = encode(sha256("bytes"), 'hex')), ADD CHECK (length("bytes") BETWEEN 1 AND 20971520),
  ADD CHECK ("doneRows" BETWEEN 0 AND "totalRows");
ALTER TABLE "Digest" ADD CHECK (is_civil_date("onDate"));

-- Decisions stay --------------------------------------------------------------

CREATE FUNCTION refuse_change_of_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" NOT IN ('proposed', 'requested') THEN
    RAISE EXCEPTION '% on % is refused: it is decided', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Adjustment_decided_stays" BEFORE UPDATE OR DELETE ON "Adjustment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided();
CREATE TRIGGER "Extension_decided_stays" BEFORE UPDATE OR DELETE ON "Extension"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided();
CREATE TRIGGER "Adjustment_is_not_emptied" BEFORE TRUNCATE ON "Adjustment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Extension_is_not_emptied" BEFORE TRUNCATE ON "Extension"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An open plan changes by adjustments alone -----------------------------------

-- the commitment whose adjustment may change a row: its own, or the one it is split off from
CREATE FUNCTION adjusted_commitment_of(table_name text, item jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(c."parentId", c."id") FROM (
    SELECT item->>'parentId' AS "parentId", item->>'id' AS "id" WHERE table_name = 'Commitment'
    UNION ALL
    SELECT o."parentId", o."id" FROM "Commitment" o WHERE table_name <> 'Commitment' AND o."id" = CASE
      WHEN table_name = 'Target' THEN (SELECT m."commitmentId" FROM "Measure" m WHERE m."id" = item->>'measureId')
      ELSE item->>'commitmentId' END
  ) c
$$;

-- confirmed in this very transaction: an older decision opens nothing
CREATE FUNCTION is_being_adjusted(commitment text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT EXISTS (SELECT 1 FROM "Adjustment" a
    WHERE a."commitmentId" = commitment AND a."state" = 'confirmed' AND a.xmin = pg_current_xact_id()::xid)
$$;

CREATE FUNCTION has_adjustment(table_name text, item jsonb) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT is_being_adjusted(adjusted_commitment_of(table_name, item))
    OR is_being_adjusted(CASE WHEN table_name = 'Commitment' THEN item->>'id' ELSE item->>'commitmentId' END)
    OR is_being_adjusted((SELECT m."commitmentId" FROM "Measure" m WHERE table_name = 'Target' AND m."id" = item->>'measureId'))
$$;

-- what no adjustment may touch: identity, words, and the kind of what is counted
CREATE FUNCTION permanent_part(table_name text, item jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name
    WHEN 'Commitment' THEN jsonb_build_array(item->'id', item->'code', item->'planId', item->'clauseId', item->'position',
      item->'knownOn', item->'startsOn', item->'parentId')
    WHEN 'Measure' THEN jsonb_build_array(item->'id', item->'commitmentId', item->'key', item->'kind', item->'scale',
      item->'referenceId')
    WHEN 'Target' THEN jsonb_build_array(item->'id', item->'measureId', item->'set')
    WHEN 'Member' THEN jsonb_build_array(item->'id', item->'commitmentId', item->'position')
    ELSE '[]'::jsonb END
$$;

CREATE OR REPLACE FUNCTION refuse_change_of_open_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
  after jsonb := to_jsonb(NEW);
  is_open boolean := EXISTS (SELECT 1 FROM "Plan" p WHERE p."state" = 'open'
    AND p."id" IN (plan_of(TG_TABLE_NAME, before), plan_of(TG_TABLE_NAME, after)));
BEGIN
  IF is_open AND (
    TG_TABLE_NAME IN ('Clause', 'Baseline')
    OR (TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('Commitment', 'Measure', 'Target', 'Member'))
    OR (TG_OP <> 'INSERT' AND NOT has_adjustment(TG_TABLE_NAME, before))
    OR (TG_OP <> 'DELETE' AND NOT has_adjustment(TG_TABLE_NAME, after))
    OR (TG_OP = 'UPDATE' AND permanent_part(TG_TABLE_NAME, before) <> permanent_part(TG_TABLE_NAME, after))
  ) THEN
    RAISE EXCEPTION '% on % of an open plan is refused: it changes only by an adjustment', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

-- a part that is split off comes last, so that positions keep having no gap
CREATE FUNCTION require_next_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Plan" p WHERE p."id" = NEW."planId" AND p."state" = 'open')
    AND NEW."position" <> (SELECT coalesce(max(c."position"), 0) + 1 FROM "Commitment" c WHERE c."planId" = NEW."planId") THEN
    RAISE EXCEPTION 'position % does not follow the last one of the plan', NEW."position"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Commitment_comes_last" BEFORE INSERT ON "Commitment"
  FOR EACH ROW EXECUTE FUNCTION require_next_position();
