import { CAUSE_FIELDS } from '../cause'
import type { RelationWord } from '../measure'
import type { Hedge, ReadingStage } from '../words'

/** The languages in which a sheet goes out; it comes back in either, whatever the page's is. */
export const SHEET_LANGUAGES = ['zh', 'en'] as const
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number]
export type InBoth = Readonly<Record<SheetLanguage, string>>

/** What reads the same in either language: a number, a code, a name of one's own. */
export const alike = (text: string): InBoth => ({ zh: text, en: text })

/** Words one after the other. */
export const joined = (words: readonly InBoth[]): InBoth => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
})

/** The columns of a sheet, in the order in which it goes out; one row is one measure. */
export const SHEET_COLUMNS = [
  'code',
  'title',
  'measure',
  'unit',
  'target',
  'lastValue',
  'lastOn',
  'effectiveOn',
  'value',
  'stage',
  'hedge',
  'sentence',
  'link',
  'documentNumber',
  'explanation',
  ...CAUSE_FIELDS,
  'hint',
  'measureKey',
  'seen',
] as const
export type SheetColumnKey = (typeof SHEET_COLUMNS)[number]

/** Filled in by people. */
export const OPEN_COLUMNS = [
  'effectiveOn',
  'value',
  'stage',
  'hedge',
  'sentence',
  'link',
  'documentNumber',
  'explanation',
  ...CAUSE_FIELDS,
] as const satisfies readonly SheetColumnKey[]
export type OpenColumn = (typeof OPEN_COLUMNS)[number]

/** Of the open columns, those that every measure has for itself; the others are the item's. */
export const MEASURE_COLUMNS: readonly OpenColumn[] = ['value', 'stage', 'hedge']

type Heading = InBoth & {
  /** other words in use for the same column */
  also: readonly string[]
}

/**
 * Headings of the columns. They are part of the file's form, which has to be read back years
 * later and in either language, so they stand here and not among the messages of the pages.
 */
export const HEADINGS: Readonly<Record<SheetColumnKey, Heading>> = {
  code: { zh: '编码', en: 'Code', also: ['事项编码', '承诺编码', '承诺事项编码', 'Item code'] },
  title: { zh: '事项', en: 'Commitment', also: ['承诺事项', '事项名称', '任务', 'Item', 'Title'] },
  measure: { zh: '指标', en: 'Measure', also: ['指标名称', 'Measure name'] },
  unit: { zh: '单位', en: 'Unit', also: ['计量单位'] },
  target: { zh: '年度目标', en: 'Target', also: ['目标', '目标值'] },
  lastValue: { zh: '上期数值', en: 'Last figure', also: ['上期', '上次数值', '上期数'] },
  lastOn: { zh: '上期日期', en: 'Last date', also: ['上次日期'] },
  effectiveOn: {
    zh: '数据日期',
    en: 'Figures as of',
    also: ['数据截止到', '数据截止日期', '截止日期', '截至日期', 'Date', 'As of'],
  },
  value: {
    zh: '本期数值',
    en: 'This figure',
    also: ['本期', '本次数值', '本期数', '累计数或当期数', 'Figure', 'Value'],
  },
  stage: { zh: '数据阶段', en: 'Stage of the figure', also: ['数据性质', 'Stage'] },
  hedge: { zh: '数字的说法', en: 'How exact it is', also: ['数字说法', 'Hedge'] },
  sentence: {
    zh: '完成情况说明',
    en: 'Progress in one sentence',
    also: ['一句话进展', '完成情况', '进展', '进展情况', 'Progress', 'Sentence'],
  },
  link: { zh: '佐证链接', en: 'Evidence link', also: ['链接', 'Link', 'Links'] },
  documentNumber: { zh: '佐证文号', en: 'Document number', also: ['文号', 'Document numbers'] },
  explanation: { zh: '异常说明', en: 'Explanation', also: ['说明', '原因说明', '备注'] },
  cause: { zh: '进展偏慢的原因', en: 'Cause of being behind', also: ['原因', '滞后原因', '未完成原因', '存在问题', 'Cause'] },
  nextStep: { zh: '下一步举措', en: 'Next step', also: ['下一步', '下一步措施', '下一步工作', '下一步打算', 'Next steps'] },
  hint: { zh: '可以填什么', en: 'What to enter', also: ['填写提示'] },
  measureKey: { zh: '指标代号', en: 'Measure key', also: [] },
  seen: { zh: '导出标记', en: 'Export mark', also: [] },
}

/** Words of closed vocabularies as a sheet writes them; the pages say the same. */
export const STAGE_WORDS: Readonly<Record<ReadingStage, InBoth>> = {
  preliminary: { zh: '初步', en: 'Preliminary' },
  verified: { zh: '已核实', en: 'Verified' },
  final: { zh: '最终', en: 'Final' },
}
export const HEDGE_WORDS: Readonly<Record<Hedge, InBoth>> = {
  exact: { zh: '确数', en: 'Exact' },
  about: { zh: '约数', en: 'About' },
  'more-than': { zh: '超过', en: 'More than' },
  'at-least': { zh: '以上', en: 'At least' },
}
export const RELATION_NAMES: Readonly<Record<RelationWord, InBoth>> = {
  below: { zh: '低于', en: 'below' },
  'in-step': { zh: '同步', en: 'in step with' },
  above: { zh: '高于', en: 'above' },
}

/** Other words that people use for the same; 快报 and 核实 are the trade's own. */
export const STAGE_SYNONYMS: Readonly<Record<string, ReadingStage>> = {
  快报: 'preliminary',
  初步核算: 'preliminary',
  核实: 'verified',
  最终核实: 'final',
}
export const HEDGE_SYNONYMS: Readonly<Record<string, Hedge>> = {
  准确: 'exact',
  约: 'about',
  左右: 'about',
  超: 'more-than',
  不少于: 'at-least',
}
export const RELATION_SYNONYMS: Readonly<Record<string, RelationWord>> = {
  基本同步: 'in-step',
  'in step': 'in-step',
}

/** No member of a list is finished yet. */
export const NONE_FINISHED: InBoth = { zh: '无', en: 'none' }

/** A member that the plan does not name. */
export const unnamedMember = (position: number): InBoth => ({
  zh: `第${position}个`,
  en: `No. ${position}`,
})
