import { href, translator, type Locale } from '@/lib/i18n'
import { changeLines, changeName, groundsText, reasonOf, type PublicChange } from './words'

/** An entry of the feed before it is written as XML: paragraphs, and lines with the old struck. */
export type FeedText = {
  title: string
  /** the address on this site, without origin */
  path: string
  lines: readonly { label: string; before: string; after: string }[]
  paragraphs: readonly string[]
}

/** What a feed says of a change, in the reader's language. */
export function feedText(locale: Locale, change: PublicChange): FeedText {
  const t = translator(locale)
  const { subject } = change
  const reason = reasonOf(change)
  const lines = changeLines(locale, change)
  return {
    title: [changeName(locale, change), t('public.colon'), subject.title[locale], ` (${subject.code})`].join(''),
    path: href(locale, `/commitments/${subject.code}`),
    lines,
    paragraphs: [
      ...(lines.length === 0 ? [t('public.corrections.sameFigures')] : []),
      ...(reason === '' ? [] : [t('adjustment.reason') + reason]),
      groundsText(locale, change).join(' · '),
    ],
  }
}
