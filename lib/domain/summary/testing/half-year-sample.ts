import { requireCivilDate } from '../../civil-date'
import { STANDINGS, type StandingCode } from '../../words'
import type { Cell, Run, Sentence, SummaryBlock, SummaryModel, SummarySource } from '../model'
import { sampleCharts } from './sample-charts'

/**
 * A half-year summary written by hand, with every kind of block, for the forms that summaries
 * are rendered into. Its figures are made up, except for rows of the 2023 document.
 */

const say = (text: string, ...sources: string[]): Run => ({ text, sources })
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ runs: [say(text)], ...more })
const figure = (text: string, ...sources: string[]): Cell => ({ runs: [say(text, ...sources)], align: 'end' })

const sentence = (...runs: Run[]): Sentence => ({ runs })

const INDICATORS: readonly (readonly Cell[])[] = [
  [
    cell('指标名称', { rows: 2, align: 'center' }),
    cell('年度计划', { rows: 2, align: 'center' }),
    cell('市级年度绩效目标', { columns: 2, align: 'center' }),
    cell('上半年完成情况', { columns: 2, align: 'center' }),
  ],
  ['总量', '增幅', '总量', '增幅'].map((text) => cell(text, { align: 'center' })),
  [cell('地区生产总值（亿元）'), figure('7%以上'), cell('/', { align: 'center' }), figure('7%', 'L1'), figure('423.56', 'L1'), figure('5.1%', 'L1')],
  [cell('规模以上工业增加值'), figure('6%'), cell('/', { columns: 2, align: 'center' }), cell('/', { align: 'center' }), figure('−3.2%', 'L2')],
  [cell('一般公共预算收入（亿元）'), cell('与经济增长同步'), figure('53.6', 'L3'), cell('/', { align: 'center' }), figure('33.1', 'L3'), figure('10.2%', 'L3')],
  [cell('城镇新增就业'), figure('2万人'), cell('/', { columns: 2, align: 'center' }), figure('约1.2万人', 'L4'), cell('/', { align: 'center' })],
]

/** The annex of all items, one row each, with the sources L10 onwards. */
function annexRows(items: number): Cell[][] {
  const heading = ['序号', '事项', '全年目标', '牵头单位', '完成情况', '占年度目标', '时序偏差', '状态', '说明']
  const rows = Array.from({ length: items }, (_, index): Cell[] => {
    const source = `L${index + 10}`
    return [
      cell(String(index + 1), { align: 'center' }),
      cell(`新增市级专精特新企业之${index + 1}`),
      figure('50家', source),
      cell('区经信局'),
      figure(`${20 + (index % 30)}家`, source),
      figure(`${(20 + (index % 30)) * 2}%`, source),
      figure(`${(20 + (index % 30)) * 2 - 50}.0`, `R-deviation-${index + 10}`),
      cell(['已完成', '超时序', '欠时序', '数据待报'][index % 4] ?? ''),
      cell(index % 4 === 2 ? '受用地审批影响，开工推迟；三季度集中推进。' : ''),
    ]
  })
  return [heading.map((text) => cell(text, { align: 'center' })), ...rows]
}

/** How many items of a section have each standing. */
const countsOf = (items: number) =>
  STANDINGS.map((standing: StandingCode, index) => ({ standing, count: Math.floor(items / (index + 8)) }))

