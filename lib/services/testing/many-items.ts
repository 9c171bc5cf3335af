import { db, inTransaction } from '@/lib/data/client'
import { PRESET_THRESHOLDS } from '@/lib/domain/thresholds'
import { loadDocument } from '../load-document'
import { openPlan } from '../open-plan'
import type { CommitmentInput, MeasureInput } from '@/lib/domain/plan-input'
import { preparePlan } from '../prepare-plan'

const both = (text: string, en = text) => ({ zh: text, en })

const plain = (name: string, rest: Partial<MeasureInput> = {}): MeasureInput => ({
  key: 'main',
  name: both(name),
  unit: both('条', 'roads'),
  scale: '1',
  kind: 'count',
  targets: [{ set: 'plan', comparator: 'at-least', value: '200' }],
  baselines: [],
  ...rest,
})

/** Last but three and so on: the kinds that are not typed as one figure. */
const OTHERS: readonly Pick<CommitmentInput, 'kind' | 'measures' | 'stages' | 'members'>[] = [
  {
    kind: 'milestone',
    measures: [plain('建设进度', { kind: 'milestone', unit: both(''), targets: [] })],
    stages: ['方案获批', '开工', '竣工'].map((name, index) => ({ key: `stage-${index + 1}`, ...both(name) })),
    members: [],
  },
  {
    kind: 'list',
    measures: [plain('更新单元', { kind: 'list', unit: both('个', 'units'), targets: [{ set: 'plan', comparator: 'at-least', value: '3' }] })],
    stages: [],
    members: ['归元片', '古琴台片', '月湖片'].map((name) => ({ name: both(name) })),
  },
  {
    kind: 'grade',
    measures: [
      plain('信用评级', {
        kind: 'grade',
        unit: both(''),
        targets: [{ set: 'plan', comparator: 'at-least', value: 'AAA' }],
        ordinal: ['AA', 'AA+', 'AAA'],
      }),
    ],
    stages: [],
    members: [],
  },
  {
    kind: 'count',
    measures: [
      plain('新增就业', { key: 'jobs', unit: both('万人', '10,000 people'), scale: '10000' }),
      plain('完成投资', { key: 'investment', unit: both('亿元', '100 million yuan'), scale: '100000000' }),
    ],
    stages: [],
    members: [],
  },
]

/** A plan of one department, with all that an end-to-end test asks of its people's grid. */
export type ItemsPlan = { plan: string; department: string; codes: string[] }

const quoteOf = (number: number) => `畅通微循环路第${number}条。`

function commitmentOf(number: number, count: number, name: string, department: string): CommitmentInput {
  const other = OTHERS[number - (count - OTHERS.length) - 1]
  return {
    code: `${name.toUpperCase()}-${String(number).padStart(3, '0')}`,
    section: 'all',
    title: both(`畅通第 ${number} 片区微循环路`, `Roads of area ${number}`),
    modality: 'commit',
    grade: 'A',
    deadline: '2021-12-31',
    departments: [{ department, inferred: false }],
    ...(other ?? { kind: 'count', measures: [plain('微循环路')], stages: [], members: [] }),
  }
}

/**
 * Opens a plan of 2021, which no other plan's pages show, led by one new department: counts,
 * and at its end a milestone, a list, a grade and an item of two measures.
 *
 * @param name lower-case letters and digits; new for every plan
 */
export async function openItemsPlan(name: string, count: number, at: Date): Promise<ItemsPlan> {
  const [jurisdiction, department] = [`items-${name}`, `district-items-${name}`]
  await db.jurisdiction.create({
    data: {
      ...{ slug: jurisdiction, nameZh: '批量区', nameEn: 'Many', timeZone: 'Asia/Shanghai' },
      departments: { create: { slug: department, nameZh: `批量局${name}`, nameEn: `Bureau ${name}` } },
    },
  })
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const commitments = numbers.map((number) => commitmentOf(number, count, name, department))
  const slug = `items-${name}`
  await inTransaction(async (tx) => {
    await loadDocument(
      tx,
      {
        slug,
        jurisdiction,
        title: both(`文件${name}`),
        bytes: new TextEncoder().encode(numbers.map(quoteOf).join('\n')),
        knownOn: '2021-01-15',
        knownOnBasis: both('文件的日期'),
        paragraphs: numbers.map((number) => ({
          number,
          kind: 'body',
          text: quoteOf(number),
          section: null,
          lead: null,
        })),
      },
      at,
    )
    const planId = await preparePlan(tx, {
      slug,
      jurisdiction,
      document: slug,
      year: 2021,
      title: both(`批量计划${name}`, `Plan ${name}`),
      startsOn: '2021-01-01',
      endsOn: '2021-12-31',
      cadence: 'quarterly',
      dueDay: 20,
      thresholds: PRESET_THRESHOLDS,
      sections: [{ key: 'all', title: both('全部') }],
      clauses: commitments.map((commitment, index) => ({
        paragraph: index + 1,
        start: 0,
        end: quoteOf(index + 1).length,
        quote: quoteOf(index + 1),
        disposition: 'commitment',
        reason: both('测试'),
        commitments: [commitment],
      })),
    })
    await openPlan(tx, planId, { id: null, label: 'e2e' }, at)
  })
  return { plan: slug, department, codes: commitments.map(({ code }) => code) }
}
