import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { findDeskPlan, type DeskPlanItem } from '@/lib/data/desk-plans'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Kind, PreparedPart } from '@/lib/domain/words'
import { formatDate, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'

type Props = {
  params: Promise<{ locale: string; plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.plans.title') } : {}
}

/** A plan's commitments; each part of one is edited, or adjusted once the plan is open. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { locale, plan: slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/plans/${slug}`
  const actor = await requireAllowed(locale, path, 'plan:list')
  const plan = await findDeskPlan(slug)
  if (plan === null) notFound()
  const { done } = await searchParams
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="plans">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('desk.plans.title'), href: href(locale, '/desk/plans') }, { label: slug }]}
      />
      <PageHeading title={plan.title[locale]}>
        <p>{t(plan.isOpen ? 'desk.plans.adjustLede' : 'desk.plans.editLede')}</p>
        <p>
          <a href={href(locale, `/desk/plans/${slug}/glossary`)}>{t('summaries.glossary.title')}</a>
        </p>
      </PageHeading>
      {done === 'edited' ? <Notice kind="success" title={t('desk.plans.edited')} isAnswer /> : null}
      <Table
        caption={plan.title[locale]}
        rows={plan.commitments}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'item',
            heading: t('desk.plans.item'),
            isRowHeading: true,
            cell: ({ code, title, section }) => (
              <>
                {code} {title[locale]}
                <small className="line">{section[locale]}</small>
              </>
            ),
          },
          { key: 'lead', heading: t('desk.plans.lead'), narrow: 'labelled', cell: ({ lead }) => lead[locale] },
          {
            key: 'deadline',
            heading: t('desk.plans.deadline'),
            narrow: 'labelled',
            cell: ({ deadlineOn }) => formatDate(locale, requireCivilDate(deadlineOn)),
          },
          {
            key: 'ways',
            heading: t('desk.plans.ways'),
            narrow: 'labelled',
            cell: (item) => <Ways locale={locale} slug={slug} item={item} isOpen={plan.isOpen} />,
          },
        ]}
      />
    </DeskFrame>
  )
}

type OwnPart = Exclude<PreparedPart, 'target'>

const OWN_PARTS: Partial<Record<Kind, readonly OwnPart[]>> = {
  count: ['schedule', 'members'],
  list: ['schedule', 'members'],
  milestone: ['stages'],
}

/** The parts that a commitment of the kind has, beside its targets. */
const partsOf = (kind: Kind): readonly OwnPart[] => [
  'details',
  'definition',
  'deadline',
  ...(OWN_PARTS[kind] ?? []),
]

type WaysProps = { locale: Locale; slug: string; item: DeskPlanItem; isOpen: boolean }

function Ways({ locale, slug, item: { code, kind, targets }, isOpen }: WaysProps) {
  const t = translator(locale)
  if (isOpen) return <a href={href(locale, `/desk/commitments/${code}`)}>{t('desk.plans.adjust', { code })}</a>
  const at = `/desk/plans/${slug}/${code}`
  return (
    <ul className="plain">
      {partsOf(kind).map((part) => (
        <li key={part}>
          <a href={href(locale, `${at}/${part}`)}>{t(`desk.plans.part.${part}`, { code })}</a>
        </li>
      ))}
      {targets.map(({ measure, name, set }) => (
        <li key={`${measure}.${set}`}>
          <a href={href(locale, `${at}/target?measure=${encodeURIComponent(measure)}&set=${set}`)}>
            {t(`desk.plans.targetOf.${set}`, { code, name: name[locale] })}
          </a>
        </li>
      ))}
    </ul>
  )
}
