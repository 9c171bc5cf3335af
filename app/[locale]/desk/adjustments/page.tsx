import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeList } from '@/components/adjustment/change-list'
import { adjustmentName, describeChange } from '@/components/adjustment/lines'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table, type Column } from '@/components/ui/table'
import { may } from '@/lib/domain/permissions'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewAdjustments, type ListedAdjustment } from '@/lib/services/view-adjustment'
import { viewHandOvers } from '@/lib/services/hand-over/view-hand-over'
import { labelsOf } from '../adjustment-labels'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'
import { HandOvers } from './hand-over/hand-overs'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.adjustment.list.title') } : {}
}

/** What waits for a second person, each with its old and new side by side; and what was decided. */
export default async function AdjustmentsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/adjustments', 'adjustment:list')
  const { done } = await searchParams
  const { waiting, decided } = await viewAdjustments(actor)
  const handOvers = await viewHandOvers(actor)
  const t = translator(locale)
  const columns = columnsOf(locale, actor.id)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/adjustments" current="adjustments">
      <PageHeading title={t('desk.adjustment.list.title')}>
        <p>{t('desk.adjustment.list.lede')}</p>
        {may(actor, 'hand-over:propose', { type: 'desk' }) ? (
          <p>
            <a href={href(locale, '/desk/adjustments/hand-over')}>{t('desk.handOver.list.open')}</a>
          </p>
        ) : null}
      </PageHeading>
      {done === 'confirmed' || done === 'refused' ? (
        <Notice kind="success" title={t(`desk.adjustment.done.${done}`)} isAnswer />
      ) : null}
      {done === 'passed' ? <Notice kind="success" title={t('desk.handOver.done')} isAnswer /> : null}
      <HandOvers locale={locale} handOvers={handOvers} />
      {waiting.length === 0 ? (
        <EmptyState title={t('desk.adjustment.list.empty')} />
      ) : (
        <section>
          <h2>{t('desk.adjustment.list.waiting')}</h2>
          <List caption={t('desk.adjustment.list.waiting')} columns={columns} rows={waiting} />
        </section>
      )}
      {decided.length === 0 ? null : (
        <section>
          <h2>{t('desk.adjustment.list.decided')}</h2>
          <List caption={t('desk.adjustment.list.decided')} columns={columns} rows={decided} />
        </section>
      )}
    </DeskFrame>
  )
}

type ListProps = { caption: string; columns: Column<ListedAdjustment>[]; rows: readonly ListedAdjustment[] }

const List = ({ caption, columns, rows }: ListProps) => (
  <Table caption={caption} columns={columns} rows={rows} rowKey={({ adjustment }) => adjustment.id} />
)

function columnsOf(locale: Locale, actorId: string): Column<ListedAdjustment>[] {
  const t = translator(locale)
  return [
    {
      key: 'item',
      heading: t('desk.adjustment.list.item'),
      isRowHeading: true,
      cell: ({ adjustment: { id, commitment, change, isLate } }) => (
        <>
          <a className="t" href={href(locale, `/desk/adjustments/${id}`)}>
            {commitment.code} {adjustmentName(locale, change.kind, isLate)}
          </a>
          <small className="line">{locale === 'zh' ? commitment.titleZh : commitment.titleEn}</small>
        </>
      ),
    },
    {
      key: 'what',
      heading: t('desk.adjustment.list.what'),
      cell: ({ adjustment, reporting, offices }) => (
        <ChangeList
          locale={locale}
          lines={describeChange(locale, adjustment.change, labelsOf(reporting, offices))}
        />
      ),
    },
    {
      key: 'by',
      heading: t('desk.adjustment.list.by'),
      narrow: 'labelled',
      cell: ({ adjustment: { proposedById, proposerDepartment: office, proposedAt, state } }) => (
        <>
          {proposedById === actorId && state === 'proposed'
            ? t('desk.adjustment.list.own')
            : locale === 'zh'
              ? office.nameZh
              : office.nameEn}
          <small className="line">{formatInstant(proposedAt)}</small>
        </>
      ),
    },
    {
      key: 'state',
      heading: t('desk.adjustment.list.state'),
      cell: ({ adjustment: { state } }) => t(`desk.adjustment.state.${state}`),
    },
  ]
}
