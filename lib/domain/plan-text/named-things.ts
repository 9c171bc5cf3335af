import { findOneOfItsKind } from './one-of-its-kind'
import { listTokens, type Token } from './tokens'

/** A title of a text has a name; so has what a quotation and the word of its kind call together. */
const TITLE = /^《/u
/** 建设“青岭人才创新港”: the quotation itself ends in a thing that is built. */
const PLACE_IN_QUOTES =
  /^“[^”，。、—]{3,}(?:港|谷|馆|岛|中心|基地|园区|小镇|街区|公园|广场|综合体|(?:产业|科技|创意|创新|众创|创业|文化|生态|物流|农业|体育|示范)园)”$/u
/** 实施“千社示范行动”: a coined name with the word of its kind inside the marks; longer ones only describe (“渔民收入倍增计划”). */
const PROGRAMME_IN_QUOTES = /^“(?![一二三四五六七八九十\d]+[年大个项]|[^”]*[个项大](?:行动|工程|计划))[^”，。、—\d]{2,5}\d{0,4}(?:行动|工程|计划)”$/u
/** Programmes of the whole country, which every place carries out: no name of its own. */
const OF_THE_STATE =
  /^“(?:人工智能|互联网|数据要素|文旅|旅游|农业|体育|工业互联网)[+＋×x]|^“(?:双一流|双高|双高计划|双减|双碳|双随机|双招双引|两重|两新|三北|三农|三资|三医|四好农村路|六稳|六保|千万工程|减证便民|放管服|证照分离|一网通办|一件事|高效办成一件事|跨省通办|揭榜挂帅|专精特新|小巨人|白名单|枫桥经验|以旧换新|一带一路|最多跑一次|县管校聘|光盘|天网|雪亮|无废城市|海绵城市|智慧城市|好房子|几字弯|保交楼|保交房|清四乱|消薄培强|扫码入企|宽带中国|健康中国|平安中国|美丽中国|数字中国|万企兴万村|百县千镇万村|百千万|三支一扶|三网融合|两免一补|村村通|头雁|师带徒|春风)(?:行动|工程|计划)?”/u
/** Sentences, five-year plans, and what only counts: “三个一”, “1020”. */
const SLOGAN = /[，。—]|^“.”$|位一体|^“[一二两三四五六七八九十][^”\d]”$|^“[一头首]号|^“[一二三四五六七八九十\d]+年|^“\d+个|^“十[一二三四五六]?五”$|^“(?:[一二三四五六七八九十百千]+[个大化名项][^”]{0,3}|[一二三四五六七八九十\d]+[个大项]\d+|\d{3,4})”$/u

const PLACE_CHARACTER = /^[东南西北环城山湖江河桥门岭石龙凤金白青红黄古云天溪泉川峡湾岛塘洲阳]$/u
/** A single character of the lists may well be part of a name: 墨·水·湖, 城·东. */
const isShort = ({ kind, text }: Token): boolean =>
  text.length === 1 && (kind === 'common' || kind === 'thing' || kind === 'generic')

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'unknown' || token.kind === 'quoted' || isShort(token))

/** 自·强·路: a verb of a single character inside of a name. */
const isShortVerb = (token: Token | undefined): boolean => token?.kind === 'verb' && token.text.length === 1

const isCommonWord = (token: Token | undefined): boolean =>
  token?.kind === 'common' && !isShort(token)

/** 江口·街道·社区·卫生·服务中心: things of several levels make one name. */
const isLink = (token: Token | undefined): boolean =>
  (token?.kind === 'thing' || token?.kind === 'generic') && !isShort(token)

/** 青岭商贸·区·物流园: a short word behind a common one ends that one, and names nothing. */
const isTail = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && isShort(token) && isCommonWord(tokens[at - 1]) && !PLACE_CHARACTER.test(token.text)
}

/** Not 乡镇村, 省市县, which are levels. */
const VILLAGE = /^[^省市县区乡镇村]\p{Script=Han}{1,3}[沟河湖山岭湾坪桥口坝滩岛塘溪江港庄店]$/u

type Run = {
  text: string
  /** how many of its characters no list explains */
  unknown: number
  /** 江村沟: three characters of places, of which the last is a kind of spot */
  isVillage: boolean
  /** 城东, 东湖: made of nothing but quarters and waters */
  isPlace: boolean
}

