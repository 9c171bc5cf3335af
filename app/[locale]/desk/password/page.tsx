import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireSignedIn } from '@/lib/auth/actor'
import { parseNextPath } from '@/lib/auth/next-path'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { AccountFrame } from '../account-frame'
import { passwordHint } from '../password-faults'
import { signOutEverywhereAction } from '../sign-out/actions'
import { PasswordForm } from './password-form'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('auth.password.title') }
}

/** Where officials choose their password, and end their sessions everywhere. */
export default async function PasswordPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const signedIn = await requireSignedIn(locale, '/desk/password')
  const query = await searchParams
  const next = parseNextPath(typeof query['next'] === 'string' ? query['next'] : null)
  const t = translator(locale)
  return (
    <AccountFrame locale={locale} path="/desk/password" signedIn={signedIn}>
      <PageHeading title={t('auth.password.title')}>
        <p>{t('auth.password.lede', { name: signedIn.name, login: signedIn.login })}</p>
      </PageHeading>
      {signedIn.mustChangePassword ? (
        <Notice kind="info" title={t('auth.password.first')} />
      ) : query['changed'] === '1' ? (
        <Notice kind="success" title={t('auth.password.changed')} />
      ) : null}
      <PasswordForm
        locale={locale}
        next={next ?? ''}
        login={signedIn.login}
        texts={formTexts(locale)}
      />
      <SecondFactor locale={locale} />
      <Everywhere locale={locale} />
    </AccountFrame>
  )
}

function formTexts(locale: Locale) {
  const t = translator(locale)
  return {
    current: t('auth.password.current'),
    chosen: t('auth.password.chosen'),
    chosenHint: passwordHint(locale),
    repeated: t('auth.password.repeated'),
    submit: t('auth.password.submit'),
  }
}

function SecondFactor({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{t('secondFactor.title')}</h2>
      <p>{t('secondFactor.lede')}</p>
      <div className="actions">
        <ButtonLink href={href(locale, '/desk/second-factor')}>{t('secondFactor.open')}</ButtonLink>
      </div>
    </section>
  )
}

function Everywhere({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <section aria-labelledby="everywhere">
      <h2 id="everywhere">{t('auth.password.everywhere')}</h2>
      <p>{t('auth.password.everywhereText')}</p>
      <form action={signOutEverywhereAction.bind(null, locale)} className="actions">
        <Button variant="plain">{t('auth.password.everywhereSubmit')}</Button>
      </form>
    </section>
  )
}
