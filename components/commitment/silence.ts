import type { CivilDate } from '@/lib/domain/civil-date'
import type { Freshness } from '@/lib/domain/freshness'
import { formatDate, translator, type Locale } from '@/lib/i18n'

/**
 * What is true of a commitment without a figure: that there is none, and when one is or
 * was due. Silence is neither success nor failure.
 */
export function silenceText(
  locale: Locale,
  nextDueOn: CivilDate | null,
  freshness: Freshness,
): string {
  const t = translator(locale)
  if (freshness.code === 'in-review') return t('public.item.silence.inReview')
  if (nextDueOn === null) return t('public.item.silence.none')
  const date = formatDate(locale, nextDueOn)
  return freshness.code === 'overdue'
    ? t('public.item.silence.overdue', { date })
    : t('public.item.silence.expected', { date })
}
