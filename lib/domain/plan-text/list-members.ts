import { matchAt } from './characters'
import { withoutLeadingWords } from './counted-name'
import { readNumeral } from './numeral'

/** The members that a text names of a list: 甲、乙等4个片区. */
export type MemberList = {
  /** offsets of the list in the text, up to 等; end exclusive */
  start: number
  end: number
  names: readonly string[]
  /** 等 leaves members unnamed: none does where a number says that all are named */
  isOpen: boolean
}

const LIST = /(?<list>[^，。；：！？]{2,200}?)(?<![均平对高优同上甲])等(?![级候于待次奖品额])/gu
const ITEM_MARKS = /、|(?<=[^、]{2})(?:和|以及|及|与)(?=[^、]{2,}$)/u
/** 为园区提供…, 9月底前投用…: for whom, where and when. */
const ADVERBIAL =
  /^(?:[为向在对](?:[^、]{2,10}(?:提供|建设|新建|实施|配备|开展|发放))?|[^、]{0,8}?(?:[日月](?:底|份)?前|年底前|年内|[上下]半年|季度))/u

const LONGEST_MEMBER = 30

/** “甲”“乙”“丙” written without marks between them. */
const splitQuoted = (word: string): string[] =>
  /^(?:“[^“”]+”){2,}$/u.test(word) ? (word.match(/“[^“”]+”/gu) ?? [word]) : [word]

function countAfter(text: string, at: number): number | null {
  const numeral = readNumeral(text, matchAt(/(?:共)?/y, text, at)?.[0] === '共' ? at + 1 : at)
  return numeral === null || numeral.scale !== '1' ? null : Number(numeral.value)
}

/**
 * The lists of a text that 等 closes, each with its members' names: 实施甲片、乙片等4个更新单元 →
 * 甲片, 乙片, open because four are meant. Without 等 a list is one where it is counted whole: 甲、乙两个小镇.
 *
 * @param text without white space and note marks
 */
export function listMembers(text: string): MemberList[] {
  const lists: MemberList[] = []
  for (const match of text.matchAll(LIST)) {
    const words = match.groups?.['list'] ?? ''
    const parts = words.split(ITEM_MARKS).flatMap(splitQuoted)
    const [first = '', ...others] = parts
    const names = [withoutLeadingWords(withoutLeadingWords(first).replace(ADVERBIAL, '')), ...others].flatMap(splitQuoted).filter((each) => each !== '')
    if (names.some((each) => each.length > LONGEST_MEMBER)) continue
    const end = match.index + match[0].length
    const count = countAfter(text, end)
    const start = text.indexOf(names[0] ?? '', match.index)
    lists.push({ start, end, names, isOpen: count === null || count > names.length })
  }
  return lists.length > 0 ? lists : countedMembers(text)
}

const COUNTED =
  /(?<list>[^，。；：！？\d]{2,60}?、[^，。；：！？\d]{2,40}?)(?<count>[两三四五六七八九十]|\d{1,2})(?:个|大|座|条|所|处|家|项|县|区|市|镇|村)(?=[^，。；]{2})/gu

/** 石门、白沙两个小镇: as many names as are counted, and so all of them. */
function countedMembers(text: string): MemberList[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const { list = '', count = '' } = match.groups ?? {}
    const [first = '', ...others] = list.split(ITEM_MARKS)
    const names = [withoutLeadingWords(withoutLeadingWords(first).replace(ADVERBIAL, '')), ...others]
    const isWhole = Number(readNumeral(count, 0)?.value) === names.length && names.every((each) => each.length >= 2 && each.length <= LONGEST_MEMBER)
    const start = text.indexOf(names[0] ?? '', match.index)
    return isWhole ? [{ start, end: match.index + list.length, names, isOpen: false }] : []
  })
}