/** The name that ends right before a thing: what no list explains, and the common words behind it. */
function nameBefore(tokens: readonly Token[], at: number): Run | null {
  let from = at - 1
  while (isCommonWord(tokens[from]) || isLink(tokens[from]) || isTail(tokens, from)) from -= 1
  const last = from
  while (isNamePart(tokens[from]) || (isShortVerb(tokens[from]) && isNamePart(tokens[from - 1]))) from -= 1
  const parts = tokens.slice(from + 1, last + 1)
  if (parts.length === 0) return null
  return {
    text: tokens
      .slice(from + 1, at)
      .map(({ text }) => text)
      .join(''),
    isVillage: parts.length >= 3 && VILLAGE.test(parts.map(({ text }) => text).join('')),
    isPlace: parts.length >= 2 && parts.every(({ text }) => PLACE_CHARACTER.test(text)),
    unknown: parts.filter(({ kind }) => kind === 'unknown').reduce((sum, { text }) => sum + text.length, 0),
  }
}

/** “双核”港区: how many there are; a programme may be called so (“双千”工程). */
const COUNTED_PAIR = /^“双[^”\d]”$/u

/** The quotation that names a thing, up to a mark or a particle before it: “汉阳喊你”系列消费促进·活动. */
function quotedBefore(tokens: readonly Token[], at: number): string | null {
  for (let from = at - 1; from >= 0 && at - from <= 6; from -= 1) {
    const token = tokens[from]
    if (token === undefined || token.kind === 'mark' || token.kind === 'particle') return null
    if (token.kind === 'quoted' && COUNTED_PAIR.test(token.text) && isThing(tokens[at]) && tokens[at]?.text !== '工程') return null
    if (token.kind === 'quoted') return SLOGAN.test(token.text) || OF_THE_STATE.test(token.text) ? null : token.text
  }
  return null
}

/** 青石会馆修缮, 东岭石料厂搬迁: what is moved or mended stands there already, under a name. */
const DONE_TO_ONE = /^(?:修缮|迁建|搬迁|改扩建)$/u

/** 供水工程, 整治工程: works on the ground; 惠民工程 is a programme, and without marks around its name a direction. */
const WORKS_ON_GROUND =
  /治理|整治|改造|[改扩迁新重复]建|改扩建|修复|修缮|维修|加固|疏浚|清淤|[供引调蓄输补排]水|调蓄|防洪|排涝|[截排]污|拦污|挡潮|灌溉|灌区|拓宽|[东西南北]延|延伸|延长|连通|联通|贯通|污水|垃圾|发电|供[热气暖]|管[网廊道]|水源|水系|除险|复线|电气化|安置|搬迁|拆迁|主体|[一二三四]期|保供|引[江河黄]|江|河|湖/u

/** 旗舰型企业集团: what sort of thing, and none that has a name. */
const OF_TYPE = /^[一-龥]{1,4}型/u

/** 湲·河治理, 湲·河、…: a river's name may be a single character, where something is done to it or others stand beside it. */
function isShortRiver(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const isDoneTo = next === undefined || next.kind === 'mark' || isThing(next) || /^(?:综合|水环境|水生态|治理|整治|干流|上游|中游|下游|两岸|沿岸|沿线|防洪|清淤|生态)$/u.test(next.text)
  return /^[河江湖]$/u.test(tokens[at]?.text ?? '') && isDoneTo
}

const isNameInMarks = (text: string): boolean =>
  TITLE.test(text) || PLACE_IN_QUOTES.test(text) || (PROGRAMME_IN_QUOTES.test(text) && !SLOGAN.test(text) && !OF_THE_STATE.test(text))

function nameOf(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (token === undefined) return null
  const before = DONE_TO_ONE.test(token.text) ? nameBefore(tokens, at) : null
  if (before !== null && before.unknown >= 2) return before.text
  if (token.kind === 'quoted' && isNameInMarks(token.text)) return token.text
  if (token.kind !== 'thing' && token.kind !== 'generic') return null
  const quoted = quotedBefore(tokens, at)
  if (quoted !== null) return `${quoted}${token.text}`
  const run = nameBefore(tokens, at)
  if (run === null) return null
  if (token.text === '工程' && !WORKS_ON_GROUND.test(run.text)) return null
  const isName = run.unknown >= 1 || run.isVillage || (run.isPlace && tokens[at - 1]?.text.length === 1)
  const isLong = run.text.length >= 2 || (run.unknown === 1 && isShortRiver(tokens, at))
  return isThing(token) && isName && isLong && !OF_TYPE.test(run.text) ? run.text + token.text : null
}

