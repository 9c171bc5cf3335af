import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { AdjustmentHistory, authorityText } from '@/components/adjustment/adjustment-history'
import type { Labels } from '@/components/adjustment/lines'
import { History } from '@/components/commitment/history'
import { ItemFacts } from '@/components/commitment/item-facts'
import { ItemNature } from '@/components/commitment/item-nature'
import { Lineage } from '@/components/commitment/lineage'
import { MeasureFigure } from '@/components/commitment/measure-figure'
import { PlanQuote, PlanWords } from '@/components/commitment/plan-words'
import { silenceText } from '@/components/commitment/silence'
import { ledgerPath } from '@/lib/domain/ledger-position'
import { link } from '@/components/layout/link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Seal } from '@/components/ui/seal'
import type { Item } from '@/lib/data/public/item'
import { civilDateOf } from '@/lib/domain/civil-date'
import { formatDate, languageTag, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { Frame } from '../../frame'
import { pageMetadata } from '../../metadata'
import { readAbsorbed, readItem, readPlans, readSuccessor } from '../../reads'
import { readVisit, type PageInput, type Visit } from '../../request'
import { plansByDocument, sheetsOf } from './sheets'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ code: string }>

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader, moment } = await readVisit(input)
  if ((await readSuccessor(parts.code, moment)) !== null) return {}
  const item = await readItem(parts.code, moment)
  if (item === null) notFound()
  const { locale } = reader
  const t = translator(locale)
  return pageMetadata(reader, `/commitments/${item.code}`, {
    title: item.title[locale],
    description: t('public.item.description', {
      plan: item.plan.title[locale],
      standing: t(`standing.${item.standing.code}`),
    }),
  })
}

type Part = { visit: Visit<{ code: string }>; item: Item }

function Crumbs({ visit: { reader }, item }: Part) {
  const { locale } = reader
  const plan = `/plans/${item.plan.slug}`
  const items = [
    { label: item.plan.title[locale], href: link(reader, plan) },
    {
      label: item.section.title[locale],
      href: link(reader, `${plan}/commitments?section=${item.section.key}`),
    },
    { label: item.code },
  ]
  return <Breadcrumb locale={locale} items={items} />
}

/** The figures of every measure, the deciding one first. */
async function Figures({ visit: { reader, moment }, item }: Part) {
  const planOf = plansByDocument(await readPlans(moment))
  const sheets = sheetsOf(item)
  const silence = silenceText(reader.locale, item.nextDueOn, item.freshness)
  return sheets.map((sheet) => (
    <MeasureFigure
      key={sheet.measure.key}
      reader={reader}
      sheet={sheet}
      planOf={planOf}
      silence={silence}
      heading={sheets.length > 1 ? sheet.name[reader.locale] : null}
    />
  ))
}

const hashesOf = (item: Item) => new Map(item.entries.map((entry) => [entry.seq, entry.hash]))

const labelsOf = (item: Item): Labels => ({
  measures: new Map(sheetsOf(item).map(({ measure, name, wording }) => [measure.key, { name, wording }])),
  offices: item.offices,
})

/** What is over says so before anything else, with the reason. */
function Ended({ locale, item }: { locale: Locale; item: Item }) {
  const ending = item.adjustments.find(({ change }) => change.kind === 'ending')
  if (ending === undefined || item.facts.endedOn === null) return null
  const t = translator(locale)
  return (
    <Notice
      kind="info"
      title={t('adjustment.ended', { date: formatDate(locale, item.facts.endedOn) })}
    >
      <p>
        {t('adjustment.reason')}
        <span lang={languageTag('zh')}>{ending.reason}</span>
      </p>
      <p>
        {authorityText(locale, ending)} <a href="#adjustments">{t('adjustment.seeAll')}</a>
      </p>
    </Notice>
  )
}

const Adjustments = ({ visit: { reader }, item }: Part) => (
  <AdjustmentHistory
    reader={reader}
    adjustments={item.adjustments}
    labels={labelsOf(item)}
    hashes={hashesOf(item)}
  />
)

