import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { findKeptInvitation } from '@/lib/auth/invitation-cookie'
import { now } from '@/lib/clock'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewInvitation, type Invited } from '@/lib/services/people/accept-invitation'
import { AccountFrame } from '../account-frame'
import { passwordHint } from '../password-faults'
import { acceptInvitationAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('invitation.title') } : {}
}

/** Where the owner of a one-time link chooses a password. Opening it changes nothing. */
export default async function InvitationPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const token = await findKeptInvitation()
  const invited = token === null ? null : await viewInvitation(token, now())
  const t = translator(locale)
  return (
    <AccountFrame locale={locale} path="/desk/invitation" signedIn={null}>
      <PageHeading title={t('invitation.title')} />
      {invited === null ? (
        <Invalid locale={locale} />
      ) : (
        <Choose locale={locale} invited={invited} />
      )}
    </AccountFrame>
  )
}

function Invalid({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <Notice kind="warning" title={t('invitation.invalid')}>
        <p>{t('invitation.invalidText')}</p>
      </Notice>
      <div className="actions">
        <ButtonLink href={href(locale, '/desk/sign-in')}>{t('invitation.signIn')}</ButtonLink>
      </div>
    </>
  )
}

function Choose({ locale, invited }: { locale: Locale; invited: Invited }) {
  const t = translator(locale)
  const { name, login, isFirst } = invited
  const autoComplete = 'new-password'
  return (
    <>
      <p className="lede">{t(isFirst ? 'invitation.first' : 'invitation.reset', { name, login })}</p>
      <ActionForm
        action={acceptInvitationAction}
        hidden={{ locale }}
        groups={[
          {
            key: 'password',
            legend: login,
            fields: [
              {
                type: 'password',
                name: 'chosen',
                label: t('auth.password.chosen'),
                hint: passwordHint(locale),
                autoComplete,
              },
              { type: 'password', name: 'repeated', label: t('auth.password.repeated'), autoComplete },
            ],
          },
        ]}
        buttons={[{ label: t('invitation.submit') }]}
      />
    </>
  )
}
