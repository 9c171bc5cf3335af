import 'server-only'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { stableZip } from '../stable-zip'
import { fontTableXml } from './fonts'
import { OFF_GRID } from './styles'

/** Relationships of links, which the library names at random. */
const RANDOM_ID = /rId[a-z0-9_-]{21}/g

/** Random ids are renamed in the order in which the text names them, everywhere alike. */
function renaming(text: string): ReadonlyMap<string, string> {
  const ids = new Set(text.match(RANDOM_ID) ?? [])
  return new Map([...ids].map((id, index) => [id, `rIdLink${index + 1}`]))
}

/** Relationships in the order of their ids: the library adds them as it meets them. */
const withIds = (xml: string, names: ReadonlyMap<string, string>): string =>
  xml.replace(RANDOM_ID, (id) => names.get(id) ?? id)

/** Numbers bookmarks by their order: the library counts on from one document to the next. */
function withBookmarkIds(xml: string): string {
  const ids = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g, (_, head: string, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size + 1)
    return `${head}${ids.get(id)}`
  })
}

/** The library knows no metafiles and calls them bitmaps, of which a summary has none. */
const withMetafiles = (xml: string): string =>
  xml.replace('ContentType="image/bmp" Extension="bmp"', 'ContentType="image/x-emf" Extension="emf"')

const withMetafileName = (text: string): string => text.replace(/(media\/[^"]+)\.bmp\b/g, '$1.emf')

const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/**
 * The package with nothing in it that two runs would not share: link ids by order, the dates of
 * the summary's own cut, parts by name, and one time for all of them.
 *
 * @param date 'YYYY-MM-DD'
 */
export function stablePackage(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes)
  const body = parts['word/document.xml']
  const names = renaming(body === undefined ? '' : strFromU8(body))
  const renew = ([name, part]: [string, Uint8Array]): [string, Uint8Array] => [
    withMetafileName(name),
    renewed(name, part, names, date),
  ]
  return stableZip(Object.fromEntries(Object.entries(parts).map(renew)))
}

/** Takes styles off the grid, for which the library has no option. */
const offTheGrid = (xml: string): string =>
  OFF_GRID.reduce(
    (text, id) =>
      text.replace(new RegExp(`(w:styleId="${id}".*?)(<w:spacing [^>]*w:line=)`), '$1<w:snapToGrid w:val="0"/>$2'),
    xml,
  )

function renewed(name: string, part: Uint8Array, names: ReadonlyMap<string, string>, date: string): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(fontTableXml())
  if (name === 'word/styles.xml') return strToU8(offTheGrid(strFromU8(part)))
  if (name === 'docProps/core.xml') {
    return strToU8(strFromU8(part).replace(DATES, `$1${date}T00:00:00Z`))
  }
  if (name === '[Content_Types].xml') return strToU8(withMetafiles(strFromU8(part)))
  if (name === 'word/document.xml') return strToU8(withBookmarkIds(withIds(strFromU8(part), names)))
  if (name.endsWith('.rels')) return strToU8(withMetafileName(withIds(strFromU8(part), names)))
  return /\.xml$/.test(name) ? strToU8(withIds(strFromU8(part), names)) : part
}
