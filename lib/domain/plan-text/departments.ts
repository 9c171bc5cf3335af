import type { DepartmentRole } from '../words'
import { levelCharacters } from './characters'

/** A department as a text names it, with its part in the work. */
export type FoundDepartment = {
  /** offsets of the name in the text, white space removed; end exclusive */
  start: number
  end: number
  name: string
  role: DepartmentRole
  because: string
}

const SUFFIX =
  '(?:局|委|办|部|厅|室|处|科|院|校|馆|站|台|队|所|会|联|社|组|署|行|库|场|公司|集团|中心|街道|街道办|镇|乡|街|苏木|政府|管委会|法院|检察院|分局|支队|大队|专班|指挥部|园区|开发区|高新区|经开区|新区|单位|部门|镇街|街镇|乡镇|区县|县区|学院|大学|医院|银行|协会|联合会|办公室|工会|团|区|县|市|园)'
const NAME = new RegExp(`^[^，。；：、！？“”\\d%]{1,24}${SUFFIX}(?:[（(][^（）()]{1,16}[）)])?(?:等)?$`, 'u')
/** A name that needs no label to be seen as one: it begins with its level, or ends in an office. */
const SURE = new RegExp(
  `^(?:(?:[市区县省州盟旗镇乡]|各|属地|相关|有关|驻|辖区)[^，。；：、！？“”\\d%的]{1,20}${SUFFIX}|[^，。；：、！？“”\\d%的]{2,12}(?:局|委|委员会|厅|办公室|管委会|街道|残联|妇联|总工会|政府|支队|大队|供电公司|供销社|公司))(?:[（(][^（）()]{1,16}[）)])?$`,
  'u',
)
const SHORT = /^[^，。；：！？“”\d%的]{2,20}$/u
/** Where one name ends and the next begins without a mark between them: 县水务局县住建局. */
const GLUED = new RegExp(`(?<=[^、]{2}(?:局|委|办|部|厅|院|会|联|中心|公司|集团|街道|政府|支队|大队|指挥部|分局))(?=(?:[市区县省]|各)[^，。；、]{1,16}?(?:局|委|办|部|中心|街道|公司|镇|政府|会|联|指挥部))`, 'u')

const LABEL =
  /(?<label>(?:牵头|责任|主要责任|主责|第一责任|承办|主办|落实|实施|配合|协办|协作|协同|协助|参与|参加|支持|建设|共同)(?:责任|和责任|及责任|、责任|牵头|落实|配合)?(?:单位|部门|科室|机构|主体))(?:及配合单位)?[：:】\]]?(?<colon>(?<=[：:】\]]))?/gu
const SUPPORTS = /配合|协|参与|参加|支持|共同/u
const LEADS = /牵头|主责|主办|承办|第一责任/u

type Part = { name: string; start: number }

/** The names in a list of departments: separated by 、 or by nothing but the next name's level. */
function listParts(list: string, offset: number): Part[] {
  const parts: Part[] = []
  for (const match of list.matchAll(/(?:[^、，,；;／/。（(]|[（(][^（）()]*[）)])+/gu)) {
    let at = match.index
    for (const piece of match[0].split(GLUED)) {
      const pieces = piece.split(/(?<=[局委办部厅心会联司院队道镇乡])(?:和|及|与|以及)(?=[市区县省各属相有])/u)
      for (const each of pieces) {
        const start = piece.indexOf(each)
        const name = each.replace(/(?:等|等单位|等部门)$/u, '').replace(/^(?:和|及|与|由|以及)/u, '')
        if (name !== '') parts.push({ name, start: offset + at + start + each.indexOf(name) })
      }
      at += piece.length
    }
  }
  return parts
}

const found = (part: Part, role: DepartmentRole, because: string): FoundDepartment => ({
  start: part.start,
  end: part.start + part.name.length,
  name: part.name,
  role,
  because,
})

/** 责任单位：A、B；配合单位：C — after a label, up to the end of the sentence or the bracket. */
function listLabelled(text: string): FoundDepartment[] {
  const labels = [...text.matchAll(LABEL)]
  const departments: FoundDepartment[] = []
  const hasLead = labels.some(([label]) => LEADS.test(label) && /[：:】\]]$/u.test(label))
  for (const [index, match] of labels.entries()) {
    if (!/[：:】\]]$/u.test(match[0])) continue
    const from = match.index + match[0].length
    const next = labels[index + 1]?.index ?? text.length
    const rest = text.slice(from, next)
    const stop = rest.search(/[。；;】）)\n]|[（(](?=(?:牵头|责任|配合|完成))/u)
    // a closing bracket inside a name, 街道（镇）, does not end the list
    const list = closedList(rest, stop)
    const label = match[0].replace(/[：:】\]]$/u, '')
    const parts = listParts(list, from).filter((each) => NAME.test(each.name))
    for (const [place, part] of parts.entries()) {
      const isLead = !SUPPORTS.test(label.replace(/牵头.*$/u, '')) && place === 0 && (LEADS.test(label) || !hasLead)
      departments.push(found(part, isLead ? 'lead' : 'supporting', `${label}${place === 0 ? '' : '，列其后'}`))
    }
  }
  return departments
}