function sourcesOf(items: number): SummarySource[] {
  const effectiveOn = requireCivilDate('2023-06-30')
  const entry = (seq: number, commitment: string | null, quote: string | null): SummarySource => ({
    id: `L${seq}`,
    kind: 'ledger',
    seq,
    commitment,
    effectiveOn,
    quote,
  })
  const each = Array.from({ length: items }, (_, index) => index + 10)
  const sources: SummarySource[] = [
    entry(1, 'HY23-001', '地区生产总值423.56亿元，增长5.1%'),
    entry(2, 'HY23-002', null),
    entry(3, 'HY23-003', '一般公共预算收入完成33.1亿元，增长10.2%'),
    entry(4, 'HY23-004', null),
    ...each.map((seq) => entry(seq, `HY23-${String(seq).padStart(3, '0')}`, null)),
    {
      id: 'D-hanyang-2023-first-half-18',
      kind: 'document',
      document: 'hanyang-2023-first-half',
      paragraph: 18,
      quote: '新增停车泊位2,700个',
    },
    { id: 'R-below-1', kind: 'rule', rule: 'distance-to-target', from: ['L1'] },
    ...each.map(
      (seq): SummarySource => ({
        id: `R-deviation-${seq}`,
        kind: 'rule',
        rule: 'deviation',
        from: [`L${seq}`],
      }),
    ),
  ]
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Everything but the annex. */
function bodyBlocks(items: number): SummaryBlock[] {
  const charts = sampleCharts(items, countsOf(items))
  return [
    { type: 'title', id: 'title', text: '汉阳区2023年上半年国民经济和社会发展计划执行情况的报告' },
    {
      type: 'paragraph',
      id: 'opening',
      lead: null,
      sentences: [sentence(say('上半年，全区上下坚持“稳中求进”，计划执行情况总体平稳。'))],
    },
    { type: 'heading', id: 'part-1', level: 1, text: '一、上半年计划执行情况' },
    {
      type: 'paragraph',
      id: 'indicators/paragraph',
      lead: null,
      sentences: [
        sentence(say('地区生产总值'), say('423.56亿元', 'L1'), say('，增长'), say('5.1%', 'L1'), say('，低于年度计划'), say('1.9个百分点', 'R-below-1', 'L1'), say('。')),
        sentence(say('新增停车泊位'), say('2700个', 'L10', 'D-hanyang-2023-first-half-18'), say('；3 < 5 & "A片" 的说明照录。')),
      ],
    },
    { type: 'table', id: 'indicators', caption: '主要指标完成情况', headerRows: 2, rows: INDICATORS, widths: [5, 3, 2, 2, 2, 2], landscape: false },
    ...charts,
    { type: 'heading', id: 'section-1', level: 2, text: '（一）深入推进产业强区，增强核心竞争优势' },
    {
      type: 'paragraph',
      id: 'section-1/lead-1',
      lead: { text: '工业经济稳中向好。', sources: [], bold: true },
      sentences: [sentence(say('规模以上工业增加值下降'), say('3.2%', 'L2'), say('，低于年度计划'), say('9.2个百分点', 'R-deviation-10', 'L2'), say('。'))],
    },
    { type: 'heading', id: 'section-1/firms', level: 3, text: '1.市场主体' },
    { type: 'paragraph', id: 'section-1/firms/lead-1', lead: null, sentences: [sentence(say('新增高新技术企业的数据待报。'))] },
    { type: 'heading', id: 'glossary', level: 1, text: '名词解释' },
    {
      type: 'glossary',
      id: 'glossary/entries',
      entries: [
        { term: '专精特新', meaning: '专业化、精细化、特色化、新颖化的中小企业。', sources: ['D-hanyang-2023-first-half-18'] },
        { term: 'CIM', meaning: '城市信息模型。', sources: [] },
      ],
    },
  ]
}

/** @param items rows of the annex and of the ranking */
export function halfYearSample(items = 12): SummaryModel {
  return {
    kind: 'half-year',
    language: 'zh',
    plan: 'hanyang-2023',
    department: null,
    cut: { dataOn: requireCivilDate('2023-06-30'), knownOn: requireCivilDate('2023-07-31'), knownSeq: items + 10, glossaryVersion: 0 },
    blocks: [
      ...bodyBlocks(items),
      { type: 'table', id: 'annex', caption: '附件：全部事项完成情况', headerRows: 1, rows: annexRows(items), widths: [1, 5, 2, 3, 2, 2, 2, 2, 5], landscape: true },
    ],
    sources: sourcesOf(items),
  }
}
