/** The number that a heading or an item of a list begins with. */
export type Numbering = {
  /** 0 第一部分, 1 第一节, 2 一、, 3 （一）, 4 1., 5 （1）, 6 ①: a smaller one encloses a greater */
  rank: number
  /** as GB/T 9704-2012 counts levels: 1 一、, 2 （一）, 3 1., 4 （1） */
  level: 1 | 2 | 3 | 4
  /** characters it takes at the beginning of the text */
  length: number
}

const CHINESE = '[一二三四五六七八九十百零〇]{1,4}'

const FORMS: readonly (readonly [RegExp, number, Numbering['level']])[] = [
  [new RegExp(`^第(?:${CHINESE}|\\d{1,2})(?:部分|章|篇|编|板块)[、：:]?`, 'u'), 0, 1],
  [new RegExp(`^第(?:${CHINESE}|\\d{1,2})节[、：:]?`, 'u'), 1, 1],
  [new RegExp(`^${CHINESE}[、．.]`, 'u'), 2, 1],
  [new RegExp(`^[（(〔]${CHINESE}[）)〕][、．.]?`, 'u'), 3, 2],
  [/^\d{1,3}(?:[.．](?!\d)|[.．](?=20\d\d ?年)|、)/u, 4, 3],
  [/^(?:[（(]\d{1,3}[）)]|\d{1,2}[）)])[、．.]?/u, 5, 4],
  [/^[①-⑳]、?/u, 6, 4],
]

/** The number at the beginning of a text with mended blanks; null without one. */
export function findNumbering(text: string): Numbering | null {
  for (const [form, rank, level] of FORMS) {
    const found = form.exec(text)
    if (found !== null) return { rank, level, length: found[0].length }
  }
  return null
}

const BULLET = /^(?:[○●◯◎■□◆◇★☆▲△▶►※•·]|[-*+](?=\s)|——)/u

/** Whether a text begins as an item of a list: with a number or a bullet. */
export const startsItem = (text: string): boolean =>
  findNumbering(text) !== null || BULLET.test(text)
