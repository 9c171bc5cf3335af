import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { summaryTitle } from '@/components/summary/summary-title'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { formatDate, formatInstant, href, isLocale, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { viewSummary, type SummaryView } from '@/lib/services/summaries/view-summary'
import { DeskFrame } from '../../desk-frame'
import { Acts } from './acts'
import { Block } from './block'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const DONE = ['generated', 'recut', 'edited', 'confirmed', 'submitted', 'withdrawn', 'returned'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('summaries.desk.one') } : {}
}

/** A summary paragraph by paragraph: as it was generated, what was made of it, what it lacks. */
export default async function SummaryPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/summaries/${id}`
  const actor = await requireActor(locale, path)
  const view = await viewSummary(actor, id, now(), TIME_ZONE)
  if (view === null) notFound()
  const { done, late, block: chosen } = await searchParams
  const t = translator(locale)
  const { summary } = view
  const name = summaryTitle(locale, summary)
  const said = DONE.find((each) => each === done)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="summaries">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('summaries.desk.title'), href: href(locale, '/desk/summaries') }, { label: name }]}
      />
      <PageHeading title={name}>
        <p>
          {t(`summaries.state.${summary.state}`)} ·{' '}
          {t('summaries.cut', { data: formatDate(locale, summary.cut.dataOn), known: formatDate(locale, summary.cut.knownOn) })}
        </p>
        <ul className="summary-ways">
          {waysFrom(view).map(({ key, to }) => (
            <li key={key}>
              <a href={href(locale, to)}>{t(`summaries.desk.${key}`)}</a>
            </li>
          ))}
        </ul>
      </PageHeading>
      {said === undefined ? null : <Notice kind="success" title={t(`summaries.done.${said}`)} isAnswer />}
      {late === '1' ? <Late locale={locale} view={view} /> : null}
      <Lacking locale={locale} view={view} />
      {view.blocks.map((block) => (
        <Block key={block.generated.id} {...{ locale, view, block }} isChosen={chosen === block.generated.id} />
      ))}
      <Acts locale={locale} view={view} />
    </DeskFrame>
  )
}

/** What can be read, taken along or looked after beside the text. */
function waysFrom({ summary, permissions }: SummaryView) {
  const path = `/desk/summaries/${summary.id}`
  const word = [
    { key: 'word', to: `${path}/word` },
    { key: 'wordPlain', to: `${path}/word?plain` },
  ] as const
  const glossary = [{ key: 'glossary', to: `/desk/plans/${summary.plan.slug}/glossary` }] as const
  return [
    { key: 'preview', to: `${path}/preview` } as const,
    ...(summary.state === 'issued' ? [] : word),
    ...(permissions.has('summary:edit') ? glossary : []),
  ]
}

type Part = { locale: Locale; view: SummaryView }

/** For who comes second: that nothing was done, what the other one did, and where to go on. */
function Late({ locale, view: { summary } }: Part) {
  const t = translator(locale)
  const { state, issuer, issuedAt, changedAt } = summary
  const now = t(`summaries.state.${state}`)
  return (
    <Notice kind="warning" title={t('desk.refusal.tooLate')} isAnswer>
      <p>
        {issuer === null || issuedAt === null
          ? t('summaries.desk.nowIs', { time: formatInstant(changedAt), state: now })
          : t('desk.refusal.other', { name: issuer.name, time: formatInstant(issuedAt), state: now })}
      </p>
      <p>
        <a href={href(locale, '/desk/summaries')}>{t('summaries.desk.others')}</a>
      </p>
    </Notice>
  )
}

/** What stands between the draft and its issue, and what it was made without. */
function Lacking({ locale, view: { summary, open, outdated } }: Part) {
  const t = translator(locale)
  const path = `/desk/summaries/${summary.id}`
  if (summary.state === 'issued') {
    return (
      <Notice kind="success" title={t('summaries.desk.issued')}>
        <p>
          <a href={href(locale, `/summaries/${summary.id}`)}>{t('summaries.desk.public')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <>
      {summary.returnReason === null ? null : (
        <Notice kind="warning" title={t('summaries.desk.returned')}>
          <p>{summary.returnReason}</p>
        </Notice>
      )}
      {open.length === 0 ? null : (
        <Notice kind="warning" title={t('summaries.desk.openNumbers', { count: open.length })}>
          <ul>
            {open.map(({ blockId, number }) => (
              <li key={`${blockId} ${number}`}>
                <a href={`#${blockId}`}>{number}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {outdated.length === 0 ? null : (
        <Notice kind="info" title={t('summaries.desk.outdated', { count: outdated.length })}>
          <p>
            <a href={href(locale, `${path}#recut`)}>{t('summaries.desk.recutHow')}</a>
          </p>
        </Notice>
      )}
    </>
  )
}
