import { db } from '@/lib/data/client'
import { findReporting } from '@/lib/data/reporting'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Report } from '@/lib/domain/report'
import { publishUpdate } from '@/lib/services/publish-update'
import { saveDraft } from '@/lib/services/save-draft'
import type { Official } from '@/lib/services/signed-in'
import { submitUpdate } from '@/lib/services/submit-update'
import { FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER, type DemoFigure } from './demo-figures'

type Period = { effectiveOn: string; reportedAt: string; figures: readonly DemoFigure[] }

const PERIODS: readonly Period[] = [
  { effectiveOn: '2025-03-31', reportedAt: '2025-04-15T02:00:00.000Z', figures: FIRST_QUARTER },
  { effectiveOn: '2025-06-30', reportedAt: '2025-07-16T02:00:00.000Z', figures: SECOND_QUARTER },
  { effectiveOn: '2025-09-30', reportedAt: '2025-10-17T02:00:00.000Z', figures: THIRD_QUARTER },
]

const CORRECTED_AT = new Date('2025-05-06T02:00:00.000Z')
const WAITING_SINCE = new Date('2025-10-20T02:00:00.000Z')

async function requireOfficial(login: string): Promise<Official> {
  const user = await db.user.findUniqueOrThrow({ where: { login } })
  const { id, name, departmentId } = user
  const isContributor = user.roles.includes('contributor')
  return {
    id,
    name,
    departmentId,
    roles: [isContributor ? 'contributor' : 'reviewer'],
    departmentIds: isContributor ? [departmentId] : [],
  }
}

/** The first contributor of the commitment's lead department. */
async function requireContributor(code: string): Promise<Official> {
  const lead = await db.commitmentDepartment.findFirstOrThrow({
    where: { role: 'lead', commitment: { code } },
    include: { department: { include: { users: { orderBy: { login: 'asc' } } } } },
  })
  const user = lead.department.users.find((each) => each.roles.includes('contributor'))
  if (user === undefined) throw new Error(`nobody reports ${code}`)
  return requireOfficial(user.login)
}

const reportOf = (figure: DemoFigure, effectiveOn: string): Report => ({
  effectiveOn: requireCivilDate(effectiveOn),
  sentence: figure.sentence,
  explanation: '（示例）按月调度，集中竣工。',
  ...figure.behind,
  readings: [
    {
      measure: figure.measure,
      value: figure.value,
      word: figure.word,
      hedge: 'exact',
      stage: figure.stage,
    },
  ],
  finishedMembers: Array.from({ length: figure.finished }, (_, index) => index + 1),
})

type Correction = { supersedesId: string; reason: string } | null

/** Drafts and submits as the department would. @returns the submitted update */
async function submit(figure: DemoFigure, effectiveOn: string, correction: Correction, at: Date) {
  const contributor = await requireContributor(figure.code)
  const documentNumber = `（示例）汉督〔2025〕${figure.code.slice(-3)}号`
  const draft = await saveDraft(
    contributor,
    {
      code: figure.code,
      report: reportOf(figure, effectiveOn),
      evidence: figure.hasEvidence ? [{ kind: 'document-number', documentNumber }] : [],
      keepEvidenceIds: [],
      seen: null,
      correction,
    },
    at,
  )
  if (!draft.ok) throw new Error(`${figure.code}: ${JSON.stringify(draft)}`)
  const submitted = await submitUpdate(contributor, { updateId: draft.updateId, version: 1 }, at)
  if (!submitted.ok) throw new Error(`${figure.code}: ${submitted.reason}`)
  return { updateId: draft.updateId, version: 2 }
}

async function publish(figure: DemoFigure, effectiveOn: string, correction: Correction, at: Date) {
  const seen = await submit(figure, effectiveOn, correction, at)
  const published = await publishUpdate(await requireOfficial('reviewer1'), seen, at)
  if (!published.ok) throw new Error(`${figure.code}: ${published.reason}`)
}

/** A road that was no neighbourhood road: 2 becomes 1, and both stay to be seen. */
async function correctFirstQuarter(): Promise<void> {
  const original = FIRST_QUARTER.find((figure) => figure.code === 'HY25-048')
  const reporting = await findReporting(db, 'HY25-048')
  const wrong = reporting?.updates[0]
  if (original === undefined || wrong === undefined) throw new Error('nothing to correct')
  const right = { ...original, value: '1', sentence: '（示例）一条微循环路建成通车。' }
  const reason = '（示例）一条断头路误计入微循环路。'
  await publish(right, '2025-03-31', { supersedesId: wrong.id, reason }, CORRECTED_AT)
}

/** Loads the samples once; a store that has any is left alone. */
async function loadDemo(): Promise<number> {
  const count = await db.update.count({ where: { commitment: { plan: { slug: 'hanyang-2025' } } } })
  if (count > 0) return 0
  for (const { effectiveOn, reportedAt, figures } of PERIODS) {
    for (const figure of figures) await publish(figure, effectiveOn, null, new Date(reportedAt))
    if (figures === FIRST_QUARTER) await correctFirstQuarter()
  }
  const waiting = SECOND_QUARTER.find((figure) => figure.code === 'HY25-042')
  if (waiting === undefined) throw new Error('nothing waits')
  await submit({ ...waiting, word: 'structure-finished' }, '2025-09-30', null, WAITING_SINCE)
  return PERIODS.reduce((sum, period) => sum + period.figures.length, 0)
}

const loaded = await loadDemo()
if (loaded > 0) console.log(`  ${loaded} sample figures`)
await db.$disconnect()
