/** Words before what is counted that are not of its name: times, modality, doing. Longest first. */
const LEADING = new RegExp(
  `^(?:${[
    '[（(][一二三四五六七八九十\\d]+[）)]|[-—•·●]+|\\d+[.．、]|[一二三四五六七八九十]{1,2}是|其中|同时|并且|以及|此外|到时|到[^，]{0,6}(?:底|末)',
    '(?:(?:入|汛|供暖|采暖|雨|暑|寒|春|秋|冬|夏)[冬汛期季假耕]期?|春节|国庆节?|元旦|中秋|新?学期|(?:秋季)?开学|暑期|寒期|汛期|春耕)(?:到来)?之?前|其[一二三四五六七八九十]是|之?前(?=.{4})|[比较]?(?:20\\d{2}年?|\\d{1,2}年内?)|（(?:续建|改建|扩建|补助)）|包?含|今年|明年|去年|当年|全年|年内|年初|年底前?|年末|上半年|下半年|每年|每月|年均|预计|有望|力争|争取|争创|力求|努力|确保|保证|保障完成|计划|拟|将要?(?![军来乐素求点])|要(?![素求点闻])|须|需|再(?!就业|生|造)|并(?!购|网|联)|基本(?=建|完|实)|先行?|安排(?=.{2})|并|创新(?=实施|开展)|继续|持续|深入|扎实|稳步|有序|大力|积极|全面|高标准(?!农田|厂房|园区|粮田)|高质量|高水平|加快|加大|加力|统筹|优先|充分|着力|切实|逐步|分批|累计|共计|合计|共(?![富享同建用有性产青])|总计|还(?!建|款|贷|田|林|湿)|已|也|又|和(?!美|谐|平|合)|与(?!会)|及(?!时)|或|把(?!手|关)|对(?!外|口|接|标)',
    '全市(?=新|完|实|城镇新|建|改)|全区(?=新|完|实|建|改|城镇新)|全县(?=新|完|实|建|改|城镇新)|全省(?=新|完|实|建|改|城镇新)|我[市区县省]|本[市区县]',
    '推进完成|推动完成|完成|实现|达成|新改扩建|新[（(]?改[)）]?[（(]?扩?[)）]?建|改[（(]扩[)）]建|新（改、扩）建|新建改建|新改建|新建|改扩建|改建|扩建|新开工(?!项目)|新开通|新开(?!工)|新增加|新增设|新增|净增|增加|增设|增建|增补|增配|增植|新设立|新设|新引进|新招引|新培育|新认定|新创建|新打造|新签约|新签|新注册|新组建|新投放|新投用|新扩|新植|新辟|增扩|新创|新入库|新入规|再造',
    '限期|新发展|新登记|扶持(?!资金)|安置(?=.{2})|关闭|给予|攻克|引进|招引|引入|放映|提供|新?招录|规范化(?=建设)|免费(?=开展|提供|培训)|发展(?!改革|规划|基金|资金|专项|计划)|引育|培育|孵化|打造|创建|创成|建成投用|建成(?!区)|建好|建立健全|建立|建设(?!用地|项目|面积|资金|投资|规模|工程|任务)|建(?!筑|档|设|材|立|成|议|制|国)|修建|兴建|筹建|续建|开工建设|开工|竣工|完工|新修|平整|补播改良|启动|推进|推动|加快|实施(?!方案|细则)|开展|组织|举办|承办|主办|办好|办理(?!时|件)|办(?!理|件|结|公)|落实|落地|打通|畅通|贯通|疏通|疏浚|疏捞|开通|开行|开设|开办|开发(?!区)|投放|投运|投用|投产|布局|布设|铺设|敷设|架设|安装|加装|配备|配建|配置|配齐|购置|采购|新购|更换|更新改造|更新|改造提升|改造升级|提升改造|提质改造|改造|整治提升|整治|治理|修复|修缮|维修|维护|修编|修订|编制|制定|出台|发布|推出|上线|拓展|拓宽|提高|提速|锚定|聚焦|挖掘|分类分期(?=实施)|做好|共建(?=.{3})|新上线|包括|扩增|扩大|壮大|提升|调整优化|优化调整|优化|规划建设|规划|盘活|消化|处置|清理|清退|清收|拆除|拆迁|收储|收回|征收|供应|出让|发放|拨付|兑现|落实|减免|减轻|降低|压减|压缩|削减|减少|下降|淘汰|关停|化解|解决|处理|培训|轮训|选派|选聘|选树|评选|评定|认定|命名|申报|申请|获批|争创|获评|入选|入围|服务(?!业|设施|中心|站|圈|网点)|帮扶|帮助|救助|资助|支持|补贴(?!资金)|惠及|覆盖|吸引|吸纳|集聚|汇聚|接待|动员|带动|拉动|撬动|促进|保持|维持|稳定在|稳定|巩固|储备(?!粮|库|金)|谋划|策划|签约|签订|达成|筹集|筹措|筹建|募集|融资(?=.{2})|归集|投入(?=.{2})|投资建设|种植|栽植|栽种|管护|放流|育成|生产(?!总值|能力|线|性|力)(?=.{3})|加固|除险加固|整合|整理|复垦|恢复|绿化美化|美化|亮化|创办|成立|组建|设立|设置|增殖|转移|输送|消除|排查整治|排查|整改|检测|抽检|监测|巡查|查处|纳入|进入|列入|涌现|攻坚|夺取|荣获|获得|取得|力促|促成|完善|健全|丰富|探索|做强|做大|做优|建强|激活|(?:抓[实细紧牢好])+|实行|推行|推广|普及|遴选|选拔|挂牌|揭牌|回购|偿还|置换|争取到(?!位)|争取|向上争取|引导|指导|督促|助力|助推|赋能',
    '各类(?=.{2})|各级|一批|不少于|不低于|超过|约',
  ].join('|')})`,
  'u',
)
/** Words between what is counted and its number. */
const TRAILING =
  /(?:(?:力争)?到?20\d{2}年(?:底|末)?|[比较](?:“[^”]{1,6}”|20\d{2}|上|去)(?:年|期)?(?:末|底|同期)?|是(?:“[^”]{1,6}”|20\d{2}年)(?:期?末|同期)?的|同步|首次|历史性|成功|仅|只|分别|同比|环比|比上年|较上年|较去年|比去年|年均|平均|力争|争取|努力|确保|计划|预计|累计|总数|数量(?=$)|共计|合计|总计|全年|(?<![人户亩平年])均|各|再|基本|先行?|将|已|也|要|都|共|实现|保持|维持|稳定|控制|限制|管控|增长|增速|增幅|净增|新增|增加|递增|增|提高|提升|拓展|上升|上涨|扩大|扩增|缩短|压缩|压减|缩减|减少|减排|下降|降低|削减|降幅|回落|达到|达成|到达|高达|达|至|到|为|是|在|于|突破|超过|迈上|恢复|上调|下调|到?20\d{2}年?的|迈入|跃上|跨上|登上|完成|发展|有|调整|建成|改造|预期目标|目标值?|不变|左右|(?<![签集节契合条])约|较|(?<!半)年|：|:|以|由|从|自|成|升|降|了|每人每[年月日天]|每[人户亩年月日天](?=$)|全部|新建|取得|率先|大约|逐步|进一步|不断|持续|稳步|力求)$/u

