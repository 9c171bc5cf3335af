import { periodText } from '@/components/commitment/measure-figure'
import type { CommitmentValues, LinkedBaseline } from '@/lib/domain/plan-import'
import { translator, type Locale } from '@/lib/i18n'
import { unitText } from './target-text'

/** The earlier result as it would stand beside the target, and the words that it is taken from. */
export function baselineFacts(
  locale: Locale,
  { period, value, hedge, quote }: LinkedBaseline,
  { measures: [measure] }: Pick<CommitmentValues, 'measures'>,
) {
  const unit = measure === undefined ? '' : unitText(locale, measure)
  const amount = translator(locale)(`hedge.${hedge}`, { value: `${value} ${unit}`.trim() })
  return { period: periodText(locale, period), value: amount, quote }
}
