import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { may, PERMISSIONS, type ActionTarget, type Permission } from '@/lib/domain/permissions'
import { findReporting, findUpdateTarget } from '@/lib/data/reporting'
import { publishUpdate } from './publish-update'
import { returnUpdate } from './return-update'
import { saveDraft } from './save-draft'
import { submitUpdate } from './submit-update'
import type { Official } from './signed-in'
import { at } from './testing/accounts'
import { aProposal, proposed } from './testing/adjustments'
import { openWorld, type World } from './testing/plan'
import { lastAudit, listChanged } from './testing/tables'
import { aCorrection, aDraft, drafted, published, requireUpdate, seenNow, submitted } from './testing/updates'
import { viewAdjusting, viewAdjustment, viewBeginning } from './view-adjustment'
import { viewCommitment } from './view-commitment'
import { viewUpdate } from './view-update'
import { withdrawUpdate } from './withdraw-update'

const NOW = at('10:00:00')
/** Seven situations are made before the first test, on a machine that may be busy. */
const UNHURRIED_MS = 60_000
const EVERYBODY = [
  'contributor',
  'colleague',
  'neighbour',
  'reviewer',
  'otherReviewer',
  'double',
  'planner',
  'administrator',
  'auditor',
] as const
type Who = (typeof EVERYBODY)[number]

/** Who may do what, by hand: this table and lib/domain/permissions.ts must agree. */
const ALLOWED: Record<string, readonly Who[]> = {
  draft: ['contributor', 'colleague', 'double'],
  correct: ['contributor', 'colleague', 'double'],
  edit: ['contributor', 'colleague', 'double'],
  submit: ['contributor', 'colleague', 'double'],
  withdraw: ['contributor'],
  publish: ['reviewer', 'otherReviewer', 'double'],
  return: ['reviewer', 'otherReviewer', 'double'],
}
const REFUSED = EVERYBODY.flatMap((who) =>
  Object.entries(ALLOWED).flatMap(([act, allowed]) => (allowed.includes(who) ? [] : [[who, act] as const])),
)
const ALLOWANCES = Object.entries(ALLOWED).flatMap(([act, allowed]) => allowed.map((who) => [who, act] as const))

type Act = (world: World, who: Who) => Promise<{ ok: boolean; reason?: string }>
/** Each makes its own situation on an item of its own, and answers the attempt. */
type Attempt = { prepare: (world: World) => Promise<Act>; permission: Permission }

const byAuthor = (world: World) => aDraft(world, 'count')
const ATTEMPTS: Record<string, Attempt> = {
  draft: {
    permission: 'update:draft',
    prepare: async () => (world, who) => saveDraft(world[who], byAuthor(world), NOW),
  },
  correct: {
    permission: 'update:correct',
    prepare: async (world) => {
      const { id } = await published(world, world.contributor, byAuthor(world))
      return (_, who) => saveDraft(world[who], aCorrection(world, 'count', id), NOW)
    },
  },
  edit: {
    permission: 'update:draft',
    prepare: async (world) => {
      const id = await drafted(world.contributor, byAuthor(world))
      const seen = { id, version: 1 }
      return (_, who) => saveDraft(world[who], aDraft(world, 'count', {}, { seen }), NOW)
    },
  },
  submit: {
    permission: 'update:submit',
    prepare: async (world) => {
      const seen = await seenNow(await drafted(world.contributor, byAuthor(world)))
      return (_, who) => submitUpdate(world[who], seen, NOW)
    },
  },
  withdraw: {
    permission: 'update:withdraw',
    prepare: async (world) => {
      const seen = await submitted(world.contributor, byAuthor(world))
      return (_, who) => withdrawUpdate(world[who], seen, NOW)
    },
  },
  publish: {
    permission: 'update:publish',
    prepare: async (world) => {
      const seen = await submitted(world.contributor, byAuthor(world))
      return (_, who) => publishUpdate(world[who], seen, NOW)
    },
  },
  return: {
    permission: 'update:return',
    prepare: async (world) => {
      const seen = await submitted(world.contributor, byAuthor(world))
      return (_, who) => returnUpdate(world[who], seen, '缺佐证', NOW)
    },
  },
}

function attemptOf(act: string): Attempt {
  const attempt = ATTEMPTS[act]
  if (attempt === undefined) throw new Error(`no attempt ${act}`)
  return attempt
}

describe('a service lets through', () => {
  it.each(ALLOWANCES)('%s to %s', async (who, act) => {
    const world = await openWorld('count')
    const run = await attemptOf(act).prepare(world)
    expect(await run(world, who)).toMatchObject({ ok: true })
  })
})

