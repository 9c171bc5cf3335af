import type { HandOut } from '@/components/desk/form-spec'
import { formatInstant, href, translator, type Locale } from '@/lib/i18n'
import type { IssuedInvitation } from '@/lib/services/people/issue-invitation'
import { siteOrigin } from '@/lib/site'

/** A one-time link as it is shown this once; in Chinese, whichever language its maker reads. */
export function showInvitation(
  locale: Locale,
  { token, expiresAt }: IssuedInvitation,
  title: string,
): HandOut {
  const t = translator(locale)
  const link = new URL(href('zh', `/desk/invitation/${token}`), siteOrigin())
  const until = formatInstant(expiresAt)
  return { title, lines: [t('people.handOut.once', { until })], values: [link.href] }
}
