import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireSignedIn } from '@/lib/auth/actor'
import { href, isLocale, translator } from '@/lib/i18n'
import { viewSecondFactor } from '@/lib/services/enrol-second-factor'
import { AccountFrame } from '../account-frame'
import { secondFactorAction } from './actions'
import { formOf, State } from './states'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/desk/second-factor'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('secondFactor.title') } : {}
}

/** Where officials turn their second factor on and off, and renew its recovery codes. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const signedIn = await requireSignedIn(locale, PATH)
  if (signedIn.outstanding === 'password') redirect(href(locale, '/desk/password'))
  const { done } = await searchParams
  const isRequired = signedIn.mustHaveSecondFactor
  const t = translator(locale)
  const view = await viewSecondFactor(signedIn, translator('zh')('ui.siteTitle'))
  return (
    <AccountFrame locale={locale} path={PATH} signedIn={signedIn}>
      <PageHeading title={t('secondFactor.title')}>
        <p>{t('secondFactor.lede')}</p>
      </PageHeading>
      {done === 'off' ? <Notice kind="success" title={t('secondFactor.isOff')} /> : null}
      {signedIn.outstanding === 'enrolment' ? (
        <Notice kind="info" title={t('secondFactor.mustEnrol')} />
      ) : null}
      <State locale={locale} view={view} isRequired={isRequired} />
      <ActionForm
        action={secondFactorAction}
        hidden={{ locale }}
        {...formOf(locale, view, isRequired)}
        links={[{ label: t('secondFactor.toDesk'), href: href(locale, '/desk') }]}
      />
    </AccountFrame>
  )
}