describe('a service refuses, changes nothing, and writes the attempt down:', () => {
  // Nothing changes, so all who are refused the same thing can be refused it one after the other.
  const situations = new Map<string, { world: World; run: Act }>()
  beforeAll(async () => {
    for (const act of Object.keys(ALLOWED)) {
      const world = await openWorld('count')
      situations.set(act, { world, run: await attemptOf(act).prepare(world) })
    }
  }, UNHURRIED_MS)

  it.each(REFUSED)('%s to %s', async (who, act) => {
    const situation = situations.get(act)
    if (situation === undefined) throw new Error(`no situation ${act}`)
    const { world, run } = situation
    const changed = await listChanged(async () => {
      expect(await run(world, who)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    const audit = await lastAudit()
    expect(audit).toMatchObject({ action: 'access.refused', actorId: world[who].id })
    // Who may not even see an update is refused that.
    expect([attemptOf(act).permission, 'update:read']).toContain(Object(audit.details).permission)
  })
})

describe('the desk shows', () => {
  let world: World
  let draftId: string
  let sentId: string
  beforeAll(async () => {
    world = await openWorld('count', 'level', 'growth')
    draftId = await drafted(world.contributor, byAuthor(world))
    sentId = (await submitted(world.contributor, aDraft(world, 'level'))).updateId
  })
  const whoSees = async (look: (who: Who) => Promise<unknown>) => {
    const seen = await Promise.all(EVERYBODY.map(async (who) => ((await look(who)) === null ? [] : [who])))
    return seen.flat()
  }

  it('a draft to its department and the planner', async () => {
    expect(await whoSees((who) => viewUpdate(world[who], draftId, NOW))).toEqual([
      'contributor',
      'colleague',
      'double',
      'planner',
    ])
  })

  it('what waits for review to reviewers as well', async () => {
    expect(await whoSees((who) => viewUpdate(world[who], sentId, NOW))).toEqual([
      'contributor',
      'colleague',
      'reviewer',
      'otherReviewer',
      'double',
      'planner',
    ])
  })

  it('a commitment to all but those who keep the system and its record', async () => {
    expect(await whoSees((who) => viewCommitment(world[who], world.codeOf('count'), NOW))).toEqual([
      'contributor',
      'colleague',
      'neighbour',
      'reviewer',
      'otherReviewer',
      'double',
      'planner',
    ])
  })

  it('nothing to who may not see it, and writes down that it was tried', async () => {
    const { updateId } = await submitted(world.neighbour, aDraft(world, 'growth'))
    const { adjustmentId } = await proposed(world.planner, aProposal(world))
    const code = world.codeOf('count')
    const looks: readonly [Permission, string, (actor: Official) => Promise<unknown>][] = [
      ['update:read', sentId, (actor) => viewUpdate(actor, sentId, NOW)],
      ['update:read', code, (actor) => viewCommitment(actor, code, NOW)],
      ['update:read', code, (actor) => viewAdjusting(actor, code, NOW)],
      ['adjustment:read', adjustmentId, (actor) => viewAdjustment(actor, adjustmentId, NOW)],
    ]
    for (const [permission, subjectId, look] of looks) {
      for (const who of ['administrator', 'auditor'] as const) {
        expect(await listChanged(async () => expect(await look(world[who])).toBeNull())).toEqual([])
        const refused = { action: 'access.refused', actorId: world[who].id, subjectId, details: { permission } }
        expect(await lastAudit(), `${who}, ${permission}`).toMatchObject(refused)
      }
    }
    expect(await viewUpdate(world.contributor, updateId, NOW)).toBeNull()
    expect(await lastAudit()).toMatchObject({ actorId: world.contributor.id, subjectId: updateId })
    expect(await viewBeginning(world.contributor, code, 'target', NOW)).toBeNull()
    expect(await lastAudit()).toMatchObject({ details: { permission: 'adjustment:propose' } })
  })

  it('administrators and auditors no business right at all', async () => {
    const reporting = await findReporting(db, world.codeOf('count'))
    if (reporting === null) throw new Error('the commitment is gone')
    const targets: ActionTarget[] = [
      reporting.target,
      await findUpdateTarget(db, await requireUpdate(draftId)),
      await findUpdateTarget(db, await requireUpdate(sentId)),
    ]
    for (const who of ['administrator', 'auditor'] as const) {
      const allowed = targets.flatMap((target) => PERMISSIONS.filter((each) => may(world[who], each, target)))
      expect(allowed).toEqual([])
    }
  })
})
