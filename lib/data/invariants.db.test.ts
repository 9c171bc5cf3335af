import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, prepareWorld, type World } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, drafted, published, submitted } from '@/lib/services/testing/updates'
import { answerTo } from './testing/statement'

// Here SQL stands in for whoever gets past the services: a hasty script, a later mistake.
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
/** On a machine that may be busy. */
const UNHURRIED_MS = 60_000
let world: World
let publishedId: string
let draftId: string

beforeAll(async () => {
  await client.connect()
  world = await openWorld('count', 'list', 'growth', 'milestone')
  const file = { bytes: new TextEncoder().encode('%PDF-1.7'), sha256: '' }
  file.sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', file.bytes)).toString('hex')
  const evidence = [{ kind: 'file', fileName: 'a.pdf', mimeType: 'application/pdf', ...file }] as const
  const done = aDraft(world, 'list', { finishedMembers: [1] }, { evidence })
  publishedId = (await published(world, world.contributor, done)).id
  draftId = await drafted(world.contributor, aDraft(world, 'count'))
}, UNHURRIED_MS)
afterAll(() => client.end())

async function refuses(sql: string, why: RegExp, values: readonly unknown[] = []): Promise<void> {
  expect(await answerTo(client, sql, values), sql).toMatch(why)
}

const STAYS = /append-only|cannot truncate/
const OPEN_PLAN = /of an open plan is refused|an open plan stays/
const PUBLISHED = /of a published update is refused/

describe('the ledger and the audit record', () => {
  it.each(['LedgerEntry', 'AuditRecord'])('%s: no entry is changed, removed, or emptied away', async (table) => {
    const column = table === 'LedgerEntry' ? '"subject"' : '"actorLabel"'
    await refuses(`UPDATE "${table}" SET ${column} = 'x'`, STAYS)
    await refuses(`UPDATE "${table}" SET ${column} = 'x' WHERE FALSE`, STAYS)
    await refuses(`DELETE FROM "${table}"`, STAYS)
    await refuses(`TRUNCATE "${table}"`, STAYS)
    await refuses(`TRUNCATE "${table}" CASCADE`, STAYS)
  })

  const insert = (seq: string, previous: string) => `
    INSERT INTO "LedgerEntry" ("seq", "recordedAt", "effectiveOn", "knownOn", "type", "payload", "previousHash", "hash", "subject")
    SELECT ${seq}, now(), '2025-06-30', '2025-07-18', 'update.published', '{"knownOn":"2025-07-18"}', ${previous}, repeat('a', 64), 'x'
    FROM "LedgerEntry" ORDER BY "seq" DESC LIMIT 1`

  it.each([
    ['one number too far', '"seq" + 2', '"hash"'],
    ['a number again', '"seq"', '"hash"'],
    ['from another hash', '"seq" + 1', "repeat('b', 64)"],
    ['from no hash', '"seq" + 1', 'NULL'],
    ['as a second beginning', '1', 'NULL'],
  ])('takes no entry that goes on %s', async (_, seq, previous) => {
    await refuses(insert(seq, previous), /does not continue the ledger/)
  })

  it('takes the next entry, and only one of two at once', async () => {
    const other = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
    await other.connect()
    try {
      const head = await client.query<{ seq: number; hash: string }>(
        'SELECT "seq", "hash" FROM "LedgerEntry" ORDER BY "seq" DESC LIMIT 1',
      )
      const { seq, hash } = head.rows[0] ?? { seq: 0, hash: '' }
      const next = insert(String(seq + 1), `'${hash}'`)
      await client.query('BEGIN')
      await client.query(next)
      await other.query('BEGIN')
      const fork = other.query(next.replace("repeat('a', 64)", "repeat('c', 64)"))
      const lost = expect(fork).rejects.toThrow(/LedgerEntry_pkey|does not continue/)
      await client.query('COMMIT')
      await lost
    } finally {
      await other.end()
    }
  })
})

