import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findUnit } from '@/lib/data/departments'
import { departmentStamp, type DepartmentFacts } from '@/lib/domain/department'
import { at, listAudit } from '../testing/accounts'
import { openWorld, type World } from '../testing/plan'
import { listChanged, listHeard } from '../testing/tables'
import { changeDepartment } from './change-department'
import { closeDepartment } from './close-department'
import { createDepartment } from './create-department'

const NOW = at('10:00:00')
let world: World
beforeAll(async () => {
  world = await openWorld('count')
})

async function added(): Promise<string> {
  const slug = `added-${randomUUID().slice(0, 8)}`
  const { jurisdictionId } = await db.department.findUniqueOrThrow({ where: { slug: world.office } })
  const department = { jurisdictionId, slug, nameZh: '新单位', nameEn: 'New unit' }
  const decision = await createDepartment(world.administrator, department, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  return slug
}

async function unitOf(slug: string) {
  const unit = await findUnit(db, slug)
  if (unit === null) throw new Error(`no department ${slug}`)
  return unit
}

async function change(slug: string, facts: Partial<DepartmentFacts>, actor = world.administrator) {
  const unit = await unitOf(slug)
  const { nameZh, nameEn, headId, signOffRequired } = unit
  const whole = { nameZh, nameEn, headId, signOffRequired, ...facts }
  return changeDepartment(actor, { slug, facts: whole, seen: departmentStamp(unit) }, NOW)
}

describe('a department', () => {
  it('is added once, renamed and closed, each with its entry in the audit', async () => {
    const slug = await added()
    const { jurisdictionId } = await db.department.findUniqueOrThrow({ where: { slug } })
    const again = { jurisdictionId, slug, nameZh: '又一个', nameEn: 'Again' }
    expect(await createDepartment(world.administrator, again, NOW)).toMatchObject({ reason: 'slug-taken' })
    expect(await listHeard(() => change(slug, { nameZh: '改名单位' }))).toEqual([['*']])
    expect((await unitOf(slug)).nameZh).toBe('改名单位')
    expect(await closeDepartment(world.administrator, slug, NOW)).toEqual({ ok: true })
    expect((await unitOf(slug)).closedAt).toEqual(NOW)
    expect(await change(slug, { nameZh: '再改' })).toMatchObject({ reason: 'closed' })
    const actions = (await listAudit(slug)).map(({ action }) => action)
    expect(actions).toEqual(['department.created', 'department.changed', 'department.closed'])
  })

  it('takes as head an active member who does business in it', async () => {
    const [first] = world.slugs
    expect(await change(first, { headId: world.contributor.id, signOffRequired: true })).toEqual({ ok: true })
    for (const stranger of [world.neighbour.id, world.administrator.id, 'nobody']) {
      expect(await change(first, { headId: stranger })).toMatchObject({ reason: 'not-a-head' })
    }
    expect(await change(world.office, { headId: world.auditor.id })).toMatchObject({ reason: 'not-a-head' })
    expect(await change(first, { headId: null, signOffRequired: false })).toEqual({ ok: true })
  })

  it('is not closed while it answers for something or somebody works in it', async () => {
    const changed = await listChanged(async () => {
      expect(await closeDepartment(world.administrator, world.slugs[1], NOW)).toMatchObject({ reason: 'has-items' })
      expect(await closeDepartment(world.administrator, world.office, NOW)).toMatchObject({ reason: 'has-people' })
    })
    expect(changed).toEqual([])
  })

  it('is changed by one of two who saw the same', async () => {
    const slug = await added()
    const unit = await unitOf(slug)
    const seen = departmentStamp(unit)
    const rename = (nameZh: string) =>
      changeDepartment(world.administrator, { slug, facts: { ...unit, nameZh }, seen }, NOW)
    const answers = await Promise.all([rename('甲'), rename('乙')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it.each(['contributor', 'reviewer', 'planner', 'auditor'] as const)('is nothing for a %s', async (who) => {
    const [slug] = world.slugs
    const changed = await listChanged(async () => {
      expect(await change(slug, { nameZh: '越权' }, world[who])).toEqual({ ok: false, reason: 'forbidden' })
      expect(await closeDepartment(world[who], slug, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
  })
})
