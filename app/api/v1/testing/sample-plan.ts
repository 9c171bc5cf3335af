import { randomUUID } from 'node:crypto'
import { db, inTransaction } from '@/lib/data/client'
import { PRESET_THRESHOLDS } from '@/lib/domain/thresholds'
import { openPlan } from '@/lib/services/open-plan'
import type { ClauseInput, CommitmentInput, MeasureInput, PlanInput } from '@/lib/domain/plan-input'
import { preparePlan } from '@/lib/services/prepare-plan'
import type { Official } from '@/lib/services/signed-in'

/** A paragraph of the sample document, with a blank as page breaks leave them. */
const TEXT = '补齐民生实事短板。打通重点区域断头路、畅通微循环路 11条。建设四星级酒店。'
export const QUOTE = '打通重点区域断头路、畅通微循环路11条'

const both = (text: string) => ({ zh: text, en: text })

export const aMeasure = (overrides: Partial<MeasureInput> = {}): MeasureInput => ({
  key: 'roads',
  name: { zh: '微循环路', en: 'Local roads' },
  unit: { zh: '条', en: 'roads' },
  scale: '1',
  kind: 'count',
  targets: [{ set: 'plan', comparator: 'at-least', value: '11' }],
  baselines: [],
  ...overrides,
})

/** 畅通微循环路 11 条, with the seven of 2024. */
export const aCommitment = (overrides: Partial<CommitmentInput> = {}): CommitmentInput => ({
  code: 'HY25-017',
  section: 'services',
  title: { zh: '畅通微循环路 11 条', en: 'Open 11 local roads' },
  kind: 'count',
  modality: 'commit',
  grade: 'A',
  measures: [
    aMeasure({
      baselines: [
        {
          period: '2024',
          value: '7',
          hedge: 'exact',
          forecast: true,
          quote: { document: 'report-2024', paragraph: 3, text: '畅通微循环路 7条' },
        },
      ],
    }),
  ],
  stages: [],
  deadline: '2025-12-31',
  departments: [
    { department: 'construction', inferred: true },
    { department: 'traffic', inferred: true },
  ],
  members: [],
  ...overrides,
})

const aClause = (commitments: readonly CommitmentInput[]): ClauseInput => ({
  paragraph: 1,
  start: 9,
  end: 9 + QUOTE.length,
  quote: QUOTE,
  disposition: 'commitment',
  reason: both('有数量，年底可以核对。'),
  commitments,
})

const background: ClauseInput = {
  paragraph: 1,
  start: 0,
  end: 8,
  quote: '补齐民生实事短板',
  disposition: 'background',
  reason: both('段落的标题。'),
  commitments: [],
}

const aPlan = (slug: string, commitments: readonly CommitmentInput[]): PlanInput => ({
  slug,
  jurisdiction: 'hanyang',
  document: 'plan-document',
  year: 2025,
  title: { zh: '汉阳区2025年计划', en: 'Plan of Hanyang for 2025' },
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  cadence: 'quarterly',
  dueDay: 20,
  thresholds: PRESET_THRESHOLDS,
  sections: [{ key: 'services', title: both('（四）完善公共服务供给，提升群众生活质感') }],
  clauses: [background, aClause(commitments)],
})

async function makeOffice(slug: string, nameZh: string): Promise<string> {
  const { id } = await db.department.create({
    data: { slug, nameZh, nameEn: slug, jurisdiction: { connect: { slug: 'hanyang' } } },
  })
  return id
}

/** The jurisdiction, its offices and the plan's document, known from 5 January 2025. */
export async function makeHouse(): Promise<void> {
  await db.jurisdiction.create({
    data: { slug: 'hanyang', nameZh: '汉阳区', nameEn: 'Hanyang', timeZone: 'Asia/Shanghai' },
  })
  await makeOffice('construction', '区城建局')
  await makeOffice('traffic', '区交通局')
  await makeOffice('supervision', '区政府督查室')
  await db.sourceDocument.create({
    data: {
      slug: 'plan-document',
      jurisdiction: { connect: { slug: 'hanyang' } },
      titleZh: '计划草案的报告',
      titleEn: 'Report on the draft plan',
      sha256: '0'.repeat(64),
      knownOn: '2025-01-05',
      knownOnBasisZh: '会议开幕日',
      knownOnBasisEn: 'Opening of the session',
      bytes: new TextEncoder().encode(TEXT),
      paragraphs: { create: [{ number: 1, kind: 'body', text: TEXT, lead: '补齐民生实事短板' }] },
    },
  })
}

/** Opens a plan with these commitments to the public. */
export async function openSamplePlan(
  slug: string,
  commitments: readonly CommitmentInput[],
): Promise<void> {
  const actor = { id: null, label: 'sample' }
  await db.$transaction(
    async (tx) => {
      const id = await preparePlan(tx, aPlan(slug, commitments))
      await openPlan(tx, id, actor, new Date('2025-01-06T09:00:00+08:00'))
    },
    { timeout: 60_000 },
  )
}

/** Prepares a plan without opening it. */
export async function prepareSamplePlan(
  slug: string,
  commitments: readonly CommitmentInput[],
): Promise<void> {
  await inTransaction((tx) => preparePlan(tx, aPlan(slug, commitments)))
}

/** A person of an office, who signs nothing in here but acts. */
export async function makeOfficial(
  role: 'contributor' | 'reviewer',
  office: string,
): Promise<Official> {
  const { departmentId, id, name } = await db.user.create({
    data: {
      login: `${role}-${randomUUID()}`,
      name: '张三',
      roles: [role],
      passwordHash: 'none',
      createdAt: new Date('2025-01-06T09:00:00+08:00'),
      department: { connect: { slug: office } },
    },
  })
  const departmentIds = role === 'contributor' ? [departmentId] : []
  return { id, name, departmentId, roles: [role], departmentIds }
}
