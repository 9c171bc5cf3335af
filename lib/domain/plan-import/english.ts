import { SCALE_WORDS } from '../quantity'
import type { Bilingual } from '../words'
import type { CommitmentValues, MeasureValues } from './values'

/** English for the units that plans count in; others are called units until somebody names them. */
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  '％': '%',
  个: 'items',
  项: 'items',
  家: 'firms',
  条: 'items',
  件: 'items',
  处: 'sites',
  座: 'structures',
  所: 'schools',
  户: 'households',
  人: 'people',
  人次: 'visits',
  名: 'people',
  套: 'flats',
  台: 'sets',
  部: 'lifts',
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

/**
 * The values with English where none was typed, in words that say that the Chinese has not been
 * translated. Until the plan is open anybody who knows better can type it.
 *
 * @param code of the commitment
 */
export const withEnglish = (values: CommitmentValues, code: string): CommitmentValues => ({
  ...values,
  title: orElse(values.title, `Commitment ${code} (in Chinese only)`),
  measures: values.measures.map((measure, index) => ({
    ...measure,
    name: orElse(measure.name, `Figure ${index + 1} (in Chinese only)`),
    unit: measure.unit.zh === '' ? { zh: '', en: '' } : orElse(measure.unit, englishUnit(measure)),
  })),
})
