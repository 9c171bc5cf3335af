import { createHash } from 'node:crypto'
import english from '@/messages/en.json'
import chinese from '@/messages/zh.json'
import { refusalPolicy } from './headers'
import type { Rendered } from './page'

const REFUSALS = {
  badRequest: 400,
  notFound: 404,
  wrongMethod: 405,
  lengthRequired: 411,
  tooLarge: 413,
  addressTooLong: 414,
  failed: 500,
  undone: 500,
  busy: 503,
} as const

export type Refusal = keyof typeof REFUSALS

const STYLE =
  ':root{color-scheme:light dark;background:Canvas;color:CanvasText}' +
  'a{color:inherit}' +
  'body{background:Canvas;font:1.125rem/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;' +
  'max-width:36rem;margin:12vh auto 0;padding:0 1.25rem}' +
  'h1,h2{font-size:1.5rem;line-height:1.3;margin:0 0 .5rem}' +
  'section+section{border-top:1px solid;margin-top:2rem;padding-top:2rem}'

const STYLE_SOURCE = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

const EXTRA_HEADERS: Partial<Record<Refusal, Readonly<Record<string, string>>>> = {
  wrongMethod: { allow: 'GET, HEAD' },
  busy: { 'retry-after': '2' },
}

/** Where a refusal leads on to: the front page, or the desk. */
type Way = 'home' | 'desk'

const LANGUAGES = { zh: chinese, en: english } as const
const TAGS = { zh: 'zh-CN', en: 'en' } as const
const WAYS = { zh: { home: '/', desk: '/desk' }, en: { home: '/en', desk: '/en/desk' } } as const
type Language = keyof typeof LANGUAGES

/**
 * A plain page in both languages that says what happened and what to do. It depends on nothing
 * that can fail: no database, no framework, no stylesheet.
 */
export const renderRefusal = (refusal: Refusal): Rendered => rendered(refusal, ['zh', 'en'], 'home')

/** The same for a page of the desk, in the language of its address. */
export const renderDeskRefusal = (refusal: Refusal, url: string): Rendered =>
  rendered(refusal, [/^\/en(?:[/?]|$)/.test(url) ? 'en' : 'zh'], 'desk')

function rendered(refusal: Refusal, languages: readonly Language[], way: Way): Rendered {
  return {
    status: REFUSALS[refusal],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': refusalPolicy(STYLE_SOURCE),
      'cache-control': 'no-store',
      ...EXTRA_HEADERS[refusal],
    },
    body: Buffer.from(documentOf(refusal, languages, way)),
  }
}

function documentOf(refusal: Refusal, languages: readonly Language[], way: Way): string {
  const title = languages.map((language) => LANGUAGES[language].http[refusal].title).join(' · ')
  return [
    `<!DOCTYPE html><html lang="${TAGS[languages[0] ?? 'zh']}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${title}</title><style>${STYLE}</style></head><body><main>`,
    ...languages.map((language, index) => sectionOf(refusal, language, index === 0, way)),
    '</main></body></html>',
  ].join('')
}

function sectionOf(refusal: Refusal, language: Language, isFirst: boolean, way: Way): string {
  const { [refusal]: words, home, desk } = LANGUAGES[language].http
  const heading = isFirst ? 'h1' : 'h2'
  return [
    isFirst ? '<section>' : `<section lang="${TAGS[language]}">`,
    `<${heading}>${words.title}</${heading}><p>${words.text}</p>`,
    `<p><a href="${WAYS[language][way]}">${way === 'desk' ? desk : home}</a></p></section>`,
  ].join('')
}
