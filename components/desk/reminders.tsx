import { Notice } from '@/components/ui/notice'
import type { DigestContent, DigestItem } from '@/lib/domain/reminders'
import { href, translator, type Locale } from '@/lib/i18n'

type RemindersProps = {
  locale: Locale
  /** null where there is nothing to be reminded of */
  content: DigestContent | null
}

/** More would be a list, which the desk has below. */
const MOST_SHOWN = 3

/** What is overdue or due within a week, on top of the desk: the same as the mail says. */
export function Reminders({ locale, content }: RemindersProps) {
  if (content === null) return null
  const t = translator(locale)
  const overdue = content.filter(({ reminder }) => reminder.kind === 'overdue').length
  const rest = content.length - MOST_SHOWN
  return (
    <Notice
      kind={overdue > 0 ? 'warning' : 'info'}
      title={t('desk.reminders.title', { overdue, due: content.length - overdue })}
    >
      <ul>
        {content.slice(0, MOST_SHOWN).map((item) => (
          <li key={item.code}>
            <Line locale={locale} item={item} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{t('desk.reminders.more', { count: rest })}</p> : null}
    </Notice>
  )
}

/** Who reports is led to the form, who answers for the unit to the public page. */
function Line({ locale, item }: { locale: Locale; item: DigestItem }) {
  const { kind, days } = item.reminder
  const path = `${item.isReporter ? '/desk' : ''}/commitments/${item.code}`
  return (
    <>
      <a href={href(locale, path)}>{item.title[locale]}</a>{' '}
      {translator(locale)(`desk.reminders.${kind}`, { days })}
    </>
  )
}
