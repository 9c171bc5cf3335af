import { NO_CAUSE, type Cause } from '@/lib/domain/cause'

/**
 * Sample figures for the demonstration, invented for it and marked on every page. One
 * line a report: code, measure, value or word, sentence. Cumulative since 1 January.
 */
export type DemoFigure = {
  code: string
  measure: string
  /** decimal, or null for a stage or grade */
  value: string | null
  word: string | null
  /** lists: how many of the members, from the first on, are finished */
  finished: number
  stage: 'preliminary' | 'verified'
  hasEvidence: boolean
  sentence: string
  /** of what is behind: why, and what comes next */
  behind: Cause
}

type Options = { stage?: 'preliminary'; evidence?: false; finished?: number; behind?: Cause }

const figure = (
  code: string,
  measure: string,
  said: { value: string } | { word: string },
  sentence: string,
  { stage, evidence, finished = 0, behind = NO_CAUSE }: Options = {},
): DemoFigure => ({
  code,
  measure,
  value: 'value' in said ? said.value : null,
  word: 'word' in said ? said.word : null,
  finished,
  stage: stage ?? 'verified',
  hasEvidence: evidence !== false,
  sentence: `（示例）${sentence}`,
  behind,
})

const because = (cause: string, nextStep: string): { behind: Cause } => ({
  behind: { cause: `（示例）${cause}`, nextStep: `（示例）${nextStep}` },
})

const value = (text: string) => ({ value: text })
const word = (text: string) => ({ word: text })

export const FIRST_QUARTER: readonly DemoFigure[] = [
  figure('HY25-001', 'gdp-growth', value('5.1'), '一季度开局平稳。', { stage: 'preliminary' }),
  figure('HY25-002', 'fixed-asset-investment-growth', value('6.2'), '重大项目集中开工。', {
    stage: 'preliminary',
  }),
  figure('HY25-004', 'income-growth', value('5.2'), '居民收入与经济同步增长。', {
    stage: 'preliminary',
  }),
  figure('HY25-017', 'new-specialised-firms', value('9'), '新认定创新型企业 9 家。'),
  figure('HY25-048', 'neighbourhood-roads', value('2'), '两条微循环路建成通车。'),
  figure('HY25-054', 'finished-members', value('0'), '六个项目均已启动签约。', { finished: 0 }),
  figure('HY25-031', 'stage', word('scheme-approved'), '组建方案获批。'),
  figure('HY25-042', 'stage', word('preparation'), '完成初步设计。'),
]

export const SECOND_QUARTER: readonly DemoFigure[] = [
  figure('HY25-001', 'gdp-growth', value('4.8'), '上半年增速略低于全年目标。', {
    stage: 'preliminary',
    ...because('部分企业订单减少，规上工业增速回落。', '三季度逐户走访重点企业，兑现稳增长政策。'),
  }),
  figure('HY25-002', 'fixed-asset-investment-growth', value('5.7'), '投资保持增长。', {
    stage: 'preliminary',
  }),
  figure('HY25-003', 'budget-revenue-change', value('0.4'), '剔除一次性因素后略有增长。', {
    stage: 'preliminary',
  }),
  figure('HY25-004', 'income-growth', value('4.9'), '居民收入增速略高于经济增速。', {
    stage: 'preliminary',
  }),
  figure('HY25-017', 'new-specialised-firms', value('31'), '上半年新增 31 家，名单已公示。'),
  figure('HY25-026', 'software-revenue-growth', value('-1.5'), '软件企业营收同比下降。', {
    stage: 'preliminary',
    ...because('两家骨干企业外迁结算，新入库企业尚未放量。', '三季度开放一批应用场景，新入库一批软件企业。'),
  }),
  figure('HY25-031', 'stage', word('operating'), '集团挂牌运营。'),
  figure('HY25-039', 'finished-members', value('12'), '33 项举措已落实 12 项。', {
    finished: 12,
    ...because('需市级部门授权的举措批复较慢。', '三季度完成剩余授权事项的对接。'),
  }),
  figure('HY25-042', 'stage', word('ground-broken'), '教学楼开工。'),
  figure('HY25-048', 'neighbourhood-roads', value('4'), '四条建成通车，其余完成施工图审查。',
    because('管线迁改滞后，三条道路未能按期进场。', '三季度完成管线迁改，其余道路全部开工。')),
  figure('HY25-051', 'finished-members', value('0'), '四个单元方案均已批复。', {
    finished: 0,
    ...because('征收签约进度慢于预期。', '四季度完成首个单元的供地。'),
  }),
  figure('HY25-054', 'finished-members', value('1'), '一个项目完成清零。', {
    finished: 1,
    ...because('剩余住户的安置方案未定。', '三季度确定安置房源，逐户签约。'),
  }),
  figure('HY25-057', 'stage', word('rectifying'), '整改工程按方案推进。'),
]

export const THIRD_QUARTER: readonly DemoFigure[] = [
  figure('HY25-001', 'gdp-growth', value('5.2'), '前三季度增速回升。', { stage: 'preliminary' }),
  figure('HY25-002', 'fixed-asset-investment-growth', value('5.5'), '与全年目标持平。', {
    stage: 'preliminary',
  }),
  figure('HY25-017', 'new-specialised-firms', value('43'), '前三季度新增 43 家。'),
  figure('HY25-018', 'stage', word('operating'), '“种子库”建成并投入使用。'),
  figure('HY25-032', 'issuer-rating', word('AA+'), '首次评级 AA+。'),
  figure('HY25-044', 'stage', word('applied'), '已提交省级申报材料。'),
  figure('HY25-048', 'neighbourhood-roads', value('10'), '十条建成通车。'),
  figure('HY25-050', 'minutes-to-care-station', value('12'), '全部社区步行 12 分钟可达。'),
  figure('HY25-054', 'finished-members', value('2'), '两个项目完成清零。', {
    finished: 2,
    ...because('安置房源交付推迟，四个项目未能清零。', '四季度交付首批安置房，每周通报签约进度。'),
  }),
  figure('HY25-055', 'stage', word('expropriated'), '完成征收。'),
]
