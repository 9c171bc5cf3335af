import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import type { FieldSpec } from '@/components/desk/form-spec'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { listUnits } from '@/lib/data/departments'
import { listSummaryPlans } from '@/lib/data/summaries'
import { SUMMARY_KINDS } from '@/lib/domain/summary'
import { href, isLocale, LOCALES, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { cutFields } from '../cut-fields'
import { generateAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

const PATH = '/desk/summaries/new'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('summaries.desk.new') } : {}
}

/** Which report, of which plan, from which figures. */
export default async function NewSummaryPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, PATH, 'summary:draft')
  const plans = await listSummaryPlans()
  const t = translator(locale)
  const title = t('summaries.desk.new')
  return (
    <DeskFrame locale={locale} actor={actor} path={PATH} current="summaries">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('summaries.desk.title'), href: href(locale, '/desk/summaries') }, { label: title }]}
      />
      <PageHeading title={title}>
        <p>{t('summaries.desk.newLede')}</p>
      </PageHeading>
      {plans.length === 0 ? (
        <EmptyState title={t('summaries.desk.noPlan')} />
      ) : (
        <ActionForm
          action={generateAction}
          hidden={{ locale }}
          groups={[
            { key: 'about', legend: t('summaries.field.about'), fields: await aboutFields(locale, plans) },
            { key: 'cut', legend: t('summaries.field.cut'), fields: cutFields(locale, { dataOn: '', knownOn: '' }) },
          ]}
          buttons={[{ label: t('summaries.desk.generate') }]}
          links={[{ label: t('summaries.desk.back'), href: href(locale, '/desk/summaries') }]}
        />
      )}
    </DeskFrame>
  )
}

async function aboutFields(
  locale: Locale,
  plans: Awaited<ReturnType<typeof listSummaryPlans>>,
): Promise<FieldSpec[]> {
  const t = translator(locale)
  const units = await listUnits()
  const departments = units.map(({ slug, nameZh, nameEn }) => ({ value: slug, label: locale === 'zh' ? nameZh : nameEn }))
  return [
    {
      ...{ type: 'select', name: 'plan', label: t('summaries.field.plan'), value: plans[0]?.slug ?? '' },
      options: plans.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
    },
    {
      ...{ type: 'select', name: 'kind', label: t('summaries.field.kind'), value: 'half-year' },
      options: SUMMARY_KINDS.map((kind) => ({ value: kind, label: t(`summaries.kind.${kind}`) })),
    },
    {
      ...{ type: 'select', name: 'department', label: t('summaries.field.department'), value: '' },
      hint: t('summaries.field.departmentHint'),
      options: [{ value: '', label: t('summaries.field.whole') }, ...departments],
    },
    {
      ...{ type: 'select', name: 'language', label: t('summaries.field.language'), value: 'zh' },
      hint: t('summaries.field.languageHint'),
      options: LOCALES.map((each) => ({ value: each, label: t(`summaries.language.${each}`) })),
    },
  ]
}
