import { ActionForm } from '@/components/desk/action-form'
import { findSingleSignOn } from '@/lib/auth/single-sign-on/settings'
import type { Person } from '@/lib/data/people'
import { translator, type Locale } from '@/lib/i18n'
import { linkIdentityAction } from './actions'

/** Which identity at the provider of sign-in opens the account; nothing where none is set up. */
export function Link({ locale, person }: { locale: Locale; person: Person }) {
  const settings = findSingleSignOn()
  if (settings === null || person.deactivatedAt !== null) return null
  const t = translator(locale)
  const subject = {
    type: 'text',
    name: 'subject',
    label: t('people.identity.subject'),
    hint: t('people.identity.hint'),
    value: person.identity?.issuer === settings.issuer ? person.identity.subject : '',
    autoComplete: 'off',
  } as const
  return (
    <section aria-labelledby="identity">
      <h2 id="identity">{t('people.identity.title')}</h2>
      <p>{t('people.identity.text')}</p>
      <ActionForm
        action={linkIdentityAction}
        hidden={{ locale, person: person.id }}
        groups={[{ key: 'identity', legend: t('people.identity.who', { name: person.name }), fields: [subject] }]}
        buttons={[{ label: t('people.identity.submit'), variant: 'plain' }]}
      />
    </section>
  )
}
