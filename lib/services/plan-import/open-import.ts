import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inLongTransaction, inTransaction, type Transaction } from '@/lib/data/client'
import { findTakenName, listImportClauses, readOutlineOf, type StoredPlanImport } from '@/lib/data/plan-imports'
import { movePlanImport } from '@/lib/data/plan-import-writes'
import type { AuditAction } from '@/lib/domain/audit'
import type { Permission } from '@/lib/domain/permissions'
import type { SayBoth } from '@/lib/domain/plan-text/reasons'
import { documentSlugOf, listUnready, planInputOf, type Unready } from '@/lib/domain/plan-import'
import { loadDocument } from '../load-document'
import { openPlan } from '../open-plan'
import { preparePlan } from '../prepare-plan'
import { auditActor, type Official } from '../signed-in'
import { loadPlanImport, planImportSubject, type PlanImportRefusal } from './loaded-import'

/** An import as somebody saw it. */
export type SeenImport = { importId: string; version: number }

export type MoveDecision =
  | { ok: true }
  | PlanImportRefusal
  | { ok: false; reason: 'changed-meanwhile' }
  | { ok: false; reason: 'unready'; why: readonly Unready[] }
export type OpenImportDecision = { ok: true; slug: string; commitments: number } | Extract<MoveDecision, { ok: false }>

const UNREADY_NAMES = {
  slug: 'slug-taken',
  codes: 'codes-taken',
  'title.zh': 'title-taken',
  'title.en': 'title-taken',
} as const

/** What keeps it from being opened now, by its clauses and by what is there already. */
async function unreadyNow(tx: Transaction, stored: StoredPlanImport): Promise<Unready[]> {
  const taken = await findTakenName(tx, { ...stored, except: stored.id })
  return [
    ...listUnready(await listImportClauses(tx, stored.id)),
    ...(taken === null ? [] : [UNREADY_NAMES[taken]]),
  ]
}

const record = (tx: Transaction, actor: Official, action: AuditAction, { id, slug }: StoredPlanImport, now: Date) =>
  recordAudit(tx, { at: now, actor: auditActor(actor), action, subject: planImportSubject(id), details: { plan: slug } })

type Move = {
  permission: Permission
  action: AuditAction
  next: Parameters<typeof movePlanImport>[2]
  /** whether all has to be decided first */
  isComplete: boolean
}

const moving = (actor: Official, { importId, version }: SeenImport, move: Move, now: Date): Promise<MoveDecision> =>
  inTransaction(async (tx): Promise<MoveDecision> => {
    const loaded = await loadPlanImport(tx, actor, move.permission, importId, now)
    if (!loaded.ok) return loaded
    const { stored } = loaded
    const why = move.isComplete ? await unreadyNow(tx, stored) : []
    if (why.length > 0) return { ok: false, reason: 'unready', why }
    if (!(await movePlanImport(tx, { ...stored, version }, move.next))) return { ok: false, reason: 'changed-meanwhile' }
    await record(tx, actor, move.action, stored, now)
    return { ok: true }
  })

/** Asks another person to open the plan; nobody decides about its words meanwhile. */
export const requestOpening = (actor: Official, seen: SeenImport, now: Date): Promise<MoveDecision> => {
  const next = { state: 'ready', requestedById: actor.id, requestedAt: now } as const
  return moving(actor, seen, { permission: 'plan-import:decide', action: 'plan-import.requested', next, isComplete: true }, now)
}

/** Back to deciding: by who asked for the opening, or by who was asked. */
export const sendBack = (actor: Official, seen: SeenImport, now: Date): Promise<MoveDecision> => {
  const next = { state: 'deciding', requestedById: null, requestedAt: null } as const
  return moving(actor, seen, { permission: 'plan-import:send-back', action: 'plan-import.sent-back', next, isComplete: false }, now)
}

/** Gives the import up. What was decided stays in its record, and its name is free again. */
export const discardImport = (actor: Official, seen: SeenImport, now: Date): Promise<MoveDecision> => {
  const next = { state: 'discarded', finishedAt: now } as const
  return moving(actor, seen, { permission: 'plan-import:decide', action: 'plan-import.discarded', next, isComplete: false }, now)
}

const BASIS = { zh: '导入时由计划管理员填写。', en: 'As entered by the planner at the import.' }

/** The document, the plan and all its commitments, public from now on. */
async function makePublic(tx: Transaction, actor: Official, stored: StoredPlanImport, now: Date, say: SayBoth) {
  const { id, slug, codePrefix, year, startsOn, title, sections, knownOn, jurisdiction } = stored
  const { bytes } = await tx.planImport.findUniqueOrThrow({ where: { id }, select: { bytes: true } })
  const outline = await readOutlineOf(tx, id)
  const paragraphs = outline.paragraphs.map(({ number, kind, text, headings, lead }) => ({
    ...{ number, kind, text, lead, section: headings[1] ?? headings[0] ?? null },
  }))
  const names = { slug, jurisdiction: jurisdiction.slug, codePrefix, year, startsOn, title, sections }
  const document = { slug: documentSlugOf(names), jurisdiction: jurisdiction.slug, title, bytes, knownOn }
  await loadDocument(tx, { ...document, knownOnBasis: BASIS, paragraphs }, now)
  const planId = await preparePlan(tx, planInputOf(names, await listImportClauses(tx, id), say))
  const commitments = await openPlan(tx, planId, auditActor(actor), now)
  return { planId, commitments }
}

/**
 * Opens the plan that was decided: by another person than who asked for it, with every commitment
 * registered in the ledger, all in one transaction.
 *
 * @param say says in both languages why a proposal that was taken over was made
 */
export const openImport = (
  actor: Official,
  { importId, version }: SeenImport,
  now: Date,
  say: SayBoth,
): Promise<OpenImportDecision> =>
  inLongTransaction(async (tx): Promise<OpenImportDecision> => {
    const loaded = await loadPlanImport(tx, actor, 'plan-import:open', importId, now)
    if (!loaded.ok) return loaded
    const { stored } = loaded
    if (stored.version !== version) return { ok: false, reason: 'changed-meanwhile' }
    const why = await unreadyNow(tx, stored)
    if (why.length > 0) return { ok: false, reason: 'unready', why }
    const { planId, commitments } = await makePublic(tx, actor, stored, now, say)
    const next = { state: 'opened', openedById: actor.id, finishedAt: now, planId } as const
    if (!(await movePlanImport(tx, stored, next))) throw new Error(`import ${importId} was moved behind its lock`)
    await record(tx, actor, 'plan-import.opened', stored, now)
    return { ok: true, slug: stored.slug, commitments }
  })
