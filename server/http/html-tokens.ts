/** A start tag: its name in lower case, its attributes (names in lower case), its place. */
export interface StartTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Index just behind the closing '>'. */
  readonly end: number
}

const NAME = /[a-zA-Z][^\s/>]*/y
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y
const CLOSE = /[\s/]*>/y
const PLAIN = /<(?:\/[a-zA-Z]|!doctype\s)[^<>]*>/iy

/** Elements whose text runs to their end tag, whatever else stands in it. */
const RAW_TEXT = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
])

export const isRawText = (name: string): boolean => RAW_TEXT.has(name)

/**
 * The start tag whose '<' stands at `open`; null where none stands, 'broken' where it does not
 * close. Takes time linear in the tag's length.
 */
export function startTagAt(html: string, open: number): StartTag | null | 'broken' {
  const name = matchAt(NAME, html, open + 1)
  if (name === null) return null
  const attributes = new Map<string, string>()
  let at = open + 1 + name[0].length
  for (;;) {
    const close = matchAt(CLOSE, html, at)
    if (close !== null) {
      return { name: name[0].toLowerCase(), attributes, end: at + close[0].length }
    }
    const attribute = matchAt(ATTRIBUTE, html, at)
    if (attribute === null) return 'broken'
    const [whole, key = '', double, single, bare] = attribute
    attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '')
    at += whole.length
  }
}

/** The first end tag of a raw text element at or behind `from`, or null. */
export function endTagAfter(html: string, name: string, from: number) {
  const pattern = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi')
  pattern.lastIndex = from
  const match = pattern.exec(html)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

/** Index just behind the end tag or doctype whose '<' stands at `open`; null where there is none. */
export function endOfPlainTag(html: string, open: number): number | null {
  const match = matchAt(PLAIN, html, open)
  return match === null ? null : open + match[0].length
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