const LONGEST_NAME = 30

/** Cuts an opening quote that never closes, and a closing one that never opened. */
function withoutHalfQuotes(words: string): string {
  const opens = words.lastIndexOf('“')
  const closes = words.indexOf('”')
  if (opens !== -1 && words.indexOf('”', opens) === -1) return words.slice(opens + 1)
  if (closes !== -1 && !words.slice(0, closes).includes('“')) return words.slice(closes + 1)
  return words
}

/** Keeps a bracket that stands whole (执业（助理）医师), cuts at one that does not. */
function withoutHalfBrackets(words: string): string {
  const closed = words.replace(/（[^（）]*）|\([^()]*\)/gu, (whole) => '_'.repeat(whole.length))
  return words.slice(Math.max(...['（', '）', '(', ')'].map((each) => closed.lastIndexOf(each))) + 1)
}

/** Words of work that are all there is of a name: 新增就业, 新建面积. */
/** 普通公路力争完成投资: how it is promised is no part of the name. */
const INNER = /(?<=.{2})(?:力争|计划|预计|拟|确保|将)?(?:完成|安排)(?=(?:年度)?投资$)|(?<=[^年度划]{2})计划(?=投资$)/u
/** Verbs of money that name nothing by themselves. */
const GIVING = /^(?:安排|投入|筹措|筹集|落实|拨付|争取|下达|发放)$/u
const TOO_BARE = /^(?:就业|面积|规模|数量|人数|数|量|总量|户数)$/u

/** A name without the verbs and times that lead to it: 加快实施环湖片 → 环湖片. */
export function withoutLeadingWords(words: string): string {
  let rest = words
  for (let turn = 0; turn < 8; turn += 1) {
    const leading = LEADING.exec(rest)?.[0]
    if (leading === undefined || rest.length - leading.length < 2) return rest
    const next = rest.slice(leading.length)
    if (TOO_BARE.test(next) && /[增建改扩]/u.test(leading)) return rest
    rest = next
  }
  return rest
}

