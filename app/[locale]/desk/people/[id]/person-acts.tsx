import { ActionForm } from '@/components/desk/action-form'
import type { FormState } from '@/components/desk/form-spec'
import { findLock } from '@/lib/domain/sign-in'
import { translator, type Locale } from '@/lib/i18n'
import { isMailConfigured } from '@/lib/mail/transport'
import type { PersonView } from '@/lib/services/people/view-person'
import {
  deactivatePersonAction,
  invitePersonAction,
  mailInvitationAction,
  reactivatePersonAction,
  resetSecondFactorAction,
  signOutPersonAction,
  unlockPersonAction,
} from './actions'

type ActProps = {
  name: 'invite' | 'mailInvite' | 'unlock' | 'signOut' | 'deactivate' | 'reactivate' | 'resetFactor'
  locale: Locale
  view: PersonView
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** One act with what it does, said before the button. */
function Act({ name, locale, view, action }: ActProps) {
  const t = translator(locale)
  const { id, name: person } = view.person
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`people.${name}.title`)}</h2>
      <p>{t(`people.${name}.text`)}</p>
      <ActionForm
        action={action}
        hidden={{ locale, person: id, name: person }}
        groups={[]}
        buttons={[{ label: t(`people.${name}.submit`), variant: 'plain' }]}
      />
    </section>
  )
}

type PersonActsProps = { locale: Locale; view: PersonView; now: Date }

/** What can be done to an account as it is now, the mildest first. */
export function PersonActs({ locale, view, now }: PersonActsProps) {
  const { person } = view
  const common = { locale, view }
  if (person.deactivatedAt !== null) {
    return <Act {...common} name="reactivate" action={reactivatePersonAction} />
  }
  return (
    <>
      {findLock(person, now) === null ? null : (
        <Act {...common} name="unlock" action={unlockPersonAction} />
      )}
      <Act {...common} name="invite" action={invitePersonAction} />
      {person.email !== null && isMailConfigured() ? (
        <Act {...common} name="mailInvite" action={mailInvitationAction} />
      ) : null}
      {person.hasSecondFactor ? (
        <Act {...common} name="resetFactor" action={resetSecondFactorAction} />
      ) : null}
      <Act {...common} name="signOut" action={signOutPersonAction} />
      <Act {...common} name="deactivate" action={deactivatePersonAction} />
    </>
  )
}
