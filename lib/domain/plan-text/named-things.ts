import { listTokens, type Token } from './tokens'

/** One of its kind in its place: 区妇幼保健院, 市博物馆; 第五中学, 地铁 3 号线, S231 线. */
const ONLY_ONE =
  /(?:动物园|殡仪馆|看守所|拘留所|客运总站)(?=搬迁|迁建|迁址|改造|扩建|改扩建)|(?<![一-龥]{0,8}(?:各|全|跨|进|入))(?:[区县]医院|(?:[省市区县州盟旗])(?:第?[一二三四五六七八九十]{1,3})?(?:妇幼保健院|人民医院|中医医?院|中心医院|博物馆|图书馆|美术馆|文化馆|档案馆|科技馆|体育馆|体育中心|文化中心|展览馆|规划馆|大剧院|党校|福利院|疾控中心|殡仪馆|融媒体中心|一中|二中|三中|职教中心|体育场|民族中学|青少年宫|城投|国投|交投))/u
/** 建成区托育中心, 推进市第二水厂: whose level alone stands before the thing has but one of it. */
const OF_ITS_LEVEL =
  /(?:实施|推进|建成|新建|启动|完成|加快|建设|打造|改造|迁建|扩建|投用|推动)[省市区县州旗](?![级域区场民政内外里乡城县镇])[一-龥]{2,10}?(?:中心|医院|学校|馆|水厂|电厂|车站)/u
const ORDINAL_NAME =
  /[一-龥]{2,4}撤[县市乡镇][设改并][区市镇]|第[一二三四五六七八九十]{1,3}次[一-龥]{2,12}(?:普查|调查)|第[一二三四五六七八九十]{1,3}轮[一-龥]{2,8}(?:修编|编修|续修|编纂)|第[一二三四五六七八九十\d]{1,3}(?:使馆区|老人院|敬老院|福利院|看守所|消防站|电厂|污水厂|大桥|隧道|航站楼|校区|院区|中学|小学|高中|初中|幼儿园|人民医院|医院|水厂|污水处理厂|届[^，。；]{2,20})|[GSX]\d{2,4}|\d{2,3}国道|地铁\d{1,2}号线|\d{1,2}号线|[一二三四五六七八九十百]大(?:行动|工程|计划)|[一二三四五]期(?=工程|项目|建设|改造|整修|整治|扩建|$)|(?:国家|国家级|省级|全国|全省)(?![^，、。]{0,10}(?:战略|政策|部署))[^，、。；等]{2,12}(?:基地|中心|示范[区市县]|试验区|先行区|实验室|景区|度假区|城市|锦标赛)(?!等)|(?:长城|长征|大运河|黄河|长江)国家文化公园|[一二三四五六七八九十]{1,3}[中小](?=改|扩|新|建|等|、|，|$)/u
/** A title of a text has a name; so has what a quotation and the word of its kind call together. */
const TITLE = /^《/u
/** 建设“青岭人才创新港”: the quotation itself ends in a thing that is built. */
const PLACE_IN_QUOTES = /^“[^，。、—“”]{3,}(?:港|谷|馆|岛|中心|基地|园区|小镇|街区|公园|(?:产业|科技|创意|创新|文化)园)”$/u
/** Programmes of the whole country, which every place carries out: no name of its own. */
const OF_THE_STATE =
  /^“(?:人工智能|互联网|数据要素|文旅|旅游|农业|体育|工业互联网)[+＋×x]|^“(?:双一流|双高|双高计划|双减|双碳|双随机|双招双引|两重|两新|三北|三农|三资|三医|四好农村路|六稳|六保|千万工程|减证便民|放管服|证照分离|一网通办|一件事|高效办成一件事|跨省通办|揭榜挂帅|专精特新|小巨人|白名单|枫桥经验|以旧换新|一带一路|最多跑一次|县管校聘|光盘|天网|雪亮|无废城市|海绵城市|智慧城市|好房子|几字弯|保交楼|保交房|清四乱|消薄培强|扫码入企|宽带中国|健康中国|平安中国|美丽中国|数字中国|万企兴万村|百县千镇万村|百千万|头雁|师带徒|春风)”/u
/** Sentences, five-year plans, and what only counts: “三个一”, “1020”. */
const SLOGAN = /[，。—]|^“十[一二三四五六]五”$|^“(?:[一二三四五六七八九十百千]+[个大化名项][^”]{0,3}|[一二三四五六七八九十\d]+[个大项]\d+|\d{3,4})”$/u

const PLACE_CHARACTER = /^[东南西北环城山湖江河桥门岭石龙凤金白青红黄古云天溪泉川峡湾岛塘洲阳]$/u
/** A single character of the lists may well be part of a name: 墨·水·湖, 城·东. */
const isShort = ({ kind, text }: Token): boolean =>
  text.length === 1 && (kind === 'common' || kind === 'thing' || kind === 'generic')

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'unknown' || token.kind === 'quoted' || isShort(token))

const isCommonWord = (token: Token | undefined): boolean =>
  token?.kind === 'common' && !isShort(token)

/** 江口·街道·社区·卫生·服务中心: things of several levels make one name. */
const isLink = (token: Token | undefined): boolean =>
  (token?.kind === 'thing' || token?.kind === 'generic') && !isShort(token)

