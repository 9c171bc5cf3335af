import 'server-only'

/** An entry of a feed; its texts are plain, its body is HTML. */
export type AtomEntry = {
  /** an IRI that never changes, whatever becomes of the page */
  id: string
  title: string
  updated: Date
  /** absolute address of the page it is about */
  link: string
  html: string
}

export type AtomFeed = {
  id: string
  /** BCP 47 tag of its texts */
  language: string
  title: string
  subtitle: string
  updated: Date
  author: string
  /** absolute addresses: of the feed, and of the page that shows the same */
  self: string
  page: string
  entries: readonly AtomEntry[]
}

/** Signs that no XML 1.0 document may hold, not even escaped; lone surrogates among them. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand in the text and the attributes of XML and of HTML. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '\u{fffd}').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

const linkTo = (rel: string, type: string, address: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(address)}"/>`

const entryText = ({ id, title, updated, link, html }: AtomEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', updated.toISOString()),
    linkTo('alternate', 'text/html', link),
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n')

/** A feed as RFC 4287 has it; who asks again finds every entry under the id it had before. */
export const renderAtom = (feed: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    linkTo('self', 'application/atom+xml', feed.self),
    linkTo('alternate', 'text/html', feed.page),
    ...feed.entries.map(entryText),
    '</feed>',
    '',
  ].join('\n')
