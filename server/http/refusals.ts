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

/**
 * A plain page in both languages that says what happened and what to do. It depends on nothing
 * that can fail: no database, no framework, no stylesheet.
 */
export function renderRefusal(refusal: Refusal): Rendered {
  return {
    status: REFUSALS[refusal],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': refusalPolicy(STYLE_SOURCE),
      'cache-control': 'no-store',
      ...EXTRA_HEADERS[refusal],
    },
    body: Buffer.from(documentOf(refusal)),
  }
}

function documentOf(refusal: Refusal): string {
  const zh = chinese.http[refusal]
  const en = english.http[refusal]
  return [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${zh.title} · ${en.title}</title><style>${STYLE}</style></head><body><main>`,
    `<section><h1>${zh.title}</h1><p>${zh.text}</p>`,
    `<p><a href="/">${chinese.http.home}</a></p></section>`,
    `<section lang="en"><h2>${en.title}</h2><p>${en.text}</p>`,
    `<p><a href="/en">${english.http.home}</a></p></section></main></body></html>`,
  ].join('')
}
