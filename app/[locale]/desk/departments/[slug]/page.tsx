import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import type { FieldSpec } from '@/components/desk/form-spec'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { listUnits, type Unit } from '@/lib/data/departments'
import { listColleagues } from '@/lib/data/people'
import { departmentStamp } from '@/lib/domain/department'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { nameFields } from '../department-fields'
import { changeDepartmentAction, closeDepartmentAction } from './actions'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('units.title') } : {}
}

/** One department: its names, its head, whether the head signs off, and its closing. */
export default async function DepartmentPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/departments/${encodeURIComponent(slug)}`
  const actor = await requireAllowed(locale, path, 'department:list')
  const unit = (await listUnits()).find((each) => each.slug === slug)
  if (unit === undefined) notFound()
  const { done } = await searchParams
  const t = translator(locale)
  const name = locale === 'zh' ? unit.nameZh : unit.nameEn
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="units">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('units.title'), href: href(locale, '/desk/departments') }, { label: name }]}
      />
      <PageHeading title={name}>
        <p>
          {slug} · <a href={href(locale, `/departments/${slug}`)}>{t('units.publicPage')}</a>
        </p>
      </PageHeading>
      {done === 'changed' ? <Notice kind="success" title={t('units.changed')} /> : null}
      {done === 'closed' ? <Notice kind="success" title={t('units.close.done')} /> : null}
      {unit.closedAt === null ? (
        <Running locale={locale} unit={unit} />
      ) : (
        <Notice kind="info" title={t('units.closed', { at: formatInstant(unit.closedAt) })} />
      )}
    </DeskFrame>
  )
}

async function Running({ locale, unit }: { locale: Locale; unit: Unit }) {
  const t = translator(locale)
  const { slug } = unit
  return (
    <>
      <ActionForm
        action={changeDepartmentAction}
        hidden={{ locale, slug, seen: departmentStamp(unit) }}
        groups={[{ key: 'department', legend: t('units.edit'), fields: await fieldsOf(locale, unit) }]}
        buttons={[{ label: t('units.save') }]}
      />
      <section aria-labelledby="close">
        <h2 id="close">{t('units.close.title')}</h2>
        <p>{t('units.close.text')}</p>
        <ActionForm
          action={closeDepartmentAction}
          hidden={{ locale, slug }}
          groups={[]}
          buttons={[{ label: t('units.close.submit'), variant: 'plain' }]}
        />
      </section>
    </>
  )
}

async function fieldsOf(locale: Locale, unit: Unit): Promise<FieldSpec[]> {
  const t = translator(locale)
  const people = await listColleagues({
    departmentId: unit.id,
    roles: ['contributor', 'reviewer', 'planner'],
  })
  return [
    ...nameFields(locale, unit),
    {
      type: 'select',
      name: 'head',
      label: t('units.head'),
      hint: t('units.headHint'),
      options: [
        { value: '', label: t('units.headNone') },
        ...people.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` })),
      ],
      value: unit.headId ?? '',
    },
    {
      type: 'radio',
      name: 'signOff',
      label: t('units.signOff'),
      hint: t('units.signOffHint'),
      options: (['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`units.signOffs.${value}`),
      })),
      value: unit.signOffRequired ? 'yes' : 'no',
    },
  ]
}