/** 甲扩容、乙改造等工程: the work stands behind the member's name. */
const WORK = /^(?:扩容|扩建|改建|改扩建|改造|迁建|新建|续建|升级|扩能|延伸|提升|修复|整治|治理|开发|建设)$/u

const isThing = (token: Token | undefined): token is Token & { kind: 'thing' } => token?.kind === 'thing'

/** What has members with names of their own; measures, trades and troubles (等制度, 等技术, 等产业) have none. */
const NAMES_MEMBERS = /(?:企业|公司|设施|高校|院校|小区|城中村|棚户区|平台|街道|活动|项目|区域|场站|海域|水域|岸线|矿井|煤矿|景观)$|^(?:赛|节|线)$/u

/** Whether what 等 leads to, up to the next mark, has members with names; 甲、乙馆等建设 builds them at once. */
function isOfThings(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ kind }, place) => place > at && kind === 'mark')
  const behind = tokens.slice(at + 1, Math.min(end === -1 ? tokens.length : end, at + 9))
  const isWork = isThing(tokens[at - 1]) && WORK.test(behind[0]?.text ?? '')
  return isWork || behind.some((token) => isThing(token) || NAMES_MEMBERS.test(token.text))
}

/** 农民·文化节, 桥梁·学校: feasts, fairs and schools are called by what they are for. */
const CALLED_BY_USE = /(?:节|会|赛|论坛|马拉松|学校|学院|中学|小学|医院)$/u

/** 九州通、健民等重点企业: the members before 等 are names where no list explains them. */
function memberBefore(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.text !== '等') return null
  if (!isOfThings(tokens, at)) return null
  const end = WORK.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const last = tokens[end - 1]
  // 光机所, 派出所: behind a name 所 is a house and no particle
  const run = nameBefore(tokens, last?.text === '所' ? end - 1 : end)
  const isRow = isThing(tokens[at + 1]) || isThing(tokens[at + 2])
  if (run !== null && run.text.length >= 2 && (run.unknown >= 2 || isThing(last) || (run.unknown === 1 && isRow))) return run.text
  const before = tokens[end - 2]
  const isCalledByUse = last !== undefined && isThing(last) && CALLED_BY_USE.test(last.text) && before?.kind === 'common'
  return isCalledByUse ? `${before.text}${last.text}` : isRow ? memberInRow(tokens, at) : null
}

/** 甲商品城、乙中心、丙等项目: one of those before the last that no list explains. */
function memberInRow(tokens: readonly Token[], at: number): string | null {
  for (let place = at - 1; place > 0 && tokens[place]?.kind !== 'verb'; place -= 1) {
    const run = tokens[place]?.text === '、' ? nameBefore(tokens, place) : null
    if (run !== null && run.unknown >= 3) return run.text
  }
  return null
}

/** 物流基地（青岭）, 云河（石门段）: where it is tells which one. */
function isPlaceName(inside: string): boolean {
  if (/^(?:含|不含|即|如|其中|以下|简称|包括)/u.test(inside)) return false
  const tokens = listTokens(inside)
  const unknown = tokens.filter(({ kind }) => kind === 'unknown').reduce((sum, { text }) => sum + text.length, 0)
  return inside.length <= 6 && unknown >= 2 && tokens.every((token) => isNamePart(token) || isLink(token)) && /^\p{Script=Han}+$/u.test(inside)
}

/**
 * Which named thing a stretch speaks of: one with a name of its own before the word of its kind
 * (十里铺·小学), a quotation with it (“信用汉阳”·平台), a title (《…办法》), or the only one of its place.
 * Null where it names kinds of things only. A name is what the lists of common words leave over.
 */
export function findNamedThing(words: string): string | null {
  const plain = words.replace(/（([^（）]*)）/gu, (_, inside: string) => (isPlaceName(inside) ? inside : ''))
  const tokens = listTokens(plain)
  for (let at = 0; at < tokens.length; at += 1) {
    const name = nameOf(tokens, at) ?? memberBefore(tokens, at)
    if (name !== null) return name
  }
  return findOneOfItsKind(words) ?? [...words.matchAll(/（([^（）]*)）/gu)].map((match) => match[1] ?? '').find(isPlaceName) ?? null
}
