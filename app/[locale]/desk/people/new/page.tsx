import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { listUnits } from '@/lib/data/departments'
import { INVITATION_DAYS } from '@/lib/domain/invitation'
import { href, isLocale, translator } from '@/lib/i18n'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { personFields } from '../person-fields'
import { createPersonAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

const PATH = '/desk/people/new'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('people.createTitle') } : {}
}

/** Where an account is opened; its one-time link is shown once it is. */
export default async function NewPersonPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, PATH, 'account:list')
  const units = await listUnits()
  const t = translator(locale)
  const blank = { name: '', email: null, departmentId: '', roles: [] }
  const login = {
    type: 'text',
    name: 'login',
    label: t('people.login'),
    hint: t('people.loginHint'),
    value: '',
  } as const
  return (
    <DeskFrame locale={locale} actor={actor} path={PATH} current="people">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('people.title'), href: href(locale, '/desk/people') },
          { label: t('people.createTitle') },
        ]}
      />
      <PageHeading title={t('people.createTitle')}>
        <p>{t('people.createLede', { days: INVITATION_DAYS })}</p>
      </PageHeading>
      <ActionForm
        action={createPersonAction}
        hidden={{ locale }}
        groups={[
          {
            key: 'account',
            legend: t('people.account'),
            fields: [login, ...personFields(locale, units, blank)],
          },
        ]}
        buttons={[{ label: t('people.create') }]}
        links={[{ label: t('people.back'), href: href(locale, '/desk/people') }]}
      />
    </DeskFrame>
  )
}