/** The public record, down to the entry that registered the commitment. */
async function PublicRecord({ visit: { reader, moment }, item }: Part) {
  const { locale } = reader
  const t = translator(locale)
  const planOf = plansByDocument(await readPlans(moment))
  const registered = item.entries.find((entry) => entry.type === 'commitment.registered')
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('public.record.title')}</h2>
      {item.history.length === 0 ? (
        <p className="soft">{t('public.record.empty')}</p>
      ) : (
        <History
          reader={reader}
          updates={item.history}
          measures={labelsOf(item).measures}
          hashes={hashesOf(item)}
          planOf={planOf}
          members={item.facts.members}
          paragraph={item.paragraph}
        />
      )}
      {registered === undefined ? null : (
        <p className="small registered">
          {t('public.record.registered', {
            date: formatDate(locale, civilDateOf(registered.recordedAt, TIME_ZONE)),
          })}{' '}
          <Seal
            locale={locale}
            seq={registered.seq}
            hash={registered.hash}
            href={link(reader, ledgerPath(registered.seq))}
          />
        </p>
      )}
      <p className="small">
        {t('public.record.clocks')} <a href={link(reader, '/method#clocks')}>{t('public.more')}</a>
      </p>
    </section>
  )
}

/** Beneath its own record, that of each commitment that was merged into it, under its own code. */
async function AbsorbedRecords({ visit: { reader, moment }, item }: Part) {
  const { locale } = reader
  const t = translator(locale)
  const [absorbed, plans] = await Promise.all([readAbsorbed(item.code, moment), readPlans(moment)])
  return absorbed.map((old) => (
    <section key={old.code} aria-labelledby={old.code} className="absorbed">
      <h2 id={old.code}>{t('lineage.absorbed', { code: old.code, title: old.title[locale] })}</h2>
      <p className="small">
        {old.facts.endedOn === null ? null : t('lineage.since', { date: formatDate(locale, old.facts.endedOn) })}
      </p>
      {old.history.length === 0 ? (
        <p className="soft">{t('public.record.empty')}</p>
      ) : (
        <History
          reader={reader}
          updates={old.history}
          measures={labelsOf(old).measures}
          members={old.facts.members}
          hashes={hashesOf(old)}
          planOf={plansByDocument(plans)}
          paragraph={old.paragraph}
        />
      )}
      <PlanQuote reader={reader} item={old} />
    </section>
  ))
}

/** Everything the public knows of one commitment. */
export default async function CommitmentPage(input: Input) {
  const visit = await readVisit(input)
  const { reader } = visit
  const successor = await readSuccessor(visit.parts.code, visit.moment)
  // an old code keeps leading to what it stood for
  if (successor !== null) permanentRedirect(link(reader, `/commitments/${successor}`))
  const item = await readItem(visit.parts.code, visit.moment)
  if (item === null) notFound()
  const { locale } = reader
  const t = translator(locale)
  const path = `/commitments/${item.code}`
  return (
    <Frame visit={visit} path={path} current="commitments" plan={item.plan.slug}>
      <Crumbs visit={visit} item={item} />
      <PageHeading title={item.standing.code === 'ended' ? <s>{item.title[locale]}</s> : item.title[locale]} />
      <ItemFacts reader={reader} item={item} />
      <Lineage reader={reader} parent={item.parent} parts={item.parts} />
      <Ended locale={locale} item={item} />
      <Figures visit={visit} item={item} />
      <Adjustments visit={visit} item={item} />
      <PlanWords reader={reader} item={item} />
      <ItemNature reader={reader} item={item} />
      <PublicRecord visit={visit} item={item} />
      <AbsorbedRecords visit={visit} item={item} />
      <p className="small data-link">
        <a href={`/api/v1/commitments/${item.code}`}>{t('public.item.json')}</a>
      </p>
    </Frame>
  )
}