function closedList(rest: string, stop: number): string {
  if (stop === -1) return rest
  let depth = 0
  for (let index = 0; index < rest.length; index += 1) {
    const character = rest.charAt(index)
    if (/[（(]/u.test(character)) depth += 1
    else if (/[）)]/u.test(character)) {
      if (depth === 0) return rest.slice(0, index)
      depth -= 1
    } else if (/[。；;】\n]/u.test(character)) return rest.slice(0, index)
  }
  return rest
}

const BRACKETS = /[（(【[]([^（）()【】[\]]*(?:[（(][^（）()]*[）)][^（）()【】[\]]*)*)[）)】\]]/gu
const LED = /^(?:由)?(?<lead>.+?)(?:共同)?(?:牵头(?:负责|实施|落实)?|负责)(?:[，,；;、](?:由)?(?<support>.+?)(?:等)?(?:配合|参与|协助|协同|分工负责|按职责分工负责)?)?$/u

function listInBracket(list: string, offset: number, because: string): FoundDepartment[] {
  const led = LED.exec(list)?.groups
  if (led !== undefined) {
    const lead = led['lead'] ?? ''
    const support = led['support'] ?? ''
    const leads = listParts(lead, offset + list.indexOf(lead))
    const supports = support === '' ? [] : listParts(support, offset + list.lastIndexOf(support))
    if (leads.length === 0 || ![...leads, ...supports].every(({ name }) => NAME.test(name))) return []
    return [
      ...leads.map((each, place) => found(each, place === 0 ? 'lead' : 'supporting', '牵头')),
      ...supports.map((each) => found(each, 'supporting', '配合')),
    ]
  }
  const parts = listParts(list, offset)
  // one sure name vouches for the rest of its list: 区经信局、大柳镇、海关
  const isList = parts.some(({ name }) => SURE.test(name)) && parts.every(({ name }) => SHORT.test(name))
  if (!isList) return []
  return parts.map((each, place) => found(each, place === 0 ? 'lead' : 'supporting', place === 0 ? because : `${because}，列其后`))
}

/** 由A牵头，B配合 outside of brackets. */
const IN_SENTENCE = /由(?<lead>[^，。；：（）]{2,30}?)牵头(?:负责)?(?:[，,](?<support>[^。；：（）]{2,60}?)(?:配合|参与|协助))?/gu

/**
 * The departments that a text names as answering for its work: after 责任单位 and its like, in
 * brackets, 由…牵头，…配合, or as a whole cell of a table. The first of a list leads (列第一位者为牵头);
 * 配合单位 support.
 *
 * @param text without white space and note marks
 */
export function findDepartments(text: string): FoundDepartment[] {
  const plain = levelCharacters(text)
  const labelled = listLabelled(plain)
  if (labelled.length > 0) return labelled.sort((a, b) => a.start - b.start)
  const bracketed = [...plain.matchAll(BRACKETS)].flatMap((match) =>
    listInBracket(match[1] ?? '', match.index + 1, '括号中的单位'),
  )
  if (bracketed.length > 0) return bracketed
  const said = [...plain.matchAll(IN_SENTENCE)].flatMap((match) =>
    listInBracket(match[0], match.index, '由…牵头'),
  )
  return said.length > 0 ? said : listInBracket(plain, 0, '单元格中的单位')
}

const NO_NAME = /^(?:[/／—\-－无]+|同上|牵头|配合)$/u

/**
 * The departments in a cell of a column for them (牵头单位, 责任单位): all that it lists, whatever
 * they are called. The first leads.
 *
 * @param text without white space and note marks
 */
export function findDepartmentsInCell(text: string): FoundDepartment[] {
  const plain = levelCharacters(text)
  const labelled = listLabelled(plain)
  if (labelled.length > 0) return labelled
  return listParts(plain, 0)
    .filter(({ name }) => !NO_NAME.test(name))
    .map((each, place) => found(each, place === 0 ? 'lead' : 'supporting', place === 0 ? '单元格中的单位' : '单元格中列其后'))
}
