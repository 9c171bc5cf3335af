import { Notice } from '@/components/ui/notice'
import type { DigestContent, DigestItem } from '@/lib/domain/reminders'
import { href, translator, type Locale } from '@/lib/i18n'

type RemindersProps = {
  locale: Locale
  /** null where there is nothing to be reminded of */
  content: DigestContent | null
}

const MOST_SHOWN = 8

/**
 * The lines worth reading here: what a person reports stands in the lists below, so that the most
 * urgent of it is enough; what a head answers for stands nowhere else on the desk.
 */
function pickLines(content: DigestContent): readonly DigestItem[] {
  const mostUrgent = content.filter(({ isReporter }) => isReporter).slice(0, 1)
  return [...mostUrgent, ...content.filter(({ isReporter }) => !isReporter)].slice(0, MOST_SHOWN)
}

/** What is overdue or due within a week, on top of the desk: the same as the mail says. */
export function Reminders({ locale, content }: RemindersProps) {
  if (content === null) return null
  const t = translator(locale)
  const overdue = content.filter(({ reminder }) => reminder.kind === 'overdue').length
  const lines = pickLines(content)
  const rest = content.length - lines.length
  return (
    <Notice
      kind={overdue > 0 ? 'warning' : 'info'}
      title={t('desk.reminders.title', { overdue, due: content.length - overdue })}
    >
      {lines.map((item, index) => (
        <p key={item.code}>
          <Line locale={locale} item={item} />
          {rest > 0 && index === lines.length - 1 ? t('desk.reminders.more', { count: rest }) : null}
        </p>
      ))}
    </Notice>
  )
}

/** Leads to the public page who only answers for the item; who reports it has links in the lists. */
function Line({ locale, item }: { locale: Locale; item: DigestItem }) {
  const { kind, days } = item.reminder
  const title = item.title[locale]
  return (
    <>
      {item.isReporter ? title : <a href={href(locale, `/commitments/${item.code}`)}>{title}</a>}{' '}
      {translator(locale)(`desk.reminders.${kind}`, { days })}
    </>
  )
}
