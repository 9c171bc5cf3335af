import type { FormState } from '@/components/desk/form-spec'
import type { AdjustmentFault } from '@/lib/domain/adjustment'
import { translator, type Locale } from '@/lib/i18n'
import type { ConfirmHandOverDecision } from '@/lib/services/hand-over/confirm-hand-over'
import type { HandOverRefusal } from '@/lib/services/hand-over/loaded-hand-over'
import type { PassingRefusal, ProposeHandOverDecision } from '@/lib/services/hand-over/propose-hand-over'

/** All but what is said at the fields. */
type Refused = Exclude<
  Extract<ProposeHandOverDecision | ConfirmHandOverDecision, { ok: false }> | HandOverRefusal,
  { reason: 'fields' }
>
type Notice = NonNullable<FormState['notice']>

/** Why nothing can pass, with the items that stand in the way. */
export const describePassing = (
  locale: Locale,
  { reason, codes }: Pick<PassingRefusal, 'reason' | 'codes'>,
): string =>
  translator(locale)(`desk.handOver.refusal.${reason}`, {
    codes: codes.join(translator(locale)('public.listMark')),
  })

function sentenceOf(locale: Locale, refused: Refused): string {
  const t = translator(locale)
  if ('codes' in refused) return describePassing(locale, refused)
  const { reason } = refused
  if (reason === 'reason-required') return t('desk.adjustment.fault.required')
  return reason === 'already-proposed' || reason === 'changed-meanwhile' || reason === 'not-found'
    ? t(`desk.handOver.refusal.${reason}`)
    : t(`desk.adjustment.refusal.${reason}`)
}

/** Why nothing was done, and what to do next. */
export function describeRefusal(
  locale: Locale,
  refused: Refused | { reason: 'signed-out' },
): Notice {
  const t = translator(locale)
  const title = refused.reason === 'signed-out' ? t('desk.refusal.signed-out') : sentenceOf(locale, refused)
  return { title, lines: [t('desk.refusal.unchanged')] }
}

/** What to change at each field of the grounds. */
export function describeGroundFaults(
  locale: Locale,
  faults: readonly AdjustmentFault[],
): Record<string, string> {
  const t = translator(locale)
  return Object.fromEntries(
    faults.map(({ field, fault }) => [field, t(`desk.adjustment.fault.${fault}`, { deadline: '' })]),
  )
}
