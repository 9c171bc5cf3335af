import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readingText } from '@/components/commitment/words'
import { ActionForm } from '@/components/desk/action-form'
import { asWritten } from '@/components/plan/segments'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { findUnsaid, NO_CAUSE } from '@/lib/domain/cause'
import { isEditable } from '@/lib/domain/lifecycle'
import { updatesKnownOn } from '@/lib/domain/standing'
import { formatDate, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewAdjusting } from '@/lib/services/view-adjustment'
import { viewCommitment, type CommitmentView } from '@/lib/services/view-commitment'
import { DeskFrame } from '../../desk-frame'
import { saveReportAction } from './actions'
import { NoChangeForm } from '../../no-change/no-change-form'
import { Adjusting } from './adjusting'
import { wordingOf } from './figures'
import { MoreTime } from './more-time'
import { reportGroups, type Start } from './report-groups'

type Props = {
  params: Promise<{ locale: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code }
}

/** Where a contributor reports on a commitment, or corrects what was published. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale, code } = await params
  if (!isLocale(locale)) notFound()
  const { correct } = await searchParams
  const correctId = typeof correct === 'string' ? correct : null
  const address = `/desk/commitments/${code}`
  const path = correctId === null ? address : `${address}?${new URLSearchParams({ correct: correctId })}`
  const actor = await requireActor(locale, path)
  const view = await viewCommitment(actor, code, now())
  if (view === null) notFound()
  const adjusting = await viewAdjusting(actor, code, now())
  const { row } = view.reporting
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="desk">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('ui.desk.myDesk'), href: href(locale, '/desk') }, { label: row.code }]}
      />
      <PageHeading title={locale === 'zh' ? row.titleZh : row.titleEn}>
        <p lang="zh-CN">“{asWritten(row.clause.paragraph.text, row.clause.quote)}”</p>
        <p>
          <a href={href(locale, `/commitments/${code}`)}>{t('desk.publicPage')}</a>
        </p>
      </PageHeading>
      <Merged locale={locale} successor={view.reporting.facts.lineage.successor} />
      {correctId === null ? <Unchanged locale={locale} view={view} /> : null}
      <Report locale={locale} view={view} correctId={correctId} />
      <MoreTime locale={locale} view={view} actorId={actor.id} />
      <Published locale={locale} view={view} />
      {adjusting === null ? null : <Adjusting locale={locale} view={adjusting} />}
    </DeskFrame>
  )
}

/** Nothing is reported here any more: where to go instead. */
function Merged({ locale, successor }: { locale: Locale; successor: string | null }) {
  if (successor === null) return null
  const t = translator(locale)
  return (
    <Notice kind="info" title={t('desk.adjustment.merged', { code: successor })}>
      <p>
        <a href={href(locale, `/desk/commitments/${successor}`)}>
          {t('desk.adjustment.mergedSee', { code: successor })}
        </a>
      </p>
    </Notice>
  )
}

/** The shortest report there is, where it is a true answer. */
function Unchanged({ locale, view }: { locale: Locale; view: CommitmentView }) {
  const { noChange, reporting, causes } = view
  if (noChange === null) return null
  const missing = view.isBehind ? findUnsaid('behind', causes.get(noChange.sinceId) ?? NO_CAUSE) : null
  const t = translator(locale)
  const since = formatDate(locale, noChange.sinceOn)
  const on = formatDate(locale, noChange.effectiveOn)
  return (
    <Notice kind="info" title={t('desk.noChange.title')}>
      <p>{t('desk.noChange.explain', { since, on })}</p>
      {missing === null ? null : <p>{t('desk.cause.unsaidBefore', { missing })}</p>}
      <NoChangeForm locale={locale} code={reporting.row.code} noChange={noChange} />
    </Notice>
  )
}

/** The form, or why there is none just now. */
function Report({
  locale,
  view,
  correctId,
}: {
  locale: Locale
  view: CommitmentView
  correctId: string | null
}) {
  const t = translator(locale)
  const { open, updates, row } = view.reporting
  if (!view.mayReport) return <Notice kind="info" title={t('desk.readOnly')} />
  if (open !== null && !isEditable(open.state)) {
    return (
      <Notice kind="info" title={t('desk.inReview')}>
        <p>
          <ButtonLink href={href(locale, `/desk/updates/${open.id}`)}>{t('desk.seeUpdate')}</ButtonLink>
        </p>
      </Notice>
    )
  }
  const wanted = open?.supersedesId ?? correctId
  const corrects = updates.find((update) => update.id === wanted) ?? null
  const start: Start = {
    reporting: view.reporting,
    open,
    corrects,
    finishes:
      open?.finishes ??
      (corrects === null ? view.reporting.lastFinishes : (view.finishes.get(corrects.id) ?? [])),
    cause: open ?? (corrects === null ? NO_CAUSE : (view.causes.get(corrects.id) ?? NO_CAUSE)),
    isBehind: view.isBehind,
    effectiveOn: open?.effectiveOn ?? corrects?.effectiveOn ?? view.suggestedOn,
    today: view.today,
  }
  const hidden = {
    locale,
    code: row.code,
    seenId: open?.id ?? '',
    seenVersion: open === null ? '' : String(open.version),
    supersedesId: corrects?.id ?? '',
  }
  return (
    <section>
      <h2>{t(corrects === null ? 'desk.report.title' : 'desk.report.correctionTitle')}</h2>
      {open?.state === 'returned' ? (
        <Notice kind="warning" title={t('desk.returned')}>
          <p>{open.returnReason}</p>
        </Notice>
      ) : null}
      <ActionForm
        action={saveReportAction}
        hidden={hidden}
        groups={reportGroups(locale, start)}
        buttons={[{ label: t('desk.report.save') }]}
      />
    </section>
  )
}

/** What is public already, each with a way to correct it. */
function Published({ locale, view }: { locale: Locale; view: CommitmentView }) {
  const t = translator(locale)
  const { reporting, today, mayCorrect } = view
  const known = updatesKnownOn(reporting.updates, today).reverse()
  if (known.length === 0) return null
  const figureOf = (update: (typeof known)[number]) =>
    update.readings
      .flatMap((reading) => {
        const row = reporting.row.measures.find((each) => each.key === reading.measure)
        const measure = reporting.facts.measures.find((each) => each.key === reading.measure)
        if (row === undefined || measure === undefined) return []
        return [readingText(locale, reading, wordingOf(reporting, row, measure.kind))]
      })
      .join(locale === 'zh' ? '；' : '; ')
  const canStart = mayCorrect && reporting.open === null
  return (
    <section>
      <h2>{t('desk.published')}</h2>
      <ul className="plain">
        {known.map((update) => (
          <li key={update.id}>
            {formatDate(locale, update.effectiveOn)} · <b>{figureOf(update)}</b> · #{update.sequence}{' '}
            {canStart ? (
              <a href={href(locale, `/desk/commitments/${reporting.row.code}?correct=${update.id}`)}>
                {t('desk.correct')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
