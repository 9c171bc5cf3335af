import type { CommitmentValues } from '@/lib/domain/plan-import'
import { translator, type Locale } from '@/lib/i18n'

/** The targets in one line: 微循环路 至少 11 条. */
export function targetText(locale: Locale, { measures }: Pick<CommitmentValues, 'measures'>): string {
  const t = translator(locale)
  return measures
    .map(({ name, comparator, value, max, unit }) =>
      `${name.zh} ${t(`comparatorName.${comparator}`)} ${max === null ? value : `${value}–${max}`} ${unit.zh}`.trim(),
    )
    .join('；')
}
