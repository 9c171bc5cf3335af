-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Jurisdiction" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "Jurisdiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "roles" TEXT[],
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "failedAttempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "knownOn" TEXT NOT NULL,
    "knownOnBasisZh" TEXT NOT NULL,
    "knownOnBasisEn" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "section" TEXT,
    "lead" TEXT,

    CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "dueDay" INTEGER NOT NULL,
    "aheadPoints" TEXT NOT NULL,
    "farBehindPoints" TEXT NOT NULL,
    "growthAheadPoints" TEXT NOT NULL,
    "lateStageMonths" INTEGER NOT NULL,
    "jumpFactor" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'preparation',
    "openedAt" TIMESTAMPTZ(3),
    "knownOn" TEXT NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "reasonZh" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "clauseId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "deadlineOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "knownOn" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentDepartment" (
    "commitmentId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "isInferred" BOOLEAN NOT NULL,

    CONSTRAINT "CommitmentDepartment_pkey" PRIMARY KEY ("commitmentId","departmentId")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,
    "scale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ordinal" TEXT[],
    "scopeZh" TEXT,
    "scopeEn" TEXT,
    "cautionZh" TEXT,
    "cautionEn" TEXT,
    "referenceId" TEXT,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "set" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "max" TEXT,
    "tolerance" TEXT,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Baseline" (
    "id" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "hedge" TEXT NOT NULL,
    "isForecast" BOOLEAN NOT NULL,
    "documentSlug" TEXT NOT NULL,
    "paragraphNumber" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Baseline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "plannedOn" TEXT,

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduleNode" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "share" TEXT NOT NULL,

    CONSTRAINT "ScheduleNode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Update" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "effectiveOn" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "authorDepartmentId" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "reviewerId" TEXT,
    "reviewerDepartmentId" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "knownOn" TEXT,
    "ledgerSeq" INTEGER,
    "supersedesId" TEXT,
    "correctionReason" TEXT,
    "sourceDocumentId" TEXT,
    "sourceParagraph" INTEGER,
    "sourceQuote" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "updateId" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "value" TEXT,
    "word" TEXT,
    "hedge" TEXT NOT NULL,
    "stage" TEXT NOT NULL,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("updateId","measureId")
);

-- CreateTable
CREATE TABLE "UpdateMember" (
    "updateId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    CONSTRAINT "UpdateMember_pkey" PRIMARY KEY ("updateId","memberId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "updateId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "documentNumber" TEXT,
    "fileName" TEXT,
    "fileSha256" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "StandingPeriod" (
    "commitmentId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "knownFrom" TEXT NOT NULL,
    "knownUntil" TEXT,
    "code" TEXT NOT NULL,
    "measureKey" TEXT,
    "value" TEXT,
    "word" TEXT,
    "hedge" TEXT,
    "share" TEXT,
    "scheduled" TEXT,
    "deviation" TEXT,
    "deviationOrder" DECIMAL(24,9),
    "effectiveOn" TEXT,
    "lastEffectiveOn" TEXT,

    CONSTRAINT "StandingPeriod_pkey" PRIMARY KEY ("commitmentId","knownFrom")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "seq" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "knownOn" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "previousHash" TEXT,
    "hash" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditRecord" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "actorLabel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "AuditRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Jurisdiction_slug_key" ON "Jurisdiction"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Department_slug_key" ON "Department"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_slug_key" ON "SourceDocument"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_documentId_number_key" ON "Paragraph"("documentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Section_planId_key_key" ON "Section"("planId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Section_planId_position_key" ON "Section"("planId", "position");

-- CreateIndex
CREATE INDEX "Clause_paragraphId_idx" ON "Clause"("paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "Clause_planId_position_key" ON "Clause"("planId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_code_key" ON "Commitment"("code");

-- CreateIndex
CREATE INDEX "Commitment_sectionId_idx" ON "Commitment"("sectionId");

-- CreateIndex
CREATE INDEX "Commitment_clauseId_idx" ON "Commitment"("clauseId");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_planId_position_key" ON "Commitment"("planId", "position");

-- CreateIndex
CREATE INDEX "CommitmentDepartment_departmentId_role_idx" ON "CommitmentDepartment"("departmentId", "role");

-- CreateIndex
CREATE INDEX "Measure_referenceId_idx" ON "Measure"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_commitmentId_key_key" ON "Measure"("commitmentId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Target_measureId_set_key" ON "Target"("measureId", "set");

-- CreateIndex
CREATE UNIQUE INDEX "Baseline_measureId_period_key" ON "Baseline"("measureId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_commitmentId_key_key" ON "Stage"("commitmentId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ScheduleNode_commitmentId_dueOn_key" ON "ScheduleNode"("commitmentId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Member_commitmentId_position_key" ON "Member"("commitmentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Update_ledgerSeq_key" ON "Update"("ledgerSeq");

-- CreateIndex
CREATE INDEX "Update_commitmentId_effectiveOn_idx" ON "Update"("commitmentId", "effectiveOn");

-- CreateIndex
CREATE INDEX "Update_state_idx" ON "Update"("state");

-- CreateIndex
CREATE INDEX "Update_publishedAt_idx" ON "Update"("publishedAt");

-- CreateIndex
CREATE INDEX "Reading_measureId_idx" ON "Reading"("measureId");

-- CreateIndex
CREATE INDEX "UpdateMember_memberId_idx" ON "UpdateMember"("memberId");

-- CreateIndex
CREATE INDEX "Evidence_fileSha256_idx" ON "Evidence"("fileSha256");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_updateId_position_key" ON "Evidence"("updateId", "position");

-- CreateIndex
CREATE INDEX "StandingPeriod_planId_knownUntil_code_idx" ON "StandingPeriod"("planId", "knownUntil", "code");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_previousHash_key" ON "LedgerEntry"("previousHash");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_hash_key" ON "LedgerEntry"("hash");

-- CreateIndex
CREATE INDEX "LedgerEntry_subject_idx" ON "LedgerEntry"("subject");

-- CreateIndex
CREATE INDEX "AuditRecord_at_idx" ON "AuditRecord"("at");

-- CreateIndex
CREATE INDEX "AuditRecord_subjectType_subjectId_idx" ON "AuditRecord"("subjectType", "subjectId");

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentDepartment" ADD CONSTRAINT "CommitmentDepartment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentDepartment" ADD CONSTRAINT "CommitmentDepartment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleNode" ADD CONSTRAINT "ScheduleNode_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_authorDepartmentId_fkey" FOREIGN KEY ("authorDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_reviewerDepartmentId_fkey" FOREIGN KEY ("reviewerDepartmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_ledgerSeq_fkey" FOREIGN KEY ("ledgerSeq") REFERENCES "LedgerEntry"("seq") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UpdateMember" ADD CONSTRAINT "UpdateMember_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UpdateMember" ADD CONSTRAINT "UpdateMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandingPeriod" ADD CONSTRAINT "StandingPeriod_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;