describe('an update', () => {
  const set = (columns: string, id: string) => `UPDATE "Update" SET ${columns} WHERE "id" = '${id}'`

  it('that is published stays, with its figures, members and evidence', async () => {
    await refuses(set(`"sentence" = 'x'`, publishedId), PUBLISHED)
    await refuses(set(`"state" = 'draft', "ledgerSeq" = NULL`, publishedId), PUBLISHED)
    await refuses(`DELETE FROM "Update" WHERE "id" = '${publishedId}'`, PUBLISHED)
    for (const table of ['Reading', 'Evidence', 'UpdateMember']) {
      await refuses(`DELETE FROM "${table}" WHERE "updateId" = '${publishedId}'`, PUBLISHED)
      const move = `UPDATE "${table}" SET "updateId" = '${draftId}' WHERE "updateId" = '${publishedId}'`
      await refuses(move, PUBLISHED)
    }
    await refuses(`UPDATE "Reading" SET "value" = '9' WHERE "updateId" = '${publishedId}'`, PUBLISHED)
    await refuses(`UPDATE "Evidence" SET "fileName" = 'b' WHERE "updateId" = '${publishedId}'`, PUBLISHED)
  })

  it('that is published gets no further figures, members or evidence', async () => {
    const first = (table: string) => `FROM "${table}" WHERE "updateId" = '${publishedId}' LIMIT 1`
    await refuses(
      `INSERT INTO "UpdateMember" SELECT '${publishedId}', "id" FROM "Member" WHERE "position" = 2 LIMIT 1`,
      PUBLISHED,
    )
    await refuses(
      `INSERT INTO "Evidence" ("id", "updateId", "position", "kind", "url")
       SELECT gen_random_uuid(), "updateId", 2, 'link', 'https://example.org' ${first('Evidence')}`,
      PUBLISHED,
    )
    await refuses(
      `INSERT INTO "Reading" SELECT "updateId", (SELECT "id" FROM "Measure" WHERE "key" = 'count' LIMIT 1),
       '1', NULL, 'exact', 'final' ${first('Reading')}`,
      PUBLISHED,
    )
    const move = `UPDATE "Reading" SET "updateId" = '${publishedId}' WHERE "updateId" = '${draftId}'`
    await refuses(move, PUBLISHED)
  })

  it('is never reviewed by its author', async () => {
    const { id } = world.contributor
    await refuses(set(`"reviewerId" = '${id}'`, draftId), /Update_author_never_reviews/)
  })

  it('is published whole, or not at all', async () => {
    await refuses(set(`"state" = 'published'`, draftId), /Update_published_is_whole/)
    await refuses(
      set(`"state" = 'published', "publishedAt" = now(), "knownOn" = '2025-07-18', "ledgerSeq" = 1`, draftId),
      /Update_published_is_whole/,
    )
    await refuses(set('"ledgerSeq" = 1', draftId), /Update_only_published_in_ledger/)
    const { id } = world.reviewer
    const review = `"reviewerId" = '${id}', "publishedAt" = now(), "knownOn" = '2025-07-18'`
    await refuses(set(`"state" = 'published', "ledgerSeq" = 999999, ${review}`, draftId), /Update_ledgerSeq_fkey/)
  })

  it('is returned with a reason, and corrects with a reason', async () => {
    await refuses(set(`"state" = 'returned', "returnReason" = ' '`, draftId), /Update_returned_has_reason/)
    await refuses(set(`"supersedesId" = '${publishedId}'`, draftId), /Update_correction_has_reason/)
  })

  it('has an author or a document, not both and not neither', async () => {
    await refuses(set('"authorId" = NULL', draftId), /Update_author_or_document/)
    await refuses(
      set(`"sourceDocumentId" = (SELECT "id" FROM "SourceDocument" LIMIT 1)`, draftId),
      /Update_author_or_document/,
    )
  })

  it('is the only open one of its commitment', async () => {
    const second = `INSERT INTO "Update" ("id", "commitmentId", "state", "effectiveOn", "sentence", "authorId", "createdAt", "changedAt")
      SELECT gen_random_uuid(), "commitmentId", $1, '2025-06-30', 'x', "authorId", now(), now()
      FROM "Update" WHERE "id" = '${draftId}'`
    for (const state of ['draft', 'submitted', 'withdrawn']) await refuses(second, /Update_one_open/, [state])
  })

  it('is corrected once', async () => {
    const own = await openWorld('count')
    const first = await published(own, own.contributor, aDraft(own, 'count'))
    await published(own, own.contributor, aCorrection(own, 'count', first.id))
    const seen = await submitted(own.contributor, aDraft(own, 'count', { effectiveOn: '2025-07-01' }))
    await refuses(
      `WITH entry AS (
         INSERT INTO "LedgerEntry" ("seq", "recordedAt", "effectiveOn", "knownOn", "type", "payload", "previousHash", "hash", "subject")
         SELECT "seq" + 1, now(), '2025-06-30', '2025-07-18', 'update.corrected', '{"knownOn":"2025-07-18"}', "hash", repeat('d', 64), 'x'
         FROM "LedgerEntry" ORDER BY "seq" DESC LIMIT 1 RETURNING "seq")
       UPDATE "Update" SET "state" = 'published', "publishedAt" = now(), "knownOn" = '2025-07-18',
         "ledgerSeq" = (SELECT "seq" FROM entry), "reviewerId" = $1, "supersedesId" = $2, "correctionReason" = 'x'
       WHERE "id" = $3`,
      /Update_superseded_once/,
      [own.reviewer.id, first.id, seen.updateId],
    )
  })
})

