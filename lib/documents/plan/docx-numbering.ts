import { attributeOf, forEachTag } from '../xml-tags'

/** How Word counts one level of a list: 一、 is "%1、" with the format chineseCounting. */
type Level = { start: number; format: string; text: string }
type Reference = { list: string; level: number }

/** The lists of a document, by the ids that paragraphs and styles refer to. */
export type Numbering = {
  /** which definition a list goes by */
  definitions: Map<string, string>
  levels: Map<string, Level[]>
  styles: Map<string, Reference>
}

const MOST_LEVELS = 9
const DIGITS = '〇一二三四五六七八九'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const val = (attributes: string): string => attributeOf(attributes, 'w:val') ?? ''
const countOf = (text: string): number => (/^\d{1,4}$/u.test(text) ? Number(text) : 0)

function readLevels(xml: string, numbering: Numbering): void {
  let definition: string | null = null
  let list: string | null = null
  let level: Level = { start: 1, format: '', text: '' }
  forEachTag(xml, ({ name, kind, attributes }) => {
    if (kind === 'close') return
    if (name === 'abstractNum') {
      definition = attributeOf(attributes, 'w:abstractNumId')
      list = null
    } else if (name === 'num') {
      list = attributeOf(attributes, 'w:numId')
      definition = null
    } else if (name === 'abstractNumId' && list !== null) numbering.definitions.set(list, val(attributes))
    else if (definition === null) return
    else if (name === 'lvl') {
      level = { start: 1, format: 'decimal', text: '' }
      const levels = numbering.levels.get(definition) ?? []
      if (levels.length < MOST_LEVELS) numbering.levels.set(definition, [...levels, level])
    } else if (name === 'start') level.start = countOf(val(attributes))
    else if (name === 'numFmt') level.format = val(attributes)
    else if (name === 'lvlText') level.text = val(attributes)
  })
}

function readStyles(xml: string, numbering: Numbering): void {
  let style = ''
  let level = 0
  forEachTag(xml, ({ name, kind, attributes }) => {
    if (kind === 'close') return
    if (name === 'style') {
      style = attributeOf(attributes, 'w:styleId') ?? ''
      level = 0
    } else if (name === 'ilvl') level = countOf(val(attributes))
    else if (name === 'numId' && style !== '') numbering.styles.set(style, { list: val(attributes), level })
  })
}

/** The lists that a document's numbering and styles define; throws where their XML is malformed. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const numbering: Numbering = { definitions: new Map(), levels: new Map(), styles: new Map() }
  readLevels(numberingXml, numbering)
  readStyles(stylesXml, numbering)
  return numbering
}

/** 1 to 99 as 一 to 九十九, as headings are counted. */
function inChinese(count: number): string {
  if (count < 1 || count > 99) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const last = ones === 0 ? '' : (DIGITS[ones] ?? '')
  if (tens === 0) return last
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${last}`
}

function write(count: number, format: string): string {
  if (/chinese|japaneseCounting|ideograph|taiwanese/iu.test(format)) return inChinese(count)
  if (/enclosedCircle/iu.test(format)) return CIRCLED[count - 1] ?? String(count)
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  return String(count)
}

/** A paragraph's beginning with its properties; these are shorter than the bound. */
const PARAGRAPH = /<w:p(?:\s[^<>]*)?>(?:\s*<w:pPr(?:\s[^<>]*)?>(?:(?!<\/w:pPr>)[^]){0,4000}<\/w:pPr>)/gu
const STYLE = /<w:pStyle\s+w:val="([^"<>]*)"/u
const LIST = /<w:numId\s+w:val="([^"<>]*)"/u
const LEVEL = /<w:ilvl\s+w:val="(\d)"/u

function referenceOf(properties: string, { styles }: Numbering): Reference | null {
  const list = LIST.exec(properties)?.[1]
  if (list !== undefined) return { list, level: Number(LEVEL.exec(properties)?.[1] ?? '0') }
  return styles.get(STYLE.exec(properties)?.[1] ?? '') ?? null
}

/**
 * Writes the numbers that Word counts by itself into the text of their paragraphs: the library
 * that reads documents tells of them only that they are there.
 */
export function writeNumbers(documentXml: string, numbering: Numbering): string {
  const counts = new Map<string, number[]>()
  const numberOf = ({ list, level }: Reference): string => {
    const definition = numbering.definitions.get(list) ?? ''
    const levels = numbering.levels.get(definition) ?? []
    const own = levels[level]
    if (own === undefined || own.format === 'bullet' || own.format === 'none') return ''
    const before = counts.get(definition) ?? []
    const now = Array.from({ length: level + 1 }, (_, at) => before[at] ?? (levels[at]?.start ?? 1) - (at === level ? 1 : 0))
    now[level] = (now[level] ?? 0) + 1
    counts.set(definition, now)
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      return write(now[at] ?? 0, levels[at]?.format ?? 'decimal')
    })
  }
  return documentXml.replace(PARAGRAPH, (start) => {
    const reference = referenceOf(start, numbering)
    const number = reference === null ? '' : numberOf(reference)
    // bold, so that a bold phrase behind it still leads its paragraph
    return number === '' ? start : `${start}<w:r><w:rPr><w:b/></w:rPr><w:t>${number}</w:t></w:r>`
  })
}
