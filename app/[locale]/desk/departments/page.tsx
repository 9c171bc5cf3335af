import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listUnits, type Unit } from '@/lib/data/departments'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('units.title') } : {}
}

/** All departments, with their heads and what they answer for. */
export default async function DepartmentsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/departments', 'department:list')
  const { done } = await searchParams
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/departments" current="units">
      <PageHeading title={t('units.title')}>
        <p>{t('units.lede')}</p>
      </PageHeading>
      {done === 'added' ? <Notice kind="success" title={t('units.added')} /> : null}
      <div className="actions">
        <ButtonLink href={href(locale, '/desk/departments/new')} variant="primary">
          {t('units.new')}
        </ButtonLink>
      </div>
      <Units locale={locale} units={await listUnits()} />
    </DeskFrame>
  )
}

function Units({ locale, units }: { locale: Locale; units: readonly Unit[] }) {
  const t = translator(locale)
  return (
    <Table
      caption={t('units.title')}
      rows={units}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          heading: t('units.name'),
          isRowHeading: true,
          cell: ({ slug, nameZh, nameEn, closedAt }) => (
            <>
              <a className="t" href={href(locale, `/desk/departments/${slug}`)}>
                {locale === 'zh' ? nameZh : nameEn}
              </a>
              <small className="line">
                {closedAt === null ? slug : t('units.closed', { at: formatInstant(closedAt) })}
              </small>
            </>
          ),
        },
        {
          key: 'head',
          heading: t('units.head'),
          narrow: 'labelled',
          cell: ({ head }) => head?.name ?? t('units.headNone'),
        },
        {
          key: 'signOff',
          heading: t('units.signOff'),
          narrow: 'labelled',
          cell: ({ signOffRequired }) => t(`units.signOffs.${signOffRequired ? 'yes' : 'no'}`),
        },
        {
          key: 'people',
          heading: t('units.people'),
          isNumeric: true,
          narrow: 'labelled',
          cell: ({ activePeople }) => activePeople,
        },
        {
          key: 'items',
          heading: t('units.items'),
          isNumeric: true,
          narrow: 'labelled',
          cell: ({ runningItems }) => runningItems,
        },
      ]}
    />
  )
}