const KEPT = ['Update', 'Reading', 'Evidence', 'UpdateMember', 'StoredFile', 'Plan', 'Commitment', 'Measure', 'Target']

describe('a table', () => {
  it.each([...KEPT, 'Clause', 'Stage', 'Member', 'SourceDocument', 'Paragraph'])('of %s is not emptied away', async (table) => {
    await refuses(`TRUNCATE "${table}" CASCADE`, /refused/)
  })
})

describe('an open plan', () => {
  it('stays as it is', async () => {
    await refuses(`UPDATE "Plan" SET "aheadPoints" = '1'`, OPEN_PLAN)
    await refuses(`UPDATE "Plan" SET "state" = 'preparation', "openedAt" = NULL`, OPEN_PLAN)
    await refuses(`DELETE FROM "Plan"`, OPEN_PLAN)
  })

  it.each([
    ['Target', `"value" = '1'`],
    ['Measure', `"scale" = '10000'`],
    ['Clause', `"reasonZh" = 'x'`],
    ['Commitment', `"deadlineOn" = '2026-12-31'`],
    ['Stage', `"key" = "key" || 'x'`],
    ['Member', `"nameZh" = 'x'`],
  ])('keeps its %s', async (table, change) => {
    await refuses(`UPDATE "${table}" SET ${change}`, OPEN_PLAN)
    await refuses(`DELETE FROM "${table}"`, OPEN_PLAN)
  })

  it('gets no further target, measure or stage', async () => {
    await refuses(
      `INSERT INTO "Target" ("id", "measureId", "set", "comparator", "value")
       SELECT gen_random_uuid(), "id", 'municipal', 'at-least', '1' FROM "Measure" WHERE "key" = 'count' LIMIT 1`,
      OPEN_PLAN,
    )
    await refuses(
      `INSERT INTO "Measure" ("id", "commitmentId", "position", "key", "nameZh", "nameEn", "unitZh", "unitEn", "scale", "kind")
       SELECT gen_random_uuid(), "id", 9, 'late', 'x', 'x', 'x', 'x', '1', 'count' FROM "Commitment" LIMIT 1`,
      OPEN_PLAN,
    )
    await refuses(
      `INSERT INTO "Stage" ("id", "commitmentId", "position", "key", "nameZh", "nameEn")
       SELECT gen_random_uuid(), "id", 9, 'late', 'x', 'x' FROM "Commitment" LIMIT 1`,
      OPEN_PLAN,
    )
  })

  it('loses nothing to a plan that is still in preparation', async () => {
    const other = await prepareWorld('level')
    const plan = `(SELECT "id" FROM "Plan" WHERE "slug" = '${other.plan}')`
    await refuses(`UPDATE "Commitment" SET "planId" = ${plan}, "position" = 99 WHERE "code" = '${world.codeOf('count')}'`, OPEN_PLAN)
    const elsewhere = `(SELECT "id" FROM "Commitment" WHERE "code" = '${other.codeOf('level')}')`
    await refuses(`UPDATE "Measure" SET "commitmentId" = ${elsewhere} WHERE "key" = 'count'`, OPEN_PLAN)
    const measure = `(SELECT "id" FROM "Measure" WHERE "commitmentId" = ${elsewhere})`
    const count = `(SELECT "id" FROM "Measure" WHERE "key" = 'count' LIMIT 1)`
    await refuses(
      `UPDATE "Target" SET "measureId" = ${measure}, "set" = 'municipal' WHERE "measureId" = ${count}`,
      OPEN_PLAN,
    )
  })

  it('keeps the words of its document', async () => {
    await refuses(`UPDATE "SourceDocument" SET "knownOn" = '2020-01-01'`, STAYS)
    await refuses(`UPDATE "Paragraph" SET "text" = 'x'`, STAYS)
    await refuses(`DELETE FROM "Paragraph"`, STAYS)
  })
})

describe('a plan in preparation', () => {
  it('can be thrown away', async () => {
    const other = await prepareWorld('direction')
    const plan = `(SELECT "id" FROM "Plan" WHERE "slug" = '${other.plan}')`
    const commitment = `(SELECT "id" FROM "Commitment" WHERE "planId" = ${plan})`
    await client.query(`DELETE FROM "CommitmentDepartment" WHERE "commitmentId" = ${commitment}`)
    await client.query(`DELETE FROM "Commitment" WHERE "planId" = ${plan}`)
    await client.query(`DELETE FROM "Clause" WHERE "planId" = ${plan}`)
    await client.query(`DELETE FROM "Section" WHERE "planId" = ${plan}`)
    const { rowCount } = await client.query(`DELETE FROM "Plan" WHERE "slug" = '${other.plan}'`)
    expect(rowCount).toBe(1)
  })
})
