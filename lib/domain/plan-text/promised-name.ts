import { readAct, type Act } from './act'
import { findNamedThing } from './named-things'
import { findStatedSubject } from './stated-subject'
import { findStatedWorks } from './stated-works'

/** 加大争创力度: more of an effort, whose end is not promised. */
export const MORE_EFFORT = /力度$/u

/** 一批甲、乙等设施: what 等 closes are kinds of things, or some of many; 各项准备工作 of one thing are none such. */
const OF_MANY = /(?<!等)(?:(?<!第)一批|一大批|若干|一系列|各[类项](?!准备|前期|筹备))/u

/** “…”机制, “…”改革: improving what has a name adds nothing one could look for; setting it up does. */
const SOFT_KIND = /(?:机制|制度|体系|模式|改革|政策|措施|队伍|网|市场)$/u

/** 构建“…”联动机制: a way of working, however it is called. */
const WAY = /(?:机制|模式)$/u

/** 加强与…的合作, 对接…: whoever one deals with is named, and nothing is promised of them. */
const DEALS_WITH = /(?:与|同|和)[^，。；]{2,120}(?:合作|联系|沟通|对接|协作|交流|互动)$|(?:对口支援|对口帮扶|对口协作|对口援助|结对帮扶)(?:工作)?$|^(?:对接|融入|对标|学习|借鉴|用好|用活|用足)/u
/** 支持…公司发展, 支持…区打造4.0版园区, 促…做大做强: no more than help, which ends nowhere. */
const HELPS_GROW = /^(?:支持|鼓励|扶持|服务|帮助|引导|力促)[^，。；]*(?:(?<!融合|一体化)发展|发展壮大|做大做强|做强做大|做好做强|做优做强|做大做优|成长|壮大|投资办厂|办厂|走出去|“走出去”|出海|参展|(?:拓展|开拓)[^，。；]{0,6}市场)$|^(?:支持|鼓励|引导)[^，。；]*在?(?:境外|国外|海外)|^(?:支持|鼓励|引导|带动)[^，。；]{2,}(?:打造|开展|发展|推广|参与)[^，。；]+$/u
/** 推动…班列常态化运行, 力促…企业满负荷生产: what is there goes on well. */
const RUNS_WELL = /(?:满负荷生产|满产超产|企业(?:做大做强|做强做大|做优做强|发展壮大))$|^(?:加快|推动|促进)[^，。；]*(?:(?:高质量|健康|平稳|持续|快速)发展|(?:常态化|高效|稳定|安全|规范)运行)$/u
/** 开展“…”教育, 推广“…”行动: what a campaign is called, while nothing says what it brings about. */
const RUNS_CAMPAIGN = /^(?:推广|继续抓好|抓好|推广实施)[^，。；]*(?:活动|行动|教育|试点|宣传)$|^(?:深入)?(?:开展|深化|继续|抓好)[^，。；]*(?:教育(?:活动)?|(?:行动|改革)?试点|宣传)$|^(?:深化|深化拓展|深化细化)[^，。；]*(?:”[^，。；]{0,4}(?:活动|行动|计划|工程)|(?:活动|行动|计划|工程)”)$/u
/** 巩固…成果, 落实…要求: what is there already is kept or followed. */
const KEEPS = /^(?:巩固|保持)[^，。；]*(?:成果|成效)$|^(?:落实|贯彻)[^，。；]*(?:要求|部署|精神|规定|任务|规划|战略|纲要|政策)$/u
/** 加强…流域协作, 强化…联防联治; 推动甲、乙同城化: how neighbours get on, which ends nowhere. */
const GETS_ON = /^(?:加强|深化|强化|密切|推进|推动|促进|加快|健全|完善)[^，。；]*(?:合作|协作|联防联治|联防联控|共保联治|同城化|一体化|深度融合(?:发展)?|协同发展|联动发展)$/u
/** 落实《…条例》, 讲好…故事, 筑牢…屏障: what is there is followed, told or guarded. */
const FOLLOWS_TEXT = /^(?:落实|贯彻|执行|对标)[^，。；]*《[^》]*》|^(?:实施|宣传)《[^》]*(?:法|条例|规定|办法|意见|决定)》$|^(?:讲好|唱响|筑牢|守牢|守护)/u
/** 解决…问题, 推进与…的合作项目: a trouble that is named is no thing. */
const TROUBLES = /^(?:妥善)?(?:解决|破解|化解|处理)[^，。；]*问题$|(?:与|同)[^，。；]{2,40}合作项目(?:进度|推进)?$/u
/** 在建设新城中彰显新担当: where one does well is named, not what is done. */
const BOASTS = /(?:闯出|彰显|展现|展示|实现|迈出|走出|谱写|开创|打开)[^，。；]{0,4}新(?:路|担当|作为|优势|突破|步伐|台阶|局面|篇章|形象|风采|气象)/u
/** 提升…企业层次, 完善…社区功能, 营造…街氛围: a quality that is to grow, whoever's it is; nothing one could look for. */
const BETTERS = /^(?:提升|提高|增强|扩大|完善|优化|强化|改善|打造|营造|规范|提振|塑造|净化|美化|做强|做优|做大|做大做强|释放|健全|激发|增加|厚植|放大|深化|维护)[^，。；]*(?:能级|的能力|(?:服务|保障|承载|治理|供给|发现)(?:保障)?能力|动力|机制|体系|模式|厚度|集群|项目库|承载力|规范运行|标准|水平|层次|品牌|形象|品质|品位|品味|环境|功能|秩序|氛围|影响力|竞争力|辐射力|知名度|美誉度|效能|效率|质量|优势|活力|结构|保障|支撑)$/u
/** 加强…水源地保护, 推广“…”平台: minded or spread, and there already. */
const MINDS = /^(?:加强|强化|加大)[^，。；]*(?:保护|防治|监管|管控|管护|管理)(?:力度)?$|^(?:推广|推广应用|推广使用)[^，。；]*(?:平台|系统|经验|做法|技术|模式)$/u
/** 探索建立…, 理顺…体制, 严控…项目: thought about, set right or kept small. */
const TRIES = /^理顺|^(?:探索|研究探索|控制|管控|严控|遏制|限制)/u
/** 以云岫科技园为依托，…; 围绕云岫新区，…: what the act leans on or is about, before what it brings. */
const MEANS_FIRST = /^(?:以[^，。；]*为(?:依托|载体|龙头|核心|重点|基础|支撑|中心|平台|契机|主体|纽带|主轴)[^，。；]{0,4}|(?:围绕|依托|立足|借助|聚焦|瞄准|抢抓|发挥|利用)[^，。；]*)，/u
/** 围绕云岫园打造…: the same without a comma. */
const ABOUT = /^(?:围绕|聚焦|瞄准|借助)[^，]*$/u
/** A name that goods or services are known by is not built. */
const BRAND = /品牌$/u

