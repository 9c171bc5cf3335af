import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adjustedTargetText, adjustmentName, describeChange } from '@/components/adjustment/lines'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DefinitionList, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { listTargets, type TargetValue } from '@/lib/domain/adjustment'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewAdjustment, type AdjustmentView } from '@/lib/services/view-adjustment'
import { labelsOf } from '../../adjustment-labels'
import { DeskFrame } from '../../desk-frame'
import { refusalField } from '../../grounds-fields'
import { PreviewTable } from '../../updates/[id]/preview-table'
import { Grounds, Outcome } from '../decided'
import { decideAction, withdrawAction } from './actions'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
type Part = { locale: Locale; view: AdjustmentView }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.adjustment.title') } : {}
}

/** One adjustment: old and new side by side, on what grounds, and what to do with it. */
export default async function AdjustmentPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/adjustments/${id}`
  const actor = await requireActor(locale, path)
  const view = await viewAdjustment(actor, id, now())
  if (view === null) notFound()
  const { done, late } = await searchParams
  const t = translator(locale)
  const { adjustment, reporting } = view
  const { code, titleZh, titleEn } = reporting.row
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="adjustments">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('desk.adjustment.list.title'), href: href(locale, '/desk/adjustments') },
          { label: code, href: href(locale, `/desk/commitments/${code}`) },
          { label: t(`desk.adjustment.state.${adjustment.state}`) },
        ]}
      />
      <PageHeading title={adjustmentName(locale, adjustment.change.kind, adjustment.isLate)}>
        <p>{locale === 'zh' ? titleZh : titleEn}</p>
        <p>
          <a href={href(locale, `/commitments/${code}`)}>{t('desk.publicPage')}</a>
        </p>
      </PageHeading>
      {late === '1' ? (
        <Notice kind="warning" title={t('desk.adjustment.refusal.decided')} isAnswer>
          <p>
            <a href={href(locale, '/desk/adjustments')}>{t('desk.adjustment.list.title')}</a>
          </p>
        </Notice>
      ) : null}
      {done === 'sent' && adjustment.state === 'proposed' ? (
        <Notice kind="success" title={t('desk.adjustment.view.sent')} isAnswer />
      ) : null}
      <Outcome
        locale={locale}
        decided={adjustment}
        confirmed={t('desk.adjustment.view.public', { seq: adjustment.ledgerSeq ?? 0 })}
      />
      <SideBySide locale={locale} view={view} />
      <Totals locale={locale} view={view} />
      <Grounds locale={locale} grounds={adjustment} isLate={adjustment.isLate} />
      {view.preview === null ? null : (
        <PreviewTable locale={locale} preview={view.preview} />
      )}
      <Acts locale={locale} view={view} />
    </DeskFrame>
  )
}

function SideBySide({ locale, view: { adjustment, reporting, offices } }: Part) {
  const t = translator(locale)
  return (
    <section>
      <h2>{t('desk.adjustment.view.change')}</h2>
      <Table
        caption={t('desk.adjustment.view.change')}
        rows={describeChange(locale, adjustment.change, labelsOf(reporting, offices))}
        rowKey={({ label }) => label}
        columns={[
          { key: 'what', heading: t('desk.adjustment.list.what'), isRowHeading: true, cell: ({ label }) => label },
          { key: 'was', heading: t('desk.adjustment.view.was'), narrow: 'labelled', cell: ({ before }) => before },
          { key: 'will', heading: t('desk.adjustment.view.will'), narrow: 'labelled', cell: ({ after }) => <b>{after}</b> },
        ]}
      />
    </section>
  )
}

/** Of a merge: the targets of either, and of both together afterwards. */
function Totals({ locale, view: { adjustment, reporting, absorbed, offices } }: Part) {
  const t = translator(locale)
  const { change } = adjustment
  if (change.kind !== 'merge') return null
  return absorbed.map((other) => {
    const text = (own: AdjustmentView['reporting'], targets: readonly TargetValue[]) =>
      targets.map((target) => targetLine(locale, own, offices, target)).join(locale === 'zh' ? '；' : '; ')
    const title = locale === 'zh' ? other.row.titleZh : other.row.titleEn
    const items = [
      { term: t('desk.adjustment.view.own'), description: text(reporting, change.before.targets) },
      {
        term: t('desk.adjustment.view.absorbed', { code: other.row.code }),
        description: [title, text(other, listTargets(other.facts))].filter((part) => part !== '').join(' · '),
      },
      { term: t('desk.adjustment.view.together'), description: <b>{text(reporting, change.after.targets)}</b> },
    ]
    return (
      <section key={other.row.code}>
        <h2>{t('desk.adjustment.view.totals')}</h2>
        <DefinitionList items={items} />
      </section>
    )
  })
}

function targetLine(
  locale: Locale,
  reporting: AdjustmentView['reporting'],
  offices: AdjustmentView['offices'],
  target: TargetValue,
): string {
  const labels = labelsOf(reporting, offices)
  const name = labels.measures.get(target.measure)?.name[locale] ?? target.measure
  return translator(locale)('desk.adjustment.view.absorbedTarget', {
    name,
    target: adjustedTargetText(locale, target, labels),
  })
}

/** What this person may do with it now. */
function Acts({ locale, view: { adjustment, permissions } }: Part) {
  const t = translator(locale)
  const hidden = { locale, adjustment: adjustment.id, version: String(adjustment.version) }
  const reason = refusalField(locale)
  return (
    <>
      {permissions.has('adjustment:confirm') ? (
        <ActionForm
          action={decideAction}
          hidden={hidden}
          groups={[{ key: 'decide', legend: t('desk.adjustment.view.decide'), fields: [reason] }]}
          buttons={[
            { label: t('desk.adjustment.view.confirm'), name: 'act', value: 'confirm' },
            { label: t('desk.adjustment.view.refuse'), name: 'act', value: 'refuse', variant: 'plain' },
          ]}
        />
      ) : null}
      {permissions.has('adjustment:withdraw') ? (
        <ActionForm
          action={withdrawAction}
          hidden={hidden}
          groups={[]}
          buttons={[{ label: t('desk.adjustment.view.withdraw'), variant: 'plain' }]}
        />
      ) : null}
    </>
  )
}
