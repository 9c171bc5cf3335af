import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/i18n'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Why "no change" was not sent; each has its sentence. */
const REFUSALS = [
  'signed-out',
  'not-found',
  'forbidden',
  'closed',
  'open-update',
  'nothing-published',
  'nothing-to-report',
  'new-figure-needed',
  'figure-of-part',
  'figure-of-document',
  'other-figure',
] as const

const EXTENSIONS = ['extension-requested', 'extension-withdrawn'] as const

/** What became of what the page before this one sent. */
export function Answer({ locale, query: { done, refused, code } }: { locale: Locale; query: Query }) {
  const t = translator(locale)
  if (done === 'submitted') return <Notice kind="success" title={t('desk.submitted')} />
  if (done === 'signed-off' || done === 'returned') {
    return <Notice kind="success" title={t(`desk.review.done.${done}`)} isAnswer />
  }
  if (typeof code !== 'string') return null
  const asked = EXTENSIONS.find((each) => each === done)
  if (asked !== undefined) return <Notice kind="success" title={t(`desk.extension.done.${asked}`, { code })} isAnswer />
  if (done === 'unchanged') return <Notice kind="success" title={t('desk.noChange.done', { code })} isAnswer />
  const reason = REFUSALS.find((each) => each === refused)
  if (reason === undefined) return null
  return (
    <Notice kind="warning" title={t('desk.noChange.refused', { code })} isAnswer>
      <p>{t(`desk.noChange.refusal.${reason}`)}</p>
    </Notice>
  )
}
