import { Fragment, type ReactNode } from 'react'
import { ledgerPath } from '@/lib/domain/ledger-position'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { asWritten } from '@/components/plan/segments'
import { RecordList, type RecordEntry } from '@/components/ui/record'
import { Seal } from '@/components/ui/seal'
import { Struck } from '@/components/ui/struck'
import { CAUSE_FIELDS, type Cause, type CauseField } from '@/lib/domain/cause'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import type { Member } from '@/lib/domain/members'
import type { Reading } from '@/lib/domain/measure'
import { formatDate, languageTag, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { EvidenceList, type PublicEvidence } from './evidence'
import { readingText, type Wording } from './words'

type Office = { slug: string; name: Bilingual }

/** A published update, as the public sees it. */
export type HistoryUpdate = Cause & {
  id: string
  effectiveOn: CivilDate
  knownOn: CivilDate
  publishedAt: Date
  ledgerSeq: number
  sentence: string
  explanation: string
  supersedesId: string | null
  correctionReason: string | null
  /** the date of the earlier figure that it repeats, where it says that nothing changed */
  unchangedSince: CivilDate | null
  source: { document: string; title: Bilingual; paragraph: number; quote: string } | null
  reportedBy: Office | null
  reviewedBy: Office | null
  readings: readonly Reading[]
  evidence: readonly (PublicEvidence & { member: number | null })[]
}

type HistoryProps = {
  reader: Reader
  /** newest first, corrected ones included */
  updates: readonly HistoryUpdate[]
  /** measures by key: how to word their readings, and their names where there are several */
  measures: ReadonlyMap<string, { name: Bilingual; wording: Wording }>
  /** hash of a ledger entry by its sequence */
  hashes: ReadonlyMap<number, string>
  planOf: ReadonlyMap<string, string>
  /** what is counted one by one */
  members: readonly Member[]
  /** the paragraph the commitment stands in, which a loaded figure often stands in too */
  paragraph: { text: string }
}

type EntryProps = HistoryProps & { update: HistoryUpdate }

/** The updates that one replaced, the oldest first. */
export function replacedBy(
  update: HistoryUpdate,
  updates: readonly HistoryUpdate[],
): HistoryUpdate[] {
  const before = updates.find((each) => each.id === update.supersedesId)
  return before === undefined ? [] : [...replacedBy(before, updates), before]
}

function valuesOf({ reader, measures, update }: EntryProps): { name: string; text: string }[] {
  return update.readings.flatMap((reading) => {
    const measure = measures.get(reading.measure)
    if (measure === undefined) return []
    const { locale } = reader
    return [
      { name: measure.name[locale], text: readingText(locale, reading, measure.wording) },
    ]
  })
}

/** One value large; several each with its name. */
function Values(props: EntryProps) {
  const values = valuesOf(props)
  if (props.measures.size === 1) return <>{values.map((value) => value.text)}</>
  return (
    <ul className="values">
      {values.map(({ name, text }) => (
        <li key={name}>
          {text} <small>{name}</small>
        </li>
      ))}
    </ul>
  )
}

/** Words that an official wrote or a document holds; always Chinese. */
const Chinese = ({ locale, children }: { locale: Locale; children: ReactNode }) =>
  locale === 'zh' ? children : <span lang={languageTag('zh')}>{children}</span>

/** What was written for citizens; "no change" is the product's own sentence, in their language. */
function SentenceText({ locale, update }: { locale: Locale; update: HistoryUpdate }) {
  const { unchangedSince: since, sentence } = update
  if (since === null) return <Chinese locale={locale}>{sentence}</Chinese>
  return translator(locale)('public.record.unchanged', { date: formatDate(locale, since) })
}

/** '7 月 18 日公开', or since when a document made it known and when it was taken in here. */
function publicationText(locale: Locale, { knownOn, publishedAt }: HistoryUpdate): string {
  const t = translator(locale)
  const recordedOn = civilDateOf(publishedAt, TIME_ZONE)
  const known = formatDate(locale, knownOn)
  if (knownOn === recordedOn) return t('public.record.published', { date: known })
  return t('public.record.knownSince', { known, recorded: formatDate(locale, recordedOn) })
}

/** Evidence of one member says of which. */
function withAbout(
  { reader, members }: EntryProps,
  evidence: HistoryUpdate['evidence'][number],
): PublicEvidence {
  const about = members.find(({ position }) => position === evidence.member)?.name?.[reader.locale]
  return about === undefined ? evidence : { ...evidence, about }
}

/** Cause or next step; of a correction with what stood there before it, struck, where that was another. */
function Said({ reader: { locale }, update, replaced, field }: RemarksProps & { field: CauseField }) {
  const t = translator(locale)
  const said = update[field]
  const before = [...new Set(replaced.map((old) => old[field]))].filter((text) => text !== '' && text !== said)
  if (said === '' && before.length === 0) return null
  return (
    <span className="line said">
      <b>{t(`public.record.${field}`)}</b>
      {before.map((text) => (
        <Fragment key={text}>
          <Struck locale={locale}>
            <Chinese locale={locale}>{text}</Chinese>
          </Struck>{' '}
        </Fragment>
      ))}
      {said === '' ? t('public.record.nothingSaid') : <Chinese locale={locale}>{said}</Chinese>}
    </span>
  )
}

type RemarksProps = EntryProps & {
  /** what the update took the place of, oldest first */
  replaced: readonly HistoryUpdate[]
}

function Remarks(props: RemarksProps) {
  const { reader, update, planOf, paragraph } = props
  const { locale } = reader
  const t = translator(locale)
  const { reportedBy, reviewedBy, source, evidence, explanation } = update
  const plan = source === null ? undefined : planOf.get(source.document)
  const offices = [
    ...(reportedBy ? [t('public.record.reportedBy', { office: reportedBy.name[locale] })] : []),
    ...(reviewedBy ? [t('public.record.reviewedBy', { office: reviewedBy.name[locale] })] : []),
    publicationText(locale, update),
  ]
  return (
    <>
      {CAUSE_FIELDS.map((field) => (
        <Said key={field} {...props} field={field} />
      ))}
      {explanation === '' ? null : (
        <span className="line">
          {t('public.record.explanation')}
          <Chinese locale={locale}>{explanation}</Chinese>
        </span>
      )}
      {source === null ? null : (
        <span className="line">
          {t('public.record.source')}
          {plan === undefined ? (
            source.title[locale]
          ) : (
            <a href={link(reader, `/plans/${plan}/text#p${source.paragraph}`)}>
              {source.title[locale]}
            </a>
          )}{' '}
          <q lang={languageTag('zh')}>{asWritten(paragraph.text, source.quote)}</q>
        </span>
      )}
      <EvidenceList locale={locale} evidence={evidence.map((each) => withAbout(props, each))} />
      <span className="line">{offices.join(' · ')}</span>
    </>
  )
}

function EntrySeal({ reader, update, updates, hashes }: EntryProps) {
  const corrected = updates.find((each) => each.id === update.supersedesId)
  return (
    <Seal
      locale={reader.locale}
      seq={update.ledgerSeq}
      hash={hashes.get(update.ledgerSeq) ?? ''}
      href={link(reader, ledgerPath(update.ledgerSeq))}
      corrects={corrected?.ledgerSeq ?? null}
    />
  )
}

/** The record that a correction replaced: kept, struck, with its own words and seal. */
function Replaced(props: EntryProps) {
  const { reader, update } = props
  const { locale } = reader
  return (
    <span className="line replaced">
      {translator(locale)('public.record.replaced')}
      <s className="struck">{valuesOf(props).map((value) => value.text).join('，')}</s>{' '}
      <SentenceText locale={locale} update={update} /> · {publicationText(locale, update)}{' '}
      <EntrySeal {...props} />
    </span>
  )
}

function entryOf(props: HistoryProps, update: HistoryUpdate): RecordEntry {
  const { reader, updates } = props
  const { locale } = reader
  const t = translator(locale)
  const replaced = replacedBy(update, updates)
  return {
    key: update.id,
    date: update.effectiveOn,
    replaced: replaced.flatMap((old) => valuesOf({ ...props, update: old }).map(({ text }) => text)),
    value: <Values {...props} update={update} />,
    sentence: (
      <>
        {update.correctionReason === null ? null : (
          <strong className="correction">
            {t('public.record.correction')}
            <Chinese locale={locale}>{update.correctionReason}</Chinese>{' '}
          </strong>
        )}
        <SentenceText locale={locale} update={update} />
      </>
    ),
    remarks: (
      <>
        <Remarks {...props} update={update} replaced={replaced} />
        {replaced.map((old) => (
          <Replaced key={old.id} {...props} update={old} />
        ))}
      </>
    ),
    seals: <EntrySeal {...props} update={update} />,
  }
}

/** Everything published on a commitment, newest first, corrections with what they replaced. */
export function History(props: HistoryProps) {
  const corrected = new Set(props.updates.map((update) => update.supersedesId))
  const standing = props.updates.filter((update) => !corrected.has(update.id))
  return <RecordList locale={props.reader.locale} entries={standing.map((update) => entryOf(props, update))} />
}