/** 把青岭湖打造成休闲胜地: what it is to become, which ends nowhere. */
const BECOMES = /^(?:加快|推动)?(?:把|将)[^，。；]+(?:建成|建设成|打造成|培育成)(?:为)?[^，。；]*(?:中心|高地|基地|名城|城市|枢纽|门户|窗口|样板|标杆|目的地|胜地|区|园|城|镇)$/u

const NAMED_IN_VAIN = [DEALS_WITH, GETS_ON, FOLLOWS_TEXT, HELPS_GROW, RUNS_WELL, RUNS_CAMPAIGN, KEEPS, BOASTS, BETTERS, MINDS, TROUBLES, TRIES, MORE_EFFORT, BECOMES]

/** 对接国家方案，实施“双倍”培育计划: what the last stretch does, where the first deals with others only. */
function lastActOf(words: string): Act | null {
  const stretches = words.split('，')
  const last = stretches.length > 1 ? readAct(stretches.at(-1) ?? '') : null
  return last?.role === 'target' || last?.role === 'process' ? last : null
}

const isInVain = ({ rest }: Act): boolean => NAMED_IN_VAIN.some((each) => each.test(rest))

/**
 * The named thing that a clause promises something of, or the subject that it has instead of a name;
 * null where nothing is named, or what is named is only helped, kept, bettered or dealt with.
 */
export function findPromisedName(words: string, act: Act): string | null {
  if (isInVain(act)) {
    const last = lastActOf(words)
    return last === null || isInVain(last) ? null : findPromisedName(last.rest, last)
  }
  const { role, rest } = act
  const name = findNamedThing(ABOUT.test(words) ? rest : words.replace(MEANS_FIRST, '')) ?? findStatedSubject(rest) ?? findStatedWorks(rest)
  if (name === null || BRAND.test(name) || ((role === 'process' || WAY.test(name)) && SOFT_KIND.test(name))) return null
  // 甲公园、乙公园和一批游园: the ones named are promised
  const isNamedFirst = words.indexOf(name) >= 0 && words.indexOf(name) < words.search(OF_MANY) && /[和及]一批/u.test(words)
  const isVague = OF_MANY.test(words) && !isNamedFirst && !/[“《]/u.test(name)
  return isVague ? null : name
}
