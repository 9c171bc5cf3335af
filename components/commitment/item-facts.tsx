import { Fragment } from 'react'
import { AdjustedMark } from '@/components/adjustment/adjusted-mark'
import type { AdjustmentEntry } from '@/components/adjustment/adjustment-history'
import { replacedDeadlines } from '@/components/adjustment/replaced'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { FreshnessMark } from '@/components/standing/freshness-mark'
import { Lamp } from '@/components/standing/lamp'
import { Facts } from '@/components/ui/content'
import { Struck } from '@/components/ui/struck'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Freshness } from '@/lib/domain/freshness'
import type { StandingCode } from '@/lib/domain/words'
import { formatDate, translator } from '@/lib/i18n'

/** A department that answers for a commitment; inferred where the plan names none (推定). */
export type Answerable = { slug: string; name: Bilingual; isInferred: boolean }

type FactsProps = {
  reader: Reader
  item: {
    standing: { code: StandingCode }
    freshness: Freshness
    /** owes no report any more, or never did */
    isClosed: boolean
    nextDueOn: CivilDate | null
    /** the plan's own day, where the next one was moved */
    extendedFrom: CivilDate | null
    facts: { deadlineOn: CivilDate }
    adjustments: readonly AdjustmentEntry[]
    isAdjusted: boolean
    lead: readonly Answerable[]
    supporting: readonly Answerable[]
  }
}

/** Departments as links, each inferred one marked. */
function Departments({ reader, departments }: { reader: Reader; departments: readonly Answerable[] }) {
  const t = translator(reader.locale)
  return departments.map(({ slug, name, isInferred }, index) => (
    <Fragment key={slug}>
      {index === 0 ? null : t('public.listMark')}
      <a href={link(reader, `/departments/${slug}`)}>{name[reader.locale]}</a>
      {isInferred ? (
        <>
          {' '}
          <a className="inferred" href={link(reader, '/method#inferred')}>
            {t('public.item.inferred')}
          </a>
        </>
      ) : null}
    </Fragment>
  ))
}

/** The row under the title: lamp, who answers, until when, when the next figure is due. */
export function ItemFacts({ reader, item }: FactsProps) {
  const { locale } = reader
  const t = translator(locale)
  const { standing, freshness, nextDueOn, extendedFrom, facts, lead, supporting } = item
  const before = replacedDeadlines(item.adjustments)
  return (
    <Facts>
      {[
        <Lamp key="standing" locale={locale} code={standing.code} />,
        ...(item.isAdjusted ? [<AdjustedMark key="adjusted" locale={locale} href="#adjustments" />] : []),
        <FreshnessMark key="freshness" locale={locale} freshness={freshness} isClosed={item.isClosed} />,
        <span key="lead">
          {t('public.item.lead')} <Departments reader={reader} departments={lead} />
        </span>,
        ...(supporting.length === 0
          ? []
          : [
              <span key="supporting">
                {t('public.item.supporting')}{' '}
                <Departments reader={reader} departments={supporting} />
              </span>,
            ]),
        <span key="deadline">
          {before.map((date) => (
            <Fragment key={date}>
              <Struck locale={locale}>{formatDate(locale, date)}</Struck>{' '}
            </Fragment>
          ))}
          {t('public.item.deadline', { date: formatDate(locale, facts.deadlineOn) })}
        </span>,
        ...(nextDueOn === null
          ? []
          : [
              <span key="due">
                {t(freshness.code === 'overdue' ? 'public.item.missedDue' : 'public.item.nextDue', {
                  date: formatDate(locale, nextDueOn),
                })}
                {extendedFrom === null
                  ? null
                  : t('public.item.extendedFrom', { date: formatDate(locale, extendedFrom) })}
              </span>,
            ]),
      ]}
    </Facts>
  )
}
