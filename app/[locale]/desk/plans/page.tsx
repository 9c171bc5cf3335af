import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeading } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { listDeskPlans } from '@/lib/data/desk-plans'
import { formatInstant, href, isLocale, translator } from '@/lib/i18n'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.plans.title') } : {}
}

/** Every plan: what is in preparation is edited, what is open is adjusted. */
export default async function PlansPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/plans', 'plan:list')
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/plans" current="plans">
      <PageHeading title={t('desk.plans.title')}>
        <p>{t('desk.plans.lede')}</p>
      </PageHeading>
      <Table
        caption={t('desk.plans.title')}
        rows={await listDeskPlans()}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'plan',
            heading: t('desk.plans.plan'),
            isRowHeading: true,
            cell: ({ slug, title }) => <a href={href(locale, `/desk/plans/${slug}`)}>{title[locale]}</a>,
          },
          {
            key: 'state',
            heading: t('desk.plans.state'),
            narrow: 'labelled',
            cell: ({ openedAt }) =>
              openedAt === null
                ? t('desk.plans.preparation')
                : t('desk.plans.open', { at: formatInstant(openedAt) }),
          },
          {
            key: 'count',
            heading: t('desk.plans.count'),
            isNumeric: true,
            narrow: 'labelled',
            cell: ({ count }) => count,
          },
        ]}
      />
    </DeskFrame>
  )
}