type Run = {
  text: string
  /** how many of its characters no list explains */
  unknown: number
  /** 城东, 东湖: made of nothing but quarters and waters */
  isPlace: boolean
}

/** The name that ends right before a thing: what no list explains, and the common words behind it. */
function nameBefore(tokens: readonly Token[], at: number): Run | null {
  let from = at - 1
  while (isCommonWord(tokens[from]) || isLink(tokens[from])) from -= 1
  const last = from
  while (isNamePart(tokens[from])) from -= 1
  const parts = tokens.slice(from + 1, last + 1)
  if (parts.length === 0) return null
  return {
    text: tokens
      .slice(from + 1, at)
      .map(({ text }) => text)
      .join(''),
    isPlace: parts.length >= 2 && parts.every(({ text }) => PLACE_CHARACTER.test(text)),
    unknown: parts.filter(({ kind }) => kind === 'unknown').reduce((sum, { text }) => sum + text.length, 0),
  }
}

/** The quotation that names a thing, up to a mark or a particle before it: “汉阳喊你”系列消费促进·活动. */
function quotedBefore(tokens: readonly Token[], at: number): string | null {
  for (let from = at - 1; from >= 0 && at - from <= 6; from -= 1) {
    const token = tokens[from]
    if (token === undefined || token.kind === 'mark' || token.kind === 'particle') return null
    if (token.kind === 'quoted') return SLOGAN.test(token.text) || OF_THE_STATE.test(token.text) ? null : token.text
  }
  return null
}

/** 青石会馆修缮, 东岭石料厂搬迁: what is moved or mended stands there already, under a name. */
const DONE_TO_ONE = /^(?:修缮|迁建|搬迁|改扩建)$/u

/** 旗舰型企业集团: what sort of thing, and none that has a name. */
const OF_TYPE = /^[一-龥]{1,4}型/u

function nameOf(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (token === undefined) return null
  const before = DONE_TO_ONE.test(token.text) ? nameBefore(tokens, at) : null
  if (before !== null && before.unknown >= 2) return before.text
  if (token.kind === 'quoted' && (TITLE.test(token.text) || PLACE_IN_QUOTES.test(token.text))) return token.text
  if (token.kind !== 'thing' && token.kind !== 'generic') return null
  const quoted = quotedBefore(tokens, at)
  if (quoted !== null) return `${quoted}${token.text}`
  const run = nameBefore(tokens, at)
  if (run === null) return null
  const isName = run.unknown >= 1 || (run.isPlace && tokens[at - 1]?.text.length === 1)
  return isThing(token) && isName && run.text.length >= 2 && !OF_TYPE.test(run.text) ? run.text + token.text : null
}

/** 甲扩容、乙改造等工程: the work stands behind the member's name. */
const WORK = /^(?:扩容|扩建|改建|改扩建|改造|迁建|新建|续建|升级|扩能|延伸|提升|修复|整治|治理|开发|建设)$/u

const isThing = (token: Token | undefined): token is Token & { kind: 'thing' } => token?.kind === 'thing'

/** What has members with names of their own; measures, trades and troubles (等制度, 等技术, 等产业) have none. */
const NAMES_MEMBERS = /(?:企业|公司|设施|高校|院校|小区|城中村|棚户区|平台|街道|活动)$|^(?:赛|节|线)$/u

/** Whether what 等 leads to, up to the next mark, has members with names; 甲、乙馆等建设 builds them at once. */
function isOfThings(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ kind }, place) => place > at && kind === 'mark')
  const behind = tokens.slice(at + 1, Math.min(end === -1 ? tokens.length : end, at + 9))
  const isWork = isThing(tokens[at - 1]) && WORK.test(behind[0]?.text ?? '')
  return isWork || behind.some((token) => isThing(token) || NAMES_MEMBERS.test(token.text))
}

/** 九州通、健民等重点企业: the members before 等 are names where no list explains them. */
function memberBefore(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.text !== '等') return null
  if (!isOfThings(tokens, at)) return null
  const end = WORK.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const last = tokens[end - 1]
  // 光机所, 派出所: behind a name 所 is a house and no particle
  const run = nameBefore(tokens, last?.text === '所' ? end - 1 : end)
  if (run !== null && (run.unknown >= 2 || isThing(last) || (run.unknown === 1 && isThing(tokens[at + 2]))) && run.text.length >= 2) return run.text
  const before = tokens[end - 2]
  const isOneThing = isThing(last) && last.text.length >= 2 && before?.kind === 'common'
  return isOneThing ? `${before.text}${last.text}` : null
}

/**
 * Which named thing a stretch speaks of: one with a name of its own before the word of its kind
 * (十里铺·小学), a quotation with it (“信用汉阳”·平台), a title (《…办法》), or the only one of its place.
 * Null where it names kinds of things only. A name is what the lists of common words leave over.
 */
export function findNamedThing(words: string): string | null {
  const plain = words.replace(/（[^（）]*）/gu, '')
  const tokens = listTokens(plain)
  for (let at = 0; at < tokens.length; at += 1) {
    const name = nameOf(tokens, at) ?? memberBefore(tokens, at)
    if (name !== null) return name
  }
  return (ONLY_ONE.exec(words) ?? OF_ITS_LEVEL.exec(words) ?? ORDINAL_NAME.exec(words))?.[0] ?? null
}