/** A name without the verbs and hedges between it and its number: 零售总额增长 → 零售总额. */
export function withoutTrailingWords(words: string): string {
  let rest = words
  for (let turn = 0; turn < 8; turn += 1) {
    const trailing = TRAILING.exec(rest)?.[0]
    if (trailing === undefined || trailing === '') return rest
    rest = rest.slice(0, -trailing.length)
  }
  return rest
}

/** 湖北交投等创新单元 → 创新单元: what stands after 等 is what is counted. */
function afterEtcetera(words: string): string {
  const at = words.lastIndexOf('等')
  const rest = words.slice(at + 1)
  const isMark = !/^[级次候于]/u.test(rest) && !/[甲优同平高中初一二三上对]等$/u.test(words.slice(0, at + 1))
  return at > 0 && rest.length >= 2 && isMark ? rest : words
}

/** 园区完成基础设施投资 → 基础设施投资: who does it is no part of what is measured. */
const DONE = /^.{2,}(?:完成|实现)(?!率|度|量|额|情况|时)(?=.{4})/u
const afterDone = (words: string): string => words.replace(DONE, '')

/** What is left of 村占比 alone says too little: 10万元以上的村占比 stays whole. */
const TOO_SHORT = /^(?:.{0,3}(?:占比|比重|比例)|水平|标准|数量|规模|速度|增速)$/u

/** 20个设施项目的建设: what is worked on stands before 的. */
const WORK =
  /^(?:(?:新建|改建|扩建|建设|改造|实施|治理|整治|培育|创建|推进|提升|修缮|修复|对接|划定|维护|管理)+(?:工作|任务|力度|和管控)?|工作|任务)$/u
const afterOf = (words: string): string => {
  const unquoted = words.replace(/“[^“”]*”/gu, (quoted) => '“'.repeat(quoted.length))
  const at = unquoted.lastIndexOf('的')
  const rest = words.slice(at + 1)
  if (at > 1 && WORK.test(rest)) return words.slice(0, at)
  return rest.length >= 2 && !TOO_SHORT.test(rest) ? rest : words
}

/**
 * The name in the words before a number: 畅通微循环路 → 微循环路, 社会消费品零售总额增长 →
 * 社会消费品零售总额. Empty where only verbs stand there.
 */
export function nameBefore(words: string): string {
  const tail = withoutTrailingWords(withoutHalfBrackets(withoutHalfQuotes(words)))
  const name = afterEtcetera(afterOf(afterDone(withoutLeadingWords(tail)))).replace(/(?<![甲优同平高中初一二三上对])等$/u, '')
  const isVerb = LEADING.exec(name)?.[0] === name
  return isVerb || name.length < 2 || GIVING.test(name) ? '' : name.replace(INNER, '').replace(/的$/u, '').slice(-LONGEST_NAME)
}

const STOPS = /[，。；：、！？（）()%\uE000]/u
/** Where the noun phrase after a number gives way to what is done with it. */
const VERB_AFTER =
  /全覆盖|提供|用上|入驻|落户|落地|落子|开工(?!项目)|计划(?=完成|投资|总投资)|竣工|投产|投用|投入使用|建成|交付|实施|进行|开展|完成|实现|达到|达标|纳入|参与|参赛|覆盖|通过|获评|获批|入选|入围|挂牌(?!工业|企业|督办)|上市(?!公司|企业|后备)|(?<!线)上线(?!下)|同比|增长|占比|占(?!地)|提升至|提高到|力争|确保|推动|带动|促进|惠及|用于|正式|全部|全面|基本|如期|有序|设立|建立|建有|可办|稳步|顺利|加快|较|比上|以上|左右|的[^，。；]{0,4}(?:目标|任务)$/u
/** Right after a number and its unit these begin something else. */
const NO_NAME_AFTER = /^(?:和|及|与|并|或|以及|、|，|；|。|入|为|是|在(?!建|册|校|岗|园)|到|至|的(?:目标|任务|要求|速度|增速|水平|增长)|以|由|从|向|对|将|把|被|等(?!级)|用(?![地户电水房工])|来|去|都|均|全部|全面|已|再|要|力|确保|不变|增|提|达|实|推|完成|作为|支持|保障(?!性|房)|用于|左右|大关|关口|新?台阶|新高|目标|任务)/u
const ENDING = /(?:和|与|及|等|的|并)+$/u

/** 4座110千伏变电站: the size is of the thing's name. */
const SIZED = /^\d+(?:\.\d+)?(?:千伏|[kK][vV]|万?吨级?|兆瓦|万千瓦|亿元级?|万元级?)[一-鿿]{2,12}$/u
/** 艺术导赏、展览展示等特色活动: what stands after 等 is what is counted. */
const LISTED_KINDS = /^[^，。；：！？\d（）“”]{2,30}?、[^，。；：！？\d（）“”]{2,30}?(?<![均平对高优同上甲])等(?![级候于待次奖品额])(?!(?:工作|任务|事项|内容|方面|措施|问题|服务|活动|项目|设施|功能)(?:[，。；、]|$))([^，。；、：！？\d（）]{2,12})/u

