/**
 * Where a number only says how large a thing is that is named beside it: in brackets behind its name,
 * and in a list of projects known by what they will make.
 */

/** How far back a bracket or a member of a list may begin. */
const REACH = 80

/** What is measured of a thing: its ground, its rooms, what it holds and what it can do. */
const MEASURED =
  /(?:占地(?:面积)?|用地(?:面积)?|(?:总|总?建筑|使用|展陈|经营|绿化|水域)?面积|建面|体量|总?投资(?:额)?|(?:估算|概算|计划|预计)总?投资|造价|藏书(?:量)?|馆藏|路基宽|路面宽|红线宽|宽度?|高度?|直径|跨径|水深|总?库容|容量|容积|总?装机(?:容量)?|(?:建设|设计|办学|总)?规模|日?处理(?:能力|规模)|日处理|日供水?|年?产能|年产值?|(?:设计|接待|生产)能力|设计时速|双向|服务半径)(?:约|近|超|超过|为|达|达到|共|各|均)*$/u
/** 其中, 含: shares of what is counted, and no size. */
const SHARES = /^（(?:其中|含|包括|包含|分别|新增|力争|确保|累计)/u

/** 科技馆（占地40亩，建筑面积3万平方米）: the number tells how large the thing before the bracket is. */
export function isSizeInBrackets(before: string): boolean {
  const opened = before.lastIndexOf('（')
  if (opened < 0 || before.indexOf('）', opened) >= 0) return false
  const inside = before.slice(opened)
  const words = inside.split(/[，、；]/u).at(-1) ?? ''
  return !SHARES.test(inside) && MEASURED.test(words)
}

/** Units of what a works makes or holds; counters of the works themselves (个, 座, 条) are none. */
const MADE = /^(?:辆|台|吨|千瓦|兆瓦|吉瓦|件|只|头|羽|锭|片|枚|支|标箱|立方米|千瓦时|升|瓶|箱|双|米|平方米|吨级|载重吨|KW|MW|GW)$/u
/** 新建, 至少: the number is what is done and no part of a name; so it is right behind 等. */
const DONE =
  /(?:[建设成造修增购产装植育引转办]|[、，：的等第各为给在对和及与超约近过达至到]|推进|推动|实施|加快|完成|启动|开工|竣工|投用|打造|抓好|做好|支持|争取|确保|力争|配备|安装|更换|发放|改造|治理|整治|淘汰|压减|收购|储备|储存|供应|出栏|淘汰|更新|不少于|不低于)$/u
const ENDS_LIST = /^(?:[一-鿿A-Za-z（）]{2,12})(?:、[^，。；]{2,180}?)?等[^，。；、\d]{0,10}(?:项目|工程|建设|工作)/u
/** 抓好8万吨烯烃、5万吨甲醇等项目: works whose names begin with what they make. */
const WORKED_ON = /(?:推进|推动|抓好|做好|实施|加快|启动|建设|开工|谋划|争取|力促|落实|、)$/u
const CAPACITY = /^(?:辆|台|套|吨|千瓦|兆瓦|吉瓦|标箱|立方米|吨级|载重吨|锭|片|KW|MW|GW)$/u
const ENDS_PROJECTS = /^[一-鿿A-Za-z（）]{2,12}(?:、[^，。；]{2,180}?)?等[^，。；、\d]{0,6}项目/u

/** 永安30万辆汽车、青江10万吨钢等项目: each is known by what it will make. */
export const isProjectName = (before: string, unit: string, after: string): boolean =>
  (MADE.test(unit) && /[一-鿿]{2}$/u.test(before) && !DONE.test(before) && ENDS_LIST.test(after)) ||
  (CAPACITY.test(unit) && WORKED_ON.test(before) && ENDS_PROJECTS.test(after))

/** 年产30万辆汽车、青岭工业城等项目: whether a list of projects goes on behind a number. */
export const isInProjects = (after: string): boolean => ENDS_PROJECTS.test(after)

/** 实施新增20亿斤粮食产能规划: the number stands in what a plan is called; 完成50亿元投资计划 is done with it. */
const CARRIES_OUT = /(?:实施|落实|执行|推进|启动)[^，。；、\d]{0,8}$/u
const PLAN_BEHIND = /^[^，。；、\d]{1,10}(?:规划|计划|方案)(?:$|[，。；、])/u
export const isInPlanName = (before: string, after: string): boolean =>
  CARRIES_OUT.test(before) && PLAN_BEHIND.test(after)

/** The words before an offset that these rules look at. */
export const wordsNear = (text: string, at: number): string => text.slice(Math.max(0, at - REACH), at)
