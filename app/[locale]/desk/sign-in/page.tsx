import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { findSignedIn } from '@/lib/auth/actor'
import { parseNextPath } from '@/lib/auth/next-path'
import { IDLE_MINUTES } from '@/lib/domain/sign-in'
import { href, isLocale, translator } from '@/lib/i18n'
import { AccountFrame } from '../account-frame'
import { SignInForm } from './sign-in-form'
import { parseSingleSignOnRefusal } from './single-sign-on-refusal'
import { SingleSignOn, SingleSignOnRefused } from './single-sign-on-section'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('auth.signIn.title') }
}

/** Where officials sign in; who has done so goes on. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const next = parseNextPath(typeof query['next'] === 'string' ? query['next'] : null)
  if ((await findSignedIn()) !== null) redirect(next ?? href(locale, '/desk'))
  const t = translator(locale)
  const refusal = parseSingleSignOnRefusal(query['refused'])
  const path = `/desk/sign-in${next === null ? '' : `?${new URLSearchParams({ next })}`}`
  return (
    <AccountFrame locale={locale} path={path} signedIn={null}>
      <PageHeading title={t('auth.signIn.title')}>
        <p>{t('auth.signIn.lede')}</p>
        <p>{t('auth.signIn.help')}</p>
      </PageHeading>
      {query['signedOut'] === '1' ? (
        <Notice kind="success" title={t('auth.signIn.signedOut')} />
      ) : null}
      {refusal === null ? null : <SingleSignOnRefused locale={locale} refusal={refusal} />}
      {next === null || refusal !== null ? null : (
        <Notice kind="info" title={t('auth.signIn.firstNotice', { minutes: IDLE_MINUTES })} />
      )}
      <SignInForm
        locale={locale}
        next={next ?? ''}
        texts={{
          login: t('auth.signIn.login'),
          password: t('auth.signIn.password'),
          submit: t('auth.signIn.submit'),
        }}
      />
      <SingleSignOn locale={locale} next={next} />
    </AccountFrame>
  )
}
