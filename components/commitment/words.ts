import type { Bilingual } from '@/components/layout/link'
import type { DecimalText } from '@/lib/domain/exact'
import { RELATION_WORDS, type Measure, type Reading, type Target } from '@/lib/domain/measure'
import { formatAmount, formatDecimal, translator, type Locale } from '@/lib/i18n'

/** What it takes to put a measure's figures into words. */
export type Wording = {
  kind: Measure['kind']
  unit: Bilingual
  /** the indicator a relation is held against */
  reference: Bilingual | null
  stages: readonly { key: string; name: Bilingual }[]
}

/** A value with its unit; a unit that begins with a number is set off: '407.9 × 100 million yuan'. */
export const amountText = (value: DecimalText, unit: string): string =>
  /^\d/.test(unit) ? `${formatDecimal(value)} × ${unit}` : formatAmount(value, unit)

function wordText(locale: Locale, word: string, wording: Wording): string {
  const stage = wording.stages.find((each) => each.key === word)
  if (stage !== undefined) return stage.name[locale]
  const relation = RELATION_WORDS.find((each) => each === word)
  return relation === undefined ? word : translator(locale)(`relation.${relation}`)
}

/** A reported figure as it is displayed: '约 1.2 万人', '同步', '开工'. */
export function readingText(
  locale: Locale,
  reading: Pick<Reading, 'value' | 'word' | 'hedge'>,
  wording: Wording,
): string {
  const { value, word, hedge } = reading
  const bare =
    value === null ? wordText(locale, word ?? '', wording) : amountText(value, wording.unit[locale])
  return translator(locale)(`hedge.${hedge}`, { value: bare })
}

function relationText(locale: Locale, target: Target, wording: Wording): string {
  const t = translator(locale)
  const reference = wording.reference?.[locale] ?? ''
  if (/^-?[0.]+$/.test(target.value)) return t('public.target.inStep', { reference })
  return t('public.target.above', { reference, points: formatDecimal(target.value) })
}

type TargetWords = Pick<Target, 'comparator' | 'value' | 'max'>

/** A target in words, with its comparator: '不少于 11 条', '5% 左右', '12 分钟以内'. */
export function targetText(locale: Locale, target: Target, wording: Wording): string {
  if (wording.kind === 'relative') return relationText(locale, target, wording)
  if (wording.kind === 'grade') return target.value
  return comparedText(locale, target, wording.unit[locale])
}

/** A numeric target with its comparator. */
export function comparedText(locale: Locale, target: TargetWords, unit: string): string {
  const value = amountText(target.value, unit)
  const max = target.max === null ? '' : amountText(target.max, unit)
  return translator(locale)(`comparator.${target.comparator}`, { value, max })
}

/** As `comparedText`, leaving out what goes without saying: '11 条' for 不少于 11 条. */
export const shortTarget = (locale: Locale, target: TargetWords, unit: string): string =>
  target.comparator === 'at-least'
    ? amountText(target.value, unit)
    : comparedText(locale, target, unit)

/** A target in words as a page shows it beside the figure: 'at least' goes without saying. */
export const plainTarget = (locale: Locale, target: Target, wording: Wording): string =>
  target.comparator === 'at-least' && wording.kind !== 'relative' && wording.kind !== 'grade'
    ? amountText(target.value, wording.unit[locale])
    : targetText(locale, target, wording)

/** What a milestone ends with; null where no stages are filed. */
export const endStateText = (locale: Locale, wording: Wording): string | null =>
  wording.stages.at(-1)?.name[locale] ?? null
