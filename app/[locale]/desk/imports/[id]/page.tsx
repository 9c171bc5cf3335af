import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CoverageMeter } from '@/components/desk/imports/coverage-meter'
import { ProposedText, type MarkedClause } from '@/components/desk/imports/proposed-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { formatDate, formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewPlanImport, type PlanImportView } from '@/lib/services/plan-import/view-import'
import { DeskFrame } from '../../desk-frame'
import { Moves } from './moves'
import { DecisionPanel } from './panel'
import { PlannedTable } from './planned-table'
import { DecisionRecord } from './record'
import { SectionNamesForm } from './section-names'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.imports.deskTitle') } : {}
}

/** The review desk: the document with its proposals at the left, one clause and what to do with it at the right. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/imports/${id}`
  const actor = await requireActor(locale, path)
  const { clause, done, gone } = await searchParams
  const view = await viewPlanImport(actor, id, typeof clause === 'string' ? clause : null, now())
  if (view === null) notFound()
  const t = translator(locale)
  const { stored, coverage, permissions } = view
  const decides = permissions.has('plan-import:decide')
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="imports">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('desk.imports.title'), href: href(locale, '/desk/imports') }, { label: stored.slug }]}
      />
      <PageHeading title={stored.title[locale]}>
        <p>{t('desk.imports.uploadedLede', { name: stored.author.name, at: formatInstant(stored.createdAt), file: stored.fileName })} {t('desk.imports.startsOn', { date: formatDate(locale, stored.startsOn) })}</p>
      </PageHeading>
      {typeof gone === 'string' ? (
        <Notice
          kind="warning"
          title={t('desk.imports.refusal.gone', { name: view.deciders.get(gone)?.name ?? t('audit.somebody') })}
          isAnswer
        >
          <p>{t('desk.imports.nothingLost')}</p>
        </Notice>
      ) : null}
      <WrongYear locale={locale} view={view} />
      <State locale={locale} view={view} done={typeof done === 'string' ? done : null} />
      <CoverageMeter locale={locale} coverage={coverage} />
      <Moves locale={locale} view={view} />
      {coverage.commitments === 0 ? null : <PlannedTable locale={locale} view={view} isOpen={!decides} />}
      <SectionNamesForm locale={locale} view={view} />
      <DecisionRecord locale={locale} view={view} />
      <div className="review-desk">
        <Document locale={locale} view={view} />
        {view.current === null ? null : <DecisionPanel locale={locale} view={view} clause={view.current} />}
      </div>
    </DeskFrame>
  )
}

type Part = { locale: Locale; view: PlanImportView }

/** A year typed wrongly makes results of promises: said before anybody decides. */
function WrongYear({ locale, view: { stored, documentYear } }: Part) {
  if (stored.state !== 'deciding' || documentYear === null || documentYear === stored.year) return null
  const t = translator(locale)
  return (
    <Notice kind="warning" title={t('desk.imports.wrongYear', { found: String(documentYear), year: String(stored.year) })}>
      <p>{t('desk.imports.wrongYearNext')}</p>
    </Notice>
  )
}

/** How far it is on its way, and whose turn it is. */
function State({ locale, view: { stored }, done }: Part & { done: string | null }) {
  const t = translator(locale)
  const isFresh = done !== null
  if (done === 'sections' && stored.state === 'deciding') return <Notice kind="success" title={t('desk.imports.sections.named')} isAnswer />
  switch (stored.state) {
    case 'deciding':
      return isFresh ? <Notice kind="info" title={t('desk.imports.backToDeciding')} isAnswer /> : null
    case 'ready':
      return (
        <Notice kind="info" title={t('desk.imports.waits', { name: stored.requestedBy?.name ?? t('audit.somebody') })} isAnswer={isFresh}>
          <p>{t('desk.imports.waitsNext')}</p>
        </Notice>
      )
    case 'opened':
      return (
        <Notice kind="success" title={t('desk.imports.opened')} isAnswer={isFresh}>
          <p>
            <a href={href(locale, `/plans/${stored.slug}`)}>{t('desk.imports.seePublic')}</a>
          </p>
        </Notice>
      )
    case 'discarded':
      return <Notice kind="warning" title={t('desk.imports.discarded')} />
  }
}

function Document({ locale, view }: Part) {
  const { clauses, outline, stored, current } = view
  const marked = new Map<number, MarkedClause[]>()
  for (const { id, paragraph, start, end, decision, proposal } of clauses) {
    const own = marked.get(paragraph) ?? []
    marked.set(paragraph, own)
    own.push({
      ...{ id, start, end, confidence: proposal.confidence, isDecided: decision !== null },
      disposition: decision?.disposition ?? proposal.disposition,
      href: `${href(locale, `/desk/imports/${stored.id}`)}?clause=${id}#c-${id}`,
    })
  }
  return (
    <ProposedText
      locale={locale}
      current={current?.id ?? null}
      paragraphs={outline.paragraphs}
      clausesOf={(number) => marked.get(number) ?? []}
    />
  )
}
