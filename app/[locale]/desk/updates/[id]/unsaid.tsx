import { Notice } from '@/components/ui/notice'
import { findUnsaid } from '@/lib/domain/cause'
import { translator, type Locale } from '@/lib/i18n'
import type { UpdateView } from '@/lib/services/view-update'

/** What citizens would ask of an item that is behind and its report does not say; asked for, not demanded. */
export function Unsaid({ locale, view }: { locale: Locale; view: UpdateView }) {
  const { preview, update, permissions } = view
  if (preview === null) return null
  const { code } = preview.after
  const missing = findUnsaid(code, update)
  if (missing === null) return null
  const t = translator(locale)
  const isForReview = permissions.has('update:publish') || permissions.has('update:sign-off')
  return (
    <Notice kind="warning" title={t('desk.cause.unsaid', { standing: t(`standing.${code}`), missing })}>
      <p>{t(isForReview ? 'desk.cause.unsaidReview' : 'desk.cause.unsaidAuthor')}</p>
    </Notice>
  )
}
