import type { FormState } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'
import type { ChangeDecision } from '@/lib/services/people/change-person'
import type { DeactivateDecision } from '@/lib/services/people/deactivate-person'
import type { HandOverDecision } from '@/lib/services/people/hand-over-person'
import type { InviteDecision } from '@/lib/services/people/invite-person'
import type { LinkDecision } from '@/lib/services/people/link-identity'
import type { MailInvitationDecision } from '@/lib/services/people/mail-invitation'
import type { ReactivateDecision } from '@/lib/services/people/reactivate-person'
import type { ResetDecision } from '@/lib/services/people/reset-second-factor'

type Decision =
  | ChangeDecision
  | DeactivateDecision
  | HandOverDecision
  | InviteDecision
  | LinkDecision
  | MailInvitationDecision
  | ReactivateDecision
  | ResetDecision

/** Why an act on an account was refused. */
export type PersonReason = Extract<Decision, { ok: false }>['reason'] | 'signed-out'

/** Why nothing was done, and what to do about it. */
export function describePersonRefusal(
  locale: Locale,
  reason: PersonReason,
): NonNullable<FormState['notice']> {
  const t = translator(locale)
  const why = reason === 'email-taken' ? t('people.fault.email-taken') : t(`people.refusal.${reason}`)
  return { title: t('people.refusal.title'), lines: [why] }
}
