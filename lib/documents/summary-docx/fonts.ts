import 'server-only'
import type { IFontAttributesProperties } from 'docx'

/**
 * The typefaces of official documents, each with the name it has elsewhere: where the first is not
 * installed, Word takes the other. Source: GB/T 9704-2012.
 */
const FACES = {
  /** 小标宋: the title */
  title: { name: '方正小标宋简体', otherwise: '华文中宋', family: 'roman' },
  /** 仿宋: the text */
  body: { name: '仿宋_GB2312', otherwise: '仿宋', family: 'modern' },
  /** 黑体: headings of level 1, heads of tables */
  hei: { name: '黑体', otherwise: 'SimHei', family: 'modern' },
  /** 楷体: headings of level 2 */
  kai: { name: '楷体_GB2312', otherwise: '楷体', family: 'modern' },
  /** 宋体: page numbers */
  song: { name: '宋体', otherwise: 'SimSun', family: 'auto' },
} as const

export type Face = keyof typeof FACES

/** Letters and digits of the text; Word has no half-width 仿宋 of its own. */
const LATIN = 'Times New Roman'

/** Quotation marks and dashes belong to both scripts: the hint makes them Chinese ones. */
export const fontOf = (face: Face): IFontAttributesProperties => ({
  ascii: face === 'song' ? FACES.song.name : LATIN,
  hAnsi: face === 'song' ? FACES.song.name : LATIN,
  eastAsia: FACES[face].name,
  cs: LATIN,
  hint: 'eastAsia',
})

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The part word/fontTable.xml: every typeface with its other name and its kind. */
export function fontTableXml(): string {
  const fonts = Object.values(FACES).map(
    ({ name, otherwise, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  )
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}${latin}</w:fonts>`
}
