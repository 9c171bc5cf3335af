/** 为42所学校, 在20个社区, 对全区15个村: for whom and where, right before a number. */
const SCOPE_BEFORE =
  /(?:为|给|在|对|向|针对|面向)(?:全[市区县省]|辖区|辖内|我[市区县]|[市区县]内|困难|符合条件的?|不少于|约|近|超过?)?$/u
const ACTS =
  '更换|安装|加装|装配|新建|建设|建成|改造|配备|配置|配发|发放|提供|新增|增设|增加|购置|添置|开展|举办|设置|设立|打造|完成|铺设|布设|选派|招聘|补充|更新|修建|建立|投放|种植|开设|开办|减税|减免|授信|解决|落实|兑现|融资|担保|筹集|争取|节约'
/** … and what is done there, which has a number of its own. */
const DONE_THERE = new RegExp(`^[^，。；、：！？\\d（]{1,16}?(?:${ACTS})[^，。；：！？]{0,24}$`, 'u')
/** 为500户改造厨房、为300户安装扶手: each has its own act. */
const OWN_SCOPE = /[、和](?:为|给|在|对|向|针对|面向)[^、]{0,8}$/u

const SCOPE = new RegExp(`^.*?(?:为|给|在|对|向|针对|面向)[^，。；、]{0,10}\\d[^，。；、\\d]{1,20}?(?:${ACTS})`, 'u')

/** 为42所学校更换灯具 → 灯具: words before a number without for whom or where. */
export const withoutScope = (words: string): string => words.replace(SCOPE, '')

/** 11个街道的18个公园: where the counted things are. */
const WHERE = /^[^，。；、：！？\d]{1,10}的$/u

/** 在建的11座车站中，…: out of how many. */
export const isOutOf = (after: string): boolean => /^[^，。；、：！？\d]{1,10}(?<![其初高])中，/u.test(after)

/** 已开工的20个项目要竣工15个: of how many that are there. */
export const isOfThose = (before: string): boolean => /已(?:经)?[一-鿿]{2,8}的$/u.test(before)

/** 以90个主产县为重点: what the work centres on. */
export const isCentre = (before: string, after: string): boolean =>
  /(?:以|围绕|依托)$/u.test(before) && /^[^，。；、：！？\d]{1,12}为(?:重点|主|核心|依托|载体|引领|抓手|契机|基础|支撑|突破口)/u.test(after)

/**
 * Whether a number only says for whom or where something is done that is counted itself:
 * 为42所学校更换灯具1.2万套. Where it is the only number of its phrase it is the promise: 为500户家庭改造厨房.
 *
 * @param before the words before the number
 * @param between the words between it and the next number
 */
export const isScope = (before: string, between: string): boolean =>
  WHERE.test(between) || SCOPE_BEFORE.test(before) && DONE_THERE.test(between) && !OWN_SCOPE.test(between)
