import 'server-only'

const ANY_ORIGIN = 'http://own.invalid'

/** Pages that lead to others and are no place to go on to. */
const PASSAGES = /^\/desk\/(sign-in|sign-out)(\/|$)/

/**
 * Where to go on to, if the text names a page of the desk on this site, in either
 * language; null for anything else, so that no link can send officials elsewhere. The
 * address is read as a browser reads it and given back in that form.
 */
export function parseNextPath(text: string | null | undefined): string | null {
  if (!text || !text.startsWith('/') || !URL.canParse(text, ANY_ORIGIN)) return null
  const { origin, pathname, search } = new URL(text, ANY_ORIGIN)
  if (origin !== ANY_ORIGIN) return null
  const path = pathname.replace(/^\/en(?=\/)/, '')
  if (!/^\/desk(\/|$)/.test(path) || PASSAGES.test(path)) return null
  return `${pathname}${search}`
}
