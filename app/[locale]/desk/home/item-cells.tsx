import { readingText } from '@/components/commitment/words'
import { FreshnessMark } from '@/components/standing/freshness-mark'
import type { DeskItem } from '@/lib/data/desk-items'
import type { DeskRow } from '@/lib/domain/desk-agenda'
import { formatDate, formatInstant, href, translator, type Locale } from '@/lib/i18n'
import { NoChangeForm } from '../no-change/no-change-form'

type Cell = { locale: Locale; row: DeskRow<DeskItem> }

/** '上次 4 条（2025年3月31日）': what the public knows, and what "no change" would repeat. */
export function lastText(locale: Locale, { last, reporting }: DeskItem): string {
  const t = translator(locale)
  if (last === null || reporting.lastEffectiveOn === null) return t('desk.home.never')
  const { reading, ...wording } = last
  return t('desk.home.last', {
    figure: readingText(locale, reading, { ...wording, reference: null }),
    date: formatDate(locale, reporting.lastEffectiveOn),
  })
}

/** Why it came back, from which office and when. */
function Returned({ locale, row: { item } }: Cell) {
  const returned = item.open?.returned
  if (returned === null || returned === undefined) return null
  const t = translator(locale)
  const { reason, office, at } = returned
  return (
    <small className="reason">
      {t('desk.home.returnedBy', {
        office: office?.[locale] ?? '',
        time: at === null ? '' : formatInstant(at),
        reason,
      })}
    </small>
  )
}

/** What became of asking for more time, until the due day itself has moved. */
function AskedForTime({ locale, row: { item } }: Cell) {
  const { asked } = item.moreTime
  if (asked === null || asked.state === 'granted') return null
  const t = translator(locale)
  const date = formatDate(locale, asked.dueOn)
  return (
    <small className="line">
      {asked.state === 'refused'
        ? t('desk.home.timeRefused', { date, reason: asked.decisionReason ?? '' })
        : t('desk.home.timeAsked', { date })}
    </small>
  )
}

/** The item with its last figure, and what its open update waits for. */
export function ItemCell({ locale, row }: Cell) {
  const t = translator(locale)
  const { item } = row
  const { open } = item
  return (
    <>
      <a className="t" href={href(locale, `/desk/commitments/${item.code}`)}>
        {item.title[locale]}
      </a>
      <small className="line">
        {item.code} · {lastText(locale, item)}
      </small>
      <Returned locale={locale} row={row} />
      {open?.state === 'draft' || open?.state === 'withdrawn' ? (
        <small className="line">
          {t('desk.home.savedAt', {
            state: t(`updateState.${open.state}`),
            time: formatInstant(open.changedAt),
          })}
        </small>
      ) : null}
      <AskedForTime locale={locale} row={row} />
      {open?.isCorrection ? <small className="line">{t('desk.home.isCorrection')}</small> : null}
    </>
  )
}

/** Whether it is in time, with days, and the day itself. */
export function DueCell({ locale, row: { item, entry } }: Cell) {
  const t = translator(locale)
  const extendedFrom = entry?.period.extendedFrom ?? null
  return (
    <>
      <FreshnessMark locale={locale} freshness={item.freshness} isClosed={item.reporting.isClosed} />
      {entry === null ? null : (
        <small className="line">{t('desk.home.dueOn', { date: formatDate(locale, entry.period.dueOn) })}</small>
      )}
      {extendedFrom === null ? null : (
        <small className="line">{t('desk.home.extendedFrom', { date: formatDate(locale, extendedFrom) })}</small>
      )}
    </>
  )
}

/** What to do with the item now. */
export function ActCell({ locale, row: { item, entry } }: Cell) {
  const t = translator(locale)
  const { open, code, noChange } = item
  const isWaiting = open?.state === 'submitted'
  const address = isWaiting ? `/desk/updates/${open.id}` : `/desk/commitments/${code}`
  const word = open === null ? 'desk.start' : isWaiting ? 'desk.see' : 'desk.continue'
  return (
    <div className="desk-acts">
      <a href={href(locale, address)}>
        {t(word)} <span className="hidden-text">{code}</span>
      </a>
      {noChange === null ? null : (
        <NoChangeForm locale={locale} code={code} noChange={noChange} isCompact />
      )}
      {entry?.code === 'due' && item.moreTime.isPossible ? (
        <a href={href(locale, `/desk/commitments/${code}/extension`)}>
          {t('desk.extension.ask')} <span className="hidden-text">{code}</span>
        </a>
      ) : null}
    </div>
  )
}
