import type { Client } from 'pg'
import { withClient } from '../server/database/client'

/** Where the invented plan is found. */
export const PLAN = 'synthetic-2025'
/** A word in the titles of `MATCHES` items, spread over the plan, however long it is. */
export const RARE_WORD = '学校'
/** The standing of one item in five. */
export const COMMON_STANDING = 'behind'
const MATCHES = 40

const LAY_FOUNDATION = `
  WITH document AS (
    INSERT INTO "SourceDocument" ("id", "slug", "jurisdictionId", "titleZh", "titleEn", "sha256",
      "knownOn", "knownOnBasisZh", "knownOnBasisEn", "bytes")
    SELECT 'synthetic-document', 'synthetic-document', j."id", '测量用文件', 'Document for measuring',
      repeat('0', 64), '2025-01-06', '测量用', 'for measuring', ''
    FROM "Jurisdiction" j LIMIT 1
    RETURNING "id", "jurisdictionId"
  ), paragraph AS (
    INSERT INTO "Paragraph" ("id", "documentId", "number", "kind", "text")
    SELECT 'synthetic-paragraph', "id", 1, 'body', '建设微循环路十条' FROM document
  ), plan AS (
    INSERT INTO "Plan" ("id", "slug", "jurisdictionId", "documentId", "year", "titleZh", "titleEn",
      "startsOn", "endsOn", "cadence", "dueDay", "aheadPoints", "farBehindPoints",
      "growthAheadPoints", "lateStageMonths", "jumpFactor", "knownOn")
    SELECT $1, $1, "jurisdictionId", "id", 2025, '测量用计划', 'Plan for measuring', '2025-01-01',
      '2025-12-31', 'quarterly', 20, '5', '30', '0.5', 3, '3', '2025-01-06'
    FROM document
  ), sections AS (
    INSERT INTO "Section" ("id", "planId", "position", "key", "titleZh", "titleEn")
    SELECT 'synthetic-section-' || n, $1, n, 's' || n, '第' || n || '部分', 'Section ' || n
    FROM generate_series(1, 4) n
  )
  INSERT INTO "Clause" ("id", "planId", "paragraphId", "position", "start", "end", "quote",
    "disposition", "reasonZh", "reasonEn")
  VALUES ('synthetic-clause', $1, 'synthetic-paragraph', 1, 0, 8, '建设微循环路十条', 'commitment',
    '测量用', 'for measuring')`

const ADD_COMMITMENTS = `
  INSERT INTO "Commitment" ("id", "planId", "sectionId", "clauseId", "code", "position", "titleZh",
    "titleEn", "kind", "modality", "grade", "startsOn", "deadlineOn", "knownOn", "searchText")
  SELECT gen_random_uuid(), $1, 'synthetic-section-' || (n * 4 - 1) / $2 + 1, 'synthetic-clause', code, n,
    title || '第' || n || '项', 'Item ' || n || ' of the plan', 'count', 'commit', 'A', '2025-01-01',
    '2025-12-31', '2025-01-06',
    lower(code || E'\\n' || title || '第' || n || '项' || E'\\n' || 'item' || n || E'oftheplan\\n' || '建设微循环路十条')
  FROM generate_series(1, $2::int) n,
    LATERAL (SELECT 'SY25-' || lpad(n::text, 6, '0') AS code,
      CASE WHEN n * $3::int / $2 > (n - 1) * $3::int / $2
        THEN '改扩建${RARE_WORD}并投入使用' ELSE '畅通微循环路并完成验收' END AS title) words`

const ADD_DEPARTMENTS = `
  INSERT INTO "CommitmentDepartment" ("commitmentId", "departmentId", "role", "isInferred")
  SELECT c."id", d."id", 'lead', TRUE
  FROM "Commitment" c
  JOIN (SELECT "id", row_number() OVER (ORDER BY "slug") - 1 AS n, count(*) OVER () AS total
    FROM "Department") d ON d.n = c."position" % d.total
  WHERE c."planId" = $1`

const ADD_MEASURES = `
  INSERT INTO "Measure" ("id", "commitmentId", "position", "key", "nameZh", "nameEn", "unitZh",
    "unitEn", "scale", "kind", "ordinal")
  SELECT gen_random_uuid(), "id", 1, 'done', '完成数', 'Done', '条', 'roads', '1', 'count', '{}'
  FROM "Commitment" WHERE "planId" = $1`

const ADD_TARGETS = `
  INSERT INTO "Target" ("id", "measureId", "set", "comparator", "value")
  SELECT gen_random_uuid(), m."id", 'plan', 'at-least', (10 + c."position" % 90)::text
  FROM "Measure" m JOIN "Commitment" c ON c."id" = m."commitmentId" WHERE c."planId" = $1`

/** Nothing known at first, then one figure; a fifth each of five standings. */
const ADD_STANDINGS = `
  INSERT INTO "StandingPeriod" ("commitmentId", "planId", "knownFrom", "knownUntil", "code",
    "measureKey", "value", "hedge", "share", "scheduled", "deviation", "deviationOrder",
    "effectiveOn", "lastEffectiveOn")
  SELECT "id", $1, '2025-01-06', '2025-07-18', 'no-data', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL
  FROM "Commitment" WHERE "planId" = $1
  UNION ALL
  SELECT "id", $1, '2025-07-18', NULL,
    (ARRAY['${COMMON_STANDING}', 'ahead', 'on-schedule', 'far-behind', 'completed'])["position" % 5 + 1],
    'done', '5', 'exact', '0.4', '0.5', '-10.0', "position" % 100 - 50, '2025-06-30', '2025-06-30'
  FROM "Commitment" WHERE "planId" = $1`

/** One item in fifty waits for review. */
const ADD_WAITING = `
  INSERT INTO "Update" ("id", "commitmentId", "state", "effectiveOn", "sentence", "submittedAt",
    "sourceDocumentId", "createdAt", "changedAt")
  SELECT gen_random_uuid(), "id", 'submitted', '2025-09-30', '测量用', now(), 'synthetic-document',
    now(), now()
  FROM "Commitment" WHERE "planId" = $1 AND "position" % 50 = 0`

const OPEN = `UPDATE "Plan" SET "state" = 'open', "openedAt" = now() WHERE "id" = $1`

/**
 * Loads an invented plan of any length beside what the database holds: counts with one target
 * each, shared out among the departments there are. It stands in no ledger; only lists are to be
 * read from it. Needs a superuser, as the embedded database's owner is. Afterwards the tables are as the database's own housekeeping would leave them.
 *
 * @param size items of the plan, at least 40
 */
export async function loadSyntheticPlan(databaseUrl: string, size: number): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('BEGIN')
    // Rows that fit together by construction need no checks one by one.
    await client.query('SET LOCAL session_replication_role = replica')
    await fill(client, size)
    await client.query('SET LOCAL session_replication_role = origin')
    await client.query(OPEN, [PLAN])
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
  })
}

async function fill(client: Client, size: number): Promise<void> {
  await client.query(LAY_FOUNDATION, [PLAN])
  await client.query(ADD_COMMITMENTS, [PLAN, size, MATCHES])
  // What follows joins the new rows, so the planner has to know how many there are.
  await client.query('ANALYZE "Commitment"')
  await client.query(ADD_DEPARTMENTS, [PLAN])
  await client.query(ADD_MEASURES, [PLAN])
  await client.query('ANALYZE "Measure"')
  await client.query(ADD_TARGETS, [PLAN])
  await client.query(ADD_STANDINGS, [PLAN])
  await client.query(ADD_WAITING, [PLAN])
}
