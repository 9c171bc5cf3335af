import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { countHolders, listRequiringRoles } from '@/lib/data/second-factor'
import { ROLES, type Role } from '@/lib/domain/words'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { requireSecondFactorAction } from './actions'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/desk/people/roles'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('people.rolesTitle') } : {}
}

/** What roles may do, and which of them ask for a second factor. */
export default async function RolesPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, PATH, 'role:change')
  const { done } = await searchParams
  const [holders, requiring] = await Promise.all([countHolders(), listRequiringRoles()])
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={PATH} current="people">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('people.title'), href: href(locale, '/desk/people') },
          { label: t('people.rolesTitle') },
        ]}
      />
      <PageHeading title={t('people.rolesTitle')}>
        <p>{t('people.rolesLede')}</p>
      </PageHeading>
      {done === 'changed' ? <Notice kind="success" title={t('people.rolesDone')} /> : null}
      <RoleTable locale={locale} holders={holders} />
      <Requirement locale={locale} requiring={requiring} />
    </DeskFrame>
  )
}

type RoleTableProps = { locale: Locale; holders: Awaited<ReturnType<typeof countHolders>> }

function RoleTable({ locale, holders }: RoleTableProps) {
  const t = translator(locale)
  return (
    <Table
      caption={t('people.rolesTitle')}
      rows={ROLES}
      rowKey={(role) => role}
      columns={[
        {
          key: 'role',
          heading: t('people.role'),
          isRowHeading: true,
          cell: (role) => t(`role.${role}`),
        },
        { key: 'may', heading: t('people.may'), cell: (role) => t(`people.rights.${role}`) },
        {
          key: 'holders',
          heading: t('people.holders'),
          isNumeric: true,
          narrow: 'labelled',
          cell: (role) => holders[role].holders,
        },
        {
          key: 'enrolled',
          heading: t('people.enrolled'),
          isNumeric: true,
          narrow: 'labelled',
          cell: (role) => holders[role].enrolled,
        },
      ]}
    />
  )
}

function Requirement({ locale, requiring }: { locale: Locale; requiring: readonly Role[] }) {
  const t = translator(locale)
  const field = {
    type: 'checks',
    name: 'requires',
    label: t('people.requires'),
    options: ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
    values: requiring,
  } as const
  return (
    <ActionForm
      action={requireSecondFactorAction}
      hidden={{ locale }}
      groups={[{ key: 'requires', legend: t('secondFactor.title'), fields: [field] }]}
      buttons={[{ label: t('people.rolesSave') }]}
    />
  )
}
