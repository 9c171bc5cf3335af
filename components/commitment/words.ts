import type { Bilingual } from '@/components/layout/link'
import type { DecimalText } from '@/lib/domain/exact'
import { RELATION_WORDS, type Measure, type Reading, type Target } from '@/lib/domain/measure'
import type { Comparator } from '@/lib/domain/words'
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

const isNothing = (value: DecimalText | null): boolean => value === null || /^-?[0.]+$/.test(value)

/** How far below, as it is said: at least one point less is at most one point below. */
const TURNED: Readonly<Partial<Record<Comparator, Comparator>>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
}

/**
 * What a relation is to come to: 同步 only where a margin is agreed around no difference; 不低于 and
 * 不高于 are other promises, and so is a distance.
 */
export type RelationAim =
  | { aim: 'inStep' | 'notBelow' | 'notAbove' }
  | { aim: 'above' | 'below'; comparator: Comparator; points: DecimalText }

export function relationAim({ comparator, value, tolerance }: TargetWords): RelationAim {
  if (isNothing(value)) {
    if (comparator === 'at-most') return { aim: 'notAbove' }
    return { aim: comparator === 'at-least' && isNothing(tolerance) ? 'notBelow' : 'inStep' }
  }
  if (!value.startsWith('-')) return { aim: 'above', comparator, points: value }
  return { aim: 'below', comparator: TURNED[comparator] ?? comparator, points: value.slice(1) }
}

/**
 * A relation's target in words.
 *
 * @param reference name of the other indicator; null in a list, where the title names it
 */
export function relationText(locale: Locale, target: TargetWords, reference: string | null): string {
  const t = translator(locale)
  const aim = relationAim(target)
  if (aim.aim !== 'above' && aim.aim !== 'below') {
    return reference === null ? t(`public.target.bare.${aim.aim}`) : t(`public.target.${aim.aim}`, { reference })
  }
  const { comparator, points: value } = aim
  const isPlain = comparator === 'at-least' || comparator === 'equal'
  const points = isPlain ? value : t(`comparator.${comparator}`, { value, max: '' })
  const text =
    reference === null
      ? t(`public.target.bare.${aim.aim}`, { points })
      : t(`public.target.${aim.aim}`, { reference, points })
  // blanks stand beside digits alone
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

type TargetWords = Pick<Target, 'comparator' | 'value' | 'max' | 'tolerance'>

/** A target in words, with its comparator: '不少于 11 条', '5% 左右', '12 分钟以内'. */
export function targetText(locale: Locale, target: Target, wording: Wording): string {
  if (wording.kind === 'relative') return relationText(locale, target, wording.reference?.[locale] ?? '')
  if (wording.kind === 'grade') return target.value
  return comparedText(locale, target, wording.unit[locale])
}

/** A numeric target with its comparator. */
export function comparedText(locale: Locale, target: Pick<Target, 'comparator' | 'value' | 'max'>, unit: string): string {
  const value = amountText(target.value, unit)
  const max = target.max === null ? '' : amountText(target.max, unit)
  return translator(locale)(`comparator.${target.comparator}`, { value, max })
}

/** As `comparedText`, leaving out what goes without saying: '11 条' for 不少于 11 条. */
export const shortTarget = (locale: Locale, target: Pick<Target, 'comparator' | 'value' | 'max'>, unit: string): string =>
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
