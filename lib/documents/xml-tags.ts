import 'server-only'

/** One tag of an XML text, in order. Names lose their namespace prefix: 'x:row' → 'row'. */
export type Tag = {
  name: string
  kind: 'open' | 'close' | 'empty'
  /** the raw text between name and end */
  attributes: string
}

/** The XML is not of the plain kind that spreadsheets write. */
export class UnreadableXml extends Error {}

const NAME = String.raw`(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)`
const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)`
const TAG = new RegExp(String.raw`<(\/?)${NAME}${ATTRIBUTES}\s*(\/?)>`, 'y')

/** What may stand between tags and is passed over, with its end. */
const PASSED_OVER = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const

function endOfPassedOver(xml: string, at: number): number {
  const found = PASSED_OVER.find(([start]) => xml.startsWith(start, at))
  const end = found === undefined ? -1 : xml.indexOf(found[1], at + found[0].length)
  // a document type could define entities that grow without end; no spreadsheet has one
  if (found === undefined || end === -1) throw new UnreadableXml(`no tag at ${at}`)
  return end + found[1].length
}

/** Hands over every tag of an XML text. Throws UnreadableXml where it is malformed. */
export function forEachTag(xml: string, visit: (tag: Tag) => void): void {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    TAG.lastIndex = at
    const found = TAG.exec(xml)
    if (found === null) {
      at = endOfPassedOver(xml, at)
      continue
    }
    const [whole, slash, name = '', attributes = '', isEmpty] = found
    visit({ name, kind: slash === '/' ? 'close' : isEmpty === '/' ? 'empty' : 'open', attributes })
    at += whole.length
  }
}

/** The value of an attribute as it stands in the XML; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found === null ? null : (found[1] ?? found[2] ?? '')
}