/** Up to a mark outside of quotes, and up to a digit unless 的 leads on to the noun. */
function phraseOf(words: string): string {
  let isQuoted = false
  let end = 0
  for (; end < Math.min(words.length, LONGEST_NAME); end += 1) {
    const character = words.charAt(end)
    if (character === '“') isQuoted = true
    else if (character === '”') isQuoted = false
    else if (!isQuoted && STOPS.test(character)) break
  }
  const phrase = words.slice(0, end)
  if (SIZED.test(phrase)) return phrase
  const digit = phrase.replace(/“[^”]*”/gu, (quoted) => '“'.repeat(quoted.length)).search(/\d(?![A-Za-z])/u)
  if (digit === -1) return phrase
  const leadsOn = /\d[^的]*的(?=[^\d]{2,}$)/u.test(phrase)
  return leadsOn ? phrase : phrase.slice(0, digit)
}

const ONE_CHARACTER = /^[村镇乡县区市路街桥线河渠园校站班户人点]$/u

/** A noun phrase up to what is done with it. */
function beforeVerb(phrase: string): string {
  const verb = phrase.search(VERB_AFTER)
  return (verb === -1 ? phrase : phrase.slice(0, verb)).replace(ENDING, '')
}

/** 85个亿元以上项目: from which size on they are counted belongs to the name. */
const FROM_SIZE = /^(?:超过?|过)?(?:\d+(?:\.\d+)?|[十百千]+)?[万亿]元?(?:及?以上|级以上|级)的?(?=[一-鿿]{2})/u

/** The noun phrase after a number and its unit: 50家专精特新企业 → 专精特新企业. Empty without one. */
export function nameAfter(words: string): string {
  const unbracketed = words.replace(/^（[^（）]{1,20}）/u, '')
  const start = unbracketed.startsWith('的') && !/^的(?:目标|任务|要求|速度|增速|水平|增长)/u.test(unbracketed) ? unbracketed.slice(1) : unbracketed
  if (start === '' || NO_NAME_AFTER.test(start)) return ''
  const size = FROM_SIZE.exec(start)?.[0]
  if (size !== undefined) {
    const sized = nameAfter(start.slice(size.length))
    return sized === '' ? '' : size.replace(/的$/u, '') + sized
  }
  const listed = LISTED_KINDS.exec(start)?.[1]
  const phrase = listed ?? phraseOf(start)
  const noun = beforeVerb(phrase)
  // 29个未完成安置的城中村: the verb is of the words that describe
  const of = phrase.indexOf('的')
  const described = noun.length < 2 && of > 0 ? beforeVerb(phrase.slice(of + 1)) || noun : noun
  const name = withoutHalfQuotes(afterOf(described))
  if (name.length === 1 && ONE_CHARACTER.test(name)) return name
  return name.length < 2 ? '' : name
}

const COMPLETE = /(?:[A-Z]+|收入|投资|总额|总值|产值|增加值|出口|进口|消费|费用|税收|价格|指数|人数|率|额|量|值)$/u

/** What the last of several names says for all of them. */
const HEAD =
  /(?:(?:常住)?(?:居民)?人均(?:可支配|纯)?收入|税收|投资|居民收入|(?:产业)?增加值|(?:重点工程)?(?:排放总?|减排)量|平均浓度|浓度|总产量|产量|面积|总产值|产值|人数|起数|比重|占比|比例|贷款余额|余额|(?:保险)?参保率|(?:覆盖|普及|达标|合格|处理|利用|完成|巩固|入学|保障)率|总量|数量|标准)$/u

/** 第二产业 with 产业增加值 → 第二产业增加值: what both share stands once. */
function joined(name: string, head: string): string {
  for (let shared = head.length; shared > 0; shared -= 1) {
    if (name.endsWith(head.slice(0, shared))) return name + head.slice(shared)
  }
  return name + head
}

/**
 * The names that share several numbers: 城镇和农村居民人均可支配收入 → 城镇居民人均可支配收入 and
 * 农村居民人均可支配收入. A first name that is none of an indicator is completed by the last one's head.
 */
export function splitNames(words: string): string[] {
  const parts = words.split(/、|以及|和(?!美|谐)|与|及/u).filter((each) => each !== '')
  const last = parts.at(-1) ?? ''
  const head = HEAD.exec(last)?.[0] ?? ''
  return parts.map((each) => (each === last || (COMPLETE.test(each) && !/需氧量$/u.test(each)) ? each : joined(each, head)))
}
