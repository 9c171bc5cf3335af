import { createHash } from 'node:crypto'
import { endOfPlainTag, endTagAfter, isRawText, type StartTag, startTagAt } from './html-tokens'

export type Stripped =
  | { readonly ok: true; readonly html: string; readonly ownScript: string | null }
  | { readonly ok: false; readonly reason: 'incomplete' | 'malformed' }

/**
 * Takes the framework's own scripts out of a public page: every script element, every link that
 * fetches or waits for one, and React's comment markers. Only the one inline script marked
 * `data-own` stays; `ownScript` gives its CSP source (`sha256-…`), or null where there is none.
 *
 * A transform of text is sound here because of what React writes: in text and in attribute values
 * it escapes `<`, `>`, `&` and quotes, so a bare '<' begins a tag, a comment or the doctype, and
 * nothing a citizen or an official typed can pass for one. Any other '<' is refused: a cut right
 * behind it could make a tag of it and of what follows. The elements whose text is raw (style,
 * textarea, title …) are skipped to their end tag, and quoted attribute values are read whole, so
 * markup set by hand is understood as a browser understands it. Everything else is copied
 * unchanged. One pass, time linear in the length.
 *
 * 'incomplete': a Suspense boundary was still waiting, failed or was moved to the end, so that the
 * page needs the framework's scripts to become whole; public pages must not contain any.
 * 'malformed': not HTML as React writes it, or a second script that claims to be our own; such
 * a page must not be sent, with parts cut out or with leave to run.
 */
export function removeFrameworkScripts(html: string): Stripped {
  const kept: string[] = []
  let ownScript: string | null = null
  let copied = 0
  let at = 0
  const cut = (from: number, to: number) => {
    kept.push(html.slice(copied, from))
    copied = to
    at = to
  }
  for (;;) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 2)
      if (close < 0) return { ok: false, reason: 'malformed' }
      if (isUnfinished(html.slice(open + 4, close))) return { ok: false, reason: 'incomplete' }
      cut(open, close + 3)
      continue
    }
    const tag = startTagAt(html, open)
    if (tag === 'broken') return { ok: false, reason: 'malformed' }
    if (tag === null) {
      const end = endOfPlainTag(html, open)
      if (end === null) return { ok: false, reason: 'malformed' }
      at = end
    } else if (isRawText(tag.name)) {
      const close = endTagAfter(html, tag.name, tag.end)
      if (close === null) return { ok: false, reason: 'malformed' }
      const text = html.slice(tag.end, close.start)
      if (tag.name !== 'script') at = close.end
      else if (!isPlainScript(text)) return { ok: false, reason: 'malformed' }
      else if (!isOwn(tag)) cut(open, close.end)
      else if (ownScript !== null) return { ok: false, reason: 'malformed' }
      else {
        ownScript = cspSourceOf(text)
        at = close.end
      }
    } else if (isScriptLink(tag)) cut(open, tag.end)
    else at = tag.end
  }
  kept.push(html.slice(copied))
  return { ok: true, html: kept.join(''), ownScript }
}

/** React's markers of a boundary that waits ($?), is queued ($~) or failed ($!). */
const isUnfinished = (marker: string) => /^\$[?~!]/.test(marker)

/** Behind `<!--` a script's end tag may not end it; nobody here writes such a script. */
const isPlainScript = (text: string) => !text.includes('<!--')

const isOwn = ({ attributes }: StartTag) =>
  attributes.has('data-own') && !attributes.has('src') && !attributes.has('type')

/** Links that preload or prefetch a script, or hold back painting until one has come. */
function isScriptLink({ name, attributes }: StartTag): boolean {
  if (name !== 'link') return false
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  if (relations.includes('modulepreload') || relations.includes('expect')) return true
  const fetches = relations.includes('preload') || relations.includes('prefetch')
  return fetches && attributes.get('as')?.toLowerCase() === 'script'
}

const cspSourceOf = (script: string) =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`
