import { nameText } from '@/components/desk/imports/document-words'
import type { CommitmentValues, MeasureValues } from '@/lib/domain/plan-import'
import { englishUnit } from '@/lib/domain/plan-import/english'
import { joinPhrases, translator, type Locale } from '@/lib/i18n'

/** A measure's unit as readers of a language will see it. */
export function unitText(locale: Locale, measure: MeasureValues): string {
  const { unit } = measure
  if (locale === 'zh' || unit.zh === '') return unit.zh
  return unit.en.trim() === '' ? englishUnit(measure) : unit.en
}

/** What a measure asks for: 至少 11 条. */
export function askedText(locale: Locale, measure: MeasureValues): string {
  const { comparator, value, max } = measure
  const amount = max === null ? value : `${value}–${max}`
  return `${translator(locale)(`comparatorName.${comparator}`)} ${amount} ${unitText(locale, measure)}`.trim()
}

/** The targets in one line: 微循环路 至少 11 条. */
export const targetText = (locale: Locale, { measures }: Pick<CommitmentValues, 'measures'>): string =>
  joinPhrases(locale, measures.map((each) => `${nameText(locale, each.name)} ${askedText(locale, each)}`))
