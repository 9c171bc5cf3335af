import { feedText, type FeedText } from '@/components/corrections/feed-entry'
import { now } from '@/lib/clock'
import { listChanges } from '@/lib/data/public/corrections'
import { escapeXml, renderAtom } from '@/lib/documents/atom'
import { civilDateOf } from '@/lib/domain/civil-date'
import { momentOf } from '@/lib/domain/moment'
import { href, isLocale, languageTag, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { isDemo, siteIdentity, siteOrigin } from '@/lib/site'
import { FEED_PATH } from '../metadata'

export const dynamic = 'force-dynamic'

/** Entries of the feed; the page holds the rest. */
const NEWEST = 50

/** While nothing was changed, the feed has never been updated. */
const NEVER = new Date(0)

const paragraph = (html: string): string => `<p>${html}</p>`

const htmlOf = ({ lines, paragraphs }: FeedText): string =>
  [
    ...lines.map(({ label, before, after }) =>
      paragraph(`${escapeXml(label)} <del>${escapeXml(before)}</del> <ins>${escapeXml(after)}</ins>`),
    ),
    ...paragraphs.map((text) => paragraph(escapeXml(text))),
  ].join('')

/** Named by its ledger entry's hash, as RFC 6920 names things: the same at any address of the site. */
const idOf = (locale: Locale, hash: string): string =>
  `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}?lang=${locale}`

/** The newest corrections and adjustments as an Atom feed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const t = translator(locale)
  const changes = await listChanges(
    { skip: 0, take: NEWEST },
    momentOf(null, civilDateOf(now(), TIME_ZONE)),
  )
  const addressOf = (path: string) => new URL(path, siteOrigin()).href
  const self = addressOf(href(locale, FEED_PATH))
  const title = `${t('ui.siteTitle')} · ${t('public.corrections.title')}`
  const xml = renderAtom({
    id: self,
    language: languageTag(locale),
    title: isDemo() ? `${title} · ${t('ui.demo')}` : title,
    subtitle: t('public.corrections.lede'),
    updated: changes[0]?.entry.recordedAt ?? NEVER,
    author: siteIdentity(locale).host,
    self,
    page: addressOf(href(locale, '/corrections')),
    entries: changes.map((change) => {
      const text = feedText(locale, change)
      return {
        id: idOf(locale, change.entry.hash),
        title: text.title,
        updated: change.entry.recordedAt,
        link: addressOf(text.path),
        html: htmlOf(text),
      }
    }),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
