import { requireCivilDate } from '../../civil-date'
import type { StandingCode } from '../../words'
import type { SummaryBlock } from '../model'

type Counts = readonly { standing: StandingCode; count: number }[]

const SECTIONS = [
  '（一）深入推进产业强区，增强核心竞争优势',
  '（二）持续扩大有效需求，激发经济增长动能',
  '（三）提升城市功能品质，建设宜居宜业新城',
]

const points = (share: string) => [
  { on: requireCivilDate('2023-03-31'), share: '0.18', scheduled: '0.25' },
  { on: requireCivilDate('2023-06-30'), share, scheduled: '0.5' },
]

/** Points from +49 down to −49, as a ranking lists them. */
const deviationAt = (index: number, items: number): number => 49 - Math.round((98 * index) / Math.max(1, items - 1))

const standingAt = (deviation: number): StandingCode =>
  deviation >= 5 ? 'ahead' : deviation >= 0 ? 'on-schedule' : deviation >= -30 ? 'behind' : 'far-behind'

/** One chart of each type; the ranking has a row an item. */
export const sampleCharts = (items: number, counts: Counts): SummaryBlock[] => [
  {
    type: 'chart',
    id: 'charts/standings',
    caption: '各部分事项的状态',
    chart: { type: 'standings-by-section', rows: SECTIONS.map((label) => ({ label, counts })) },
  },
  {
    type: 'chart',
    id: 'charts/indicators',
    caption: '主要指标与年度目标',
    chart: {
      type: 'indicators',
      rows: [
        { label: '地区生产总值增速', unit: '%', actual: '5.1', target: '7', sources: ['L1'] },
        { label: '规模以上工业增加值增速', unit: '%', actual: '-3.2', target: '6', sources: ['L2'] },
        { label: '一般公共预算收入', unit: '亿元', actual: '33.1', target: '53.6', sources: ['L3'] },
        { label: '城镇新增就业', unit: '万人', actual: '4.1', target: '2', sources: ['L4'] },
      ],
    },
  },
  {
    type: 'chart',
    id: 'charts/deviations',
    caption: '事项与序时进度的偏差',
    chart: {
      type: 'deviations',
      rows: Array.from({ length: items }, (_, index) => ({
        code: `HY23-${String(index + 10).padStart(3, '0')}`,
        label: `新增市级专精特新企业之${index + 1}`,
        points: `${deviationAt(index, items)}.0`,
        standing: standingAt(deviationAt(index, items)),
        sources: [`R-deviation-${index + 10}`],
      })),
    },
  },
  {
    type: 'chart',
    id: 'charts/multiples',
    caption: '实际进度与序时进度',
    chart: {
      type: 'actual-against-schedule',
      rows: ['0.36', '0.62', '1.72', '0.5'].slice(0, items).map((share, index) => ({
        code: `HY23-${String(index + 10).padStart(3, '0')}`,
        label: `畅通微循环路之${index + 1}`,
        points: points(share),
        sources: [`L${index + 10}`],
      })),
    },
  },
]
