import { beforeAll, describe, expect, it } from 'vitest'
import { listAudit, type AuditEntry, type AuditFilter } from '@/lib/data/audit-reads'
import { db } from '@/lib/data/client'
import { exportAudit } from './export-audit'
import { at } from './testing/accounts'
import { openWorld, type World } from './testing/plan'
import { lastAudit, listChanged } from './testing/tables'
import { aDraft, published } from './testing/updates'
import { createPerson } from './people/create-person'
import { aNewPerson } from './testing/people'

const NOW = at('10:00:00')
const EVERYTHING: AuditFilter = { from: null, before: null, person: '', action: null, subject: '' }
let world: World
let hired: string

beforeAll(async () => {
  world = await openWorld('count')
  await published(world, world.contributor, aDraft(world, 'count'))
  const made = await createPerson(world.administrator, aNewPerson(world.contributor, { name: '=HYPERLINK()' }), NOW)
  if (!made.ok) throw new Error(made.reason)
  hired = made.userId
})

const find = (filter: Partial<AuditFilter>, take = 50) => listAudit({ ...EVERYTHING, ...filter }, null, take)
const actionsOf = (entries: readonly AuditEntry[]) => entries.map(({ action }) => action)

async function taken(filter: Partial<AuditFilter>): Promise<AuditEntry[]> {
  const decision = await exportAudit(world.auditor, { ...EVERYTHING, ...filter }, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  const entries: AuditEntry[] = []
  for await (const batch of decision.entries) entries.push(...batch)
  expect(entries).toHaveLength(decision.rows)
  return entries
}

describe('the audit record', () => {
  it('is found by item, by person, by action and by time, newest first', async () => {
    const code = world.codeOf('count')
    expect(actionsOf(await find({ subject: code }))).toEqual(['update.published', 'update.submitted', 'update.drafted'])
    expect((await find({ subject: code })).every(({ subjectName }) => subjectName === code)).toBe(true)
    expect(actionsOf(await find({ person: '=HYPERLINK' }))).toEqual(['invitation.issued', 'account.created'])
    expect(actionsOf(await find({ subject: code, action: 'update.submitted' }))).toEqual(['update.submitted'])
    expect(await find({ subject: code, from: at('09:00:01') })).toEqual([])
    expect(await find({ subject: code, before: at('09:00:00') })).toEqual([])
    expect(await find({ subject: code, from: at('09:00:00'), before: at('09:00:01') })).toHaveLength(3)
  })

  it('names people with their logins', async () => {
    const [entry] = await find({ subject: hired, action: 'account.created' })
    expect(entry?.subjectName).toMatch(/^=HYPERLINK\(\) \(new-/)
  })

  it('goes on where a page ended', async () => {
    const [first, second] = await find({ subject: world.codeOf('count') })
    if (first === undefined) throw new Error('nothing was recorded')
    const rest = await listAudit({ ...EVERYTHING, subject: world.codeOf('count') }, first.id, 1)
    expect(rest).toEqual([second])
  })

  it('is taken away whole, oldest first, and that is recorded first', async () => {
    const entries = await taken({ subject: world.codeOf('count') })
    expect(actionsOf(entries)).toEqual(['update.drafted', 'update.submitted', 'update.published'])
    expect(await lastAudit()).toMatchObject({
      action: 'audit.exported',
      actorId: world.auditor.id,
      details: { rows: 3, filter: { subject: world.codeOf('count') } },
    })
    expect(await taken({ subject: 'nothing is called so' })).toEqual([])
  })

  it('is taken away in batches without loss', async () => {
    const many = Array.from({ length: 1203 }, () => ({
      at: at('03:00:00'),
      actorLabel: 'test',
      action: 'session.ended',
      subjectType: 'session',
      subjectId: 'many',
      details: {},
    }))
    await db.auditRecord.createMany({ data: many })
    const entries = await taken({ subject: 'many' })
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1203)
  })

  it.each(['contributor', 'reviewer', 'planner', 'administrator'] as const)('is not taken away by a %s', async (who) => {
    const changed = await listChanged(async () => {
      expect(await exportAudit(world[who], EVERYTHING, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await lastAudit()).toMatchObject({ action: 'access.refused', details: { permission: 'audit:export' } })
  })
})
