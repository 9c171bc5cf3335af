import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import type { FieldSpec } from '@/components/desk/form-spec'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { listJurisdictions } from '@/lib/data/departments'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { nameFields } from '../department-fields'
import { createDepartmentAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

const PATH = '/desk/departments/new'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('units.createTitle') } : {}
}

/** Where a department is added. */
export default async function NewDepartmentPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, PATH, 'department:list')
  const fields = fieldsOf(locale, await listJurisdictions())
  const t = translator(locale)
  const list = href(locale, '/desk/departments')
  return (
    <DeskFrame locale={locale} actor={actor} path={PATH} current="units">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('units.title'), href: list }, { label: t('units.createTitle') }]}
      />
      <PageHeading title={t('units.createTitle')} />
      <ActionForm
        action={createDepartmentAction}
        hidden={{ locale }}
        groups={[{ key: 'department', legend: t('units.edit'), fields }]}
        buttons={[{ label: t('units.create') }]}
        links={[{ label: t('units.back'), href: list }]}
      />
    </DeskFrame>
  )
}

function fieldsOf(
  locale: Locale,
  jurisdictions: Awaited<ReturnType<typeof listJurisdictions>>,
): FieldSpec[] {
  const t = translator(locale)
  return [
    { type: 'text', name: 'slug', label: t('units.slug'), hint: t('units.slugHint'), value: '' },
    ...nameFields(locale, { nameZh: '', nameEn: '' }),
    {
      type: 'select',
      name: 'jurisdiction',
      label: t('units.jurisdiction'),
      options: jurisdictions.map(({ id, name }) => ({ value: id, label: name[locale] })),
      value: jurisdictions[0]?.id ?? '',
    },
  ]
}
