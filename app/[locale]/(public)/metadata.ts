import type { Metadata } from 'next'
import type { Reader } from '@/components/layout/link'
import { href, languageTag, LOCALES, translator } from '@/lib/i18n'

/** The feed of corrections and adjustments, without language prefix. */
export const FEED_PATH = '/corrections.xml'

/**
 * Title, description, the one canonical address, the same page in the other language, and the feed.
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
      types: {
        'application/atom+xml': [
          { url: href(locale, FEED_PATH), title: translator(locale)('public.corrections.title') },
        ],
      },
    },
    // a past day shows what has been superseded
    robots: { index: asOf === null, follow: true },
  }
}
