import type { Metadata } from 'next'
import type { Reader } from '@/components/layout/link'
import { href, languageTag, LOCALES } from '@/lib/i18n'

/**
 * Title, description, the one canonical address, and the same page in the other language.
 *
 * @param path the page's address without language prefix and without a day
 */
export function pageMetadata(
  { locale, asOf }: Reader,
  path: string,
  words: { title: string; description: string },
): Metadata {
  return {
    ...words,
    alternates: {
      canonical: href(locale, path),
      languages: Object.fromEntries(LOCALES.map((each) => [languageTag(each), href(each, path)])),
    },
    // a past day shows what has been superseded
    robots: { index: asOf === null, follow: true },
  }
}
