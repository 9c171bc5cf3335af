import type { DepartmentRole } from '../words'
import { levelCharacters } from './characters'
import {
  isDepartmentName,
  isSureName,
  listNames,
  mayBeName,
  type ListedName,
} from './department-names'

/** A department as a text names it, with its part in the work. */
export type FoundDepartment = {
  /** offsets of the name in the text, white space removed; end exclusive */
  start: number
  end: number
  name: string
  role: DepartmentRole
}

const LABEL =
  /(?:牵头|责任|主要责任|主责|第一责任|承办|主办|落实|实施|配合|协办|协作|协同|协助|参与|参加|支持|建设|共同)(?:责任|和责任|及责任|、责任|牵头|落实|配合)?(?:单位|部门|科室|机构|主体)(?:及配合单位)?(?:[：:】〕\]］]+|[为是]?(?=[市区县省州各][^，。；：]))/gu
const SUPPORTS = /配合|协|参与|参加|支持|共同/u
const LEADS = /牵头|主责|主办|承办|第一责任/u
/** What follows a list of departments in the same cell or bracket. */
const NEXT_FIELD =
  /(?:完成时限|完成时间|时间节点|时限|责任领导|分管领导|牵头领导|包抓领导|责任人|联系人|工作目标|目标任务|备注|进度)[：:]?/u
/** （列第一位者为牵头单位，下同）: says how to read the list and is none of its names. */
const REMARK = /[（(][^（）()]*(?:列[在于]?第一|排名?第一|首位|下同)[^（）()]*[）)]/gu
const SHARING = /(?:等)?(?:有关)?(?:部门|单位)?(?:按照?)?(?:各自)?职责分工(?:分别)?(?:落实|负责)$/u

const found = ({ name, start, marked }: ListedName, role: DepartmentRole): FoundDepartment => ({
  start,
  end: start + name.length,
  name,
  role: marked ?? role,
})

/** The first of a list leads, the others support. */
const inOrder = (names: readonly ListedName[], first: DepartmentRole) =>
  names.map((each, place) => found(each, place === 0 ? first : 'supporting'))

/** A list up to the end of the sentence, the bracket it stands in, or the next field. */
function listIn(rest: string): string {
  const field = rest.search(NEXT_FIELD)
  const words = field === -1 ? rest : rest.slice(0, field)
  let depth = 0
  for (let index = 0; index < words.length; index += 1) {
    const character = words.charAt(index)
    if (/[（(]/u.test(character)) depth += 1
    else if (/[）)]/u.test(character)) depth -= 1
    if (depth < 0 || /[。；;【】〔〕［］]/u.test(character)) return words.slice(0, index)
  }
  return words
}

/** After a label and 、 any short words are a name; after ， only what ends like one. */
const isLabelledName = (each: ListedName): boolean =>
  isDepartmentName(each) || (/^[、]?$/u.test(each.after) && mayBeName(each))

/** 责任单位：A、B；配合单位：C. 责任单位 lead where no 牵头单位 is named. */
function listLabelled(text: string): FoundDepartment[] {
  const labels = [...text.matchAll(LABEL)]
  const hasLead = labels.some(([label]) => LEADS.test(label))
  return labels.flatMap((match, index) => {
    const from = match.index + match[0].length
    const list = listIn(text.slice(from, labels[index + 1]?.index ?? text.length))
    const led = listLed(list, from)
    if (led !== null) return led
    const label = match[0].replace(/[：:】〕\]］为是]+$/u, '')
    const isSupport = SUPPORTS.test(label) && !LEADS.test(label)
    const first = !isSupport && (LEADS.test(label) || !hasLead) ? 'lead' : 'supporting'
    return inOrder(listNames(list, from).filter(isLabelledName), first)
  })
}

const LED =
  /^(?:由)?(?<lead>.+?)(?:共同)?(?:牵头(?:负责|实施|落实)?|负责)(?:[，,；;、](?:由)?(?<support>.+?)(?:等)?(?:配合|参与|协助|协同|分工负责)?)?$/u

/** A牵头，B、C配合; null where the words are not of this form. */
function listLed(list: string, offset: number): FoundDepartment[] | null {
  const led = LED.exec(list)?.groups
  if (led === undefined) return null
  const { lead = '', support = '' } = led
  const leads = listNames(lead, offset + list.indexOf(lead))
  const supports = support === '' ? [] : listNames(support, offset + list.lastIndexOf(support))
  if (leads.length === 0 || ![...leads, ...supports].every(isDepartmentName)) return null
  return [
    ...inOrder(leads, 'lead'),
    ...supports.map((each) => found(each, 'supporting')),
  ]
}

/** A list without a label: one sure name vouches for the rest of it (区经信局、大柳镇、海关). */
function listUnlabelled(words: string, offset: number): FoundDepartment[] {
  const list = words.replace(SHARING, '')
  const led = listLed(list, offset)
  if (led !== null) return led
  const names = listNames(list, offset)
  return names.some(isSureName) && names.every(mayBeName) ? inOrder(names, 'lead') : []
}

const BRACKETS = /[（(【〔[［]((?:[^（）()【】〔〕[\]［］]|[（(][^（）()]*[）)])*)[）)】〕\]］]/gu
const IN_SENTENCE =
  /由[^，。；：（）]{2,30}?(?:牵头|负责)(?:负责)?(?:[，,][^。；：（）]{2,60}?(?:配合|参与|协助))?/gu

/**
 * The departments that a text names as answering for its work: after 责任单位 and its like, in
 * brackets, 由…牵头，…配合, or as a whole cell of a table. The first of a list leads (列第一位者为牵头);
 * 配合单位 support.
 *
 * @param text without white space and note marks
 */
export function findDepartments(text: string): FoundDepartment[] {
  const plain = withoutRemarks(text)
  const labelled = listLabelled(plain)
  if (labelled.length > 0) return labelled
  const bracketed = [...plain.matchAll(BRACKETS)].flatMap((match) =>
    listUnlabelled(match[1] ?? '', match.index + 1),
  )
  const whole = listUnlabelled(plain, 0)
  if (bracketed.length > 0 && whole.length === 0) return bracketed
  const said = [...plain.matchAll(IN_SENTENCE)].flatMap(
    (match) => listLed(match[0], match.index) ?? [],
  )
  return said.length > 0 ? said : whole
}

/** Every character keeps its place: a remark becomes marks of a list. */
const withoutRemarks = (text: string): string =>
  levelCharacters(text).replace(REMARK, (remark) => '、'.repeat(remark.length))

const NO_NAME = /^(?:[/／—\-－无]+|同上|牵头|配合)$/u

/**
 * The departments in a cell of a column for them (牵头单位, 责任单位): all that it lists, whatever
 * they are called. The first leads.
 *
 * @param text without white space and note marks
 */
export function findDepartmentsInCell(text: string): FoundDepartment[] {
  const plain = withoutRemarks(text)
  const labelled = listLabelled(plain)
  if (labelled.length > 0) return labelled
  const names = listNames(plain, 0).filter(({ name }) => !NO_NAME.test(name))
  return listLed(plain, 0) ?? inOrder(names, 'lead')
}
