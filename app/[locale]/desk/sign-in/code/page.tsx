import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { PageHeading } from '@/components/ui/content'
import { findSignedIn } from '@/lib/auth/actor'
import { parseNextPath } from '@/lib/auth/next-path'
import { href, isLocale, translator } from '@/lib/i18n'
import { AccountFrame } from '../../account-frame'
import { passSecondFactorAction } from './actions'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/desk/sign-in/code'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('secondFactor.stepTitle') } : {}
}

/** The second step of a sign-in; nothing else is open before it. */
export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const next = parseNextPath(typeof query['next'] === 'string' ? query['next'] : null)
  const signedIn = await findSignedIn()
  if (signedIn === null) redirect(href(locale, '/desk/sign-in'))
  if (signedIn.outstanding !== 'second-factor') redirect(next ?? href(locale, '/desk'))
  const t = translator(locale)
  const path = next === null ? PATH : `${PATH}?${new URLSearchParams({ next })}`
  return (
    <AccountFrame locale={locale} path={path} signedIn={signedIn}>
      <PageHeading title={t('secondFactor.stepTitle')}>
        <p>{t('secondFactor.stepLede')}</p>
      </PageHeading>
      <ActionForm
        action={passSecondFactorAction}
        hidden={{ locale, next: next ?? '' }}
        groups={[
          {
            key: 'code',
            legend: signedIn.login,
            fields: [
              {
                type: 'text',
                name: 'code',
                label: t('secondFactor.codeOrRecovery'),
                hint: t('secondFactor.codeHint'),
                autoComplete: 'one-time-code',
                value: '',
              },
            ],
          },
        ]}
        buttons={[{ label: t('secondFactor.stepSubmit') }]}
      />
    </AccountFrame>
  )
}
