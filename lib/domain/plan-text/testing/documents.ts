import { readFileSync } from 'node:fs'
import { readOutline } from '../outline'
import { readText } from '../read-text'
import type { Outline, OutlineKind, OutlineParagraph } from '../types'

const textOf = (slug: string): string =>
  readFileSync(new URL(`../../../../prisma/seed/documents/${slug}.txt`, import.meta.url), 'utf8')

export const PLAN_2025 = textOf('hanyang-2025-plan')
export const REPORT_2023 = textOf('hanyang-2023-first-half')

export const outlineOf = (text: string): Outline => readOutline(readText(text))

export const paragraphOf = (outline: Outline, number: number): OutlineParagraph => {
  const found = outline.paragraphs[number - 1]
  if (found === undefined) throw new RangeError(`no paragraph ${number}`)
  return found
}

export const kindsOf = (outline: Outline): OutlineKind[] =>
  outline.paragraphs.map(({ kind }) => kind)

const widthOf = (character: string): number => (character.charCodeAt(0) < 0x2000 ? 1 : 2)

/** A paragraph in lines of so many Chinese characters; marks do not begin a line. */
function wrap(paragraph: string, characters: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const character of paragraph) {
    if (width + widthOf(character) > characters * 2 && !/[，。；：、”）》]/u.test(character)) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += character
    width += widthOf(character)
  }
  return line === '' ? lines : [...lines, line]
}

export type Setting = {
  characters: number
  indent: string
  /** lines a page; its number stands below */
  pageLines: number
  pageNumber: (page: number) => string
  blankLines: boolean
}

/** A document as a web page or a printed one gives it: hard line breaks, indents, page numbers. */
export function setInLines(outline: Outline, setting: Setting): string {
  const lines = outline.paragraphs.flatMap(({ text, kind }) => {
    const isFront = kind === 'title' || kind === 'byline' || kind === 'salutation'
    const set = wrap((isFront ? '' : setting.indent) + text, setting.characters)
    return setting.blankLines ? [...set, ''] : set
  })
  return lines
    .flatMap((line, at) =>
      (at + 1) % setting.pageLines === 0
        ? [line, '', setting.pageNumber((at + 1) / setting.pageLines), '']
        : [line],
    )
    .join('\n')
}
