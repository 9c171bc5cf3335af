import type { DepartmentRole } from '../words'

/** One name of a list of departments, and where it stands. */
export type ListedName = {
  name: string
  /** offset in the text that the list is part of */
  start: number
  /** 区教育局（牵头）: what the name itself says of its part */
  marked: DepartmentRole | null
  /** the mark before it in the list, '' at its beginning */
  after: string
}

const SUFFIX =
  '(?:局|委|办|部|厅|室|处|科|院|校|馆|站|台|队|所|会|联|社|组|署|行|库|场|公司|集团|中心|街道|街道办|镇|乡|街|苏木|政府|管委会|法院|检察院|分局|支队|大队|专班|指挥部|园区|开发区|高新区|经开区|新区|单位|部门|镇街|街镇|乡镇|区县|县区|学院|大学|医院|银行|协会|联合会|办公室|工会|团|区|县|市|园)'
const NAME = new RegExp(`^[^，。；：、！？“”\\d%]{1,24}${SUFFIX}$`, 'u')
const ALL_OF = /^(?:各|相关|有关|其他)[^，。；：、！？“”\d%]{1,14}$/u
/** A name that needs no label to be seen as one: it begins with its level, or ends in an office. */
const SURE = new RegExp(
  `^(?:(?:[市区县省州盟旗镇乡]|各|属地|相关|有关|驻|辖区)[^，。；：、！？“”\\d%的]{1,20}${SUFFIX}|[^，。；：、！？“”\\d%的]{2,12}(?:局|委|委员会|厅|办公室|管委会|街道|残联|妇联|总工会|政府|支队|大队|供电公司|供销社|公司))$`,
  'u',
)
const SHORT = /^[^，。；：！？“”\d%的]{2,20}$/u
/** Where one name ends and the next begins without a mark between them: 县水务局县住建局. */
const GLUED = new RegExp(`(?<=[^、]{2}(?:局|委|办|部|厅|院|会|联|中心|公司|集团|街道|政府|支队|大队|指挥部|分局))(?=(?:[市区县省]|各)[^，。；、]{1,16}?(?:局|委|办|部|中心|街道|公司|镇|政府|会|联|指挥部))`, 'u')

const AND = /(?<=[局委办部厅心会联司院队道镇乡])(?:和|及|与|以及)(?=[市区县省各属相有])/u
const ITEM = /(?:[^、，,；;／/。（(]|[（(][^（）()]*[）)])+/gu
const BRACKETS = /[（(][^（）()]*[）)]/gu
const MARK = /[（(](?<mark>牵头|负责|主办|配合|协办|参与)(?:单位|部门)?[）)]$/u

/** The name without what stands in brackets: 各县（市、区）人民政府 → 各县人民政府. */
const bareName = (name: string): string => name.replace(BRACKETS, '')

/** Whether a name ends as departments' names do. */
export const isDepartmentName = ({ name }: ListedName): boolean =>
  NAME.test(bareName(name)) || ALL_OF.test(bareName(name))

/** Whether a name needs no label to be seen as a department's. */
export const isSureName = ({ name }: ListedName): boolean => SURE.test(bareName(name))

/** Whether a name is short enough to be one, where its place says that it is. */
export const mayBeName = ({ name }: ListedName): boolean => SHORT.test(bareName(name))

function listedName(words: string, start: number, after: string): ListedName | null {
  const mark = MARK.exec(words)?.groups?.['mark']
  const marked = mark === undefined ? null : /牵头|负责|主办/u.test(mark) ? 'lead' : 'supporting'
  const lead = /^(?:和|及|与|由|以及)/u.exec(words)?.[0] ?? ''
  const name = words.slice(lead.length).replace(MARK, '').replace(/等(?:单位|部门|有关部门)?$/u, '')
  return name === '' ? null : { name, start: start + lead.length, marked, after }
}

/**
 * The names in a list of departments: separated by 、, by 和 before another name's level, or by
 * nothing but that level.
 */
export function listNames(list: string, offset: number): ListedName[] {
  const names: ListedName[] = []
  for (const match of list.matchAll(ITEM)) {
    let at = match.index
    let after = match.index === 0 ? '' : list.charAt(match.index - 1)
    for (const piece of match[0].split(GLUED).flatMap((each) => each.split(AND))) {
      const start = list.indexOf(piece, at)
      const name = listedName(piece, offset + start, after)
      if (name !== null) names.push(name)
      at = start + piece.length
      after = '、'
    }
  }
  return names
}
