import { SCALE_WORDS } from '../quantity'
import type { StageSeries } from '../stage-series'
import type { Bilingual, Comparator, Kind } from '../words'
import type { CommitmentValues, MeasureValues } from './values'

/** English for the units that plans count in; others are called units until somebody names them. */
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  '％': '%',
  个: 'items',
  项: 'items',
  家: 'establishments',
  条: 'items',
  件: 'items',
  处: 'sites',
  座: 'structures',
  所: 'institutions',
  户: 'households',
  人: 'people',
  人次: 'visits',
  名: 'people',
  套: 'flats',
  台: 'sets',
  部: 'pieces',
  辆: 'vehicles',
  张: 'beds',
  亩: 'mu',
  公顷: 'hectares',
  公里: 'km',
  千米: 'km',
  米: 'm',
  平方米: 'square metres',
  平方公里: 'square km',
  立方米: 'cubic metres',
  吨: 'tonnes',
  元: 'yuan',
  美元: 'US dollars',
  个百分点: 'percentage points',
  百分点: 'percentage points',
  分: 'points',
  小时: 'hours',
  个工作日: 'working days',
  个月: 'months',
  分钟: 'minutes',
  天: 'days',
  期: 'issues',
  场: 'events',
  次: 'times',
  批: 'batches',
  片: 'areas',
  栋: 'buildings',
  宗: 'plots',
}

const SCALES_IN_ENGLISH = { '1': '', '10000': '10,000 ', '100000000': '100 million ' } as const

/** The unit in English: 万人 is '10,000 people'. */
export function englishUnit({ unit, scale }: Pick<MeasureValues, 'unit' | 'scale'>): string {
  const plain = unit.zh.startsWith(SCALE_WORDS[scale]) ? unit.zh.slice(SCALE_WORDS[scale].length) : unit.zh
  return `${SCALES_IN_ENGLISH[scale]}${UNITS[plain] ?? 'units'}`
}

const orElse = ({ zh, en }: Bilingual, fallback: string): Bilingual => ({ zh, en: en.trim() === '' ? fallback : en })

const STAGES_IN_ENGLISH: Readonly<Record<StageSeries, string>> = {
  construction: 'Building works',
  completion: 'Works to be completed',
  groundbreaking: 'Ground to be broken',
  establishment: 'An institution to be set up',
  'land-supply': 'Land to be supplied',
  acquisition: 'A site to be acquired and cleared',
  programme: 'A programme of work',
  rectification: 'Faults to be put right',
  recognition: 'A title to be won',
}

const COMPARATORS_IN_ENGLISH: Readonly<Record<Exclude<Comparator, 'range'>, string>> = {
  'at-least': 'at least',
  'more-than': 'more than',
  about: 'about',
  'at-most': 'at most',
  equal: 'exactly',
}

function englishTarget(measure: MeasureValues, kind: Kind): string {
  const { comparator, value, max } = measure
  if (kind === 'grade') return `grade ${value}`
  const unit = measure.unit.en.trim() === '' ? englishUnit(measure) : measure.unit.en
  const amount = comparator === 'range' ? `${value} to ${max ?? value}` : `${COMPARATORS_IN_ENGLISH[comparator]} ${value}`
  return `${amount}${unit === '%' ? '' : ' '}${unit}`
}

/** What the item is about, as far as its kind and targets tell without its Chinese words. */
function englishTitle({ kind, stages, measures }: CommitmentValues): string {
  if (stages !== null) return STAGES_IN_ENGLISH[stages]
  const targets = measures.map((each) => englishTarget(each, kind)).join(', ')
  switch (kind) {
    case 'growth':
      return `Growth of ${targets}`
    case 'relative':
      return 'Growth beside that of another item'
    case 'direction':
      return 'A direction'
    default:
      return targets === '' ? 'A commitment' : `${targets.charAt(0).toUpperCase()}${targets.slice(1)}`
  }
}

/**
 * The values with English where none was typed: what can be told without the Chinese words, and
 * that the words themselves are in Chinese only. Until the plan is open anybody can type better.
 */
export const withEnglish = (values: CommitmentValues): CommitmentValues => ({
  ...values,
  title: orElse(values.title, `${englishTitle(values)} (title in Chinese only)`),
  measures: values.measures.map((measure, index) => ({
    ...measure,
    name: orElse(measure.name, `Figure ${index + 1} (name in Chinese only)`),
    unit: measure.unit.zh === '' ? { zh: '', en: '' } : orElse(measure.unit, englishUnit(measure)),
  })),
})
