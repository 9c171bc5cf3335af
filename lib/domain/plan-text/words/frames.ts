/**
 * Sentences around promises: what introduces, explains or praises them, where they start from, and
 * how things stand.
 */

/** 这12件实事包括, 16项工作主要是, 做好九个方面工作, 10个项目被列入…: the number of what is listed below; 02 alone is one of its. */
export const COUNTS_LIST =
  /^\d{1,3}$|(?:包括|涉及|涵盖|分为)[^。；]{0,40}[\d一二三四五六七八九十]{1,3}个?大?(?:方面|类别|领域)|共(?:安排|涉及|包括|分为)[^，。；]{0,16}(?:方面|任务|项目|实事)|[\d一二三四五六七八九十]{1,4}[件项个][^，。；]{0,14}(?:实事|项目|任务|工程|工作)(?:主要)?[是为]$|[一二三四五六七八九十\d]{1,4}个?方面[^，。；\d]{0,6}$|[\d一二三四五六七八九十]{1,4}[件项个][^，。；]{0,8}被[列纳]入|^(?:这|上述|以上)?[一二三四五六七八九十\d]{1,4}[件项个大][^，。；]{0,14}(?:实事|项目|任务|工程|工作)[^，。；]{0,6}(?:如下|包括|分别[是为]|具体[是为])/u
/** 60名代表票选出…, 会议收到建议90件: what a meeting did is told, and no promise. */
export const TELLS_OF_MEETING =
  /\d+名?[^，。；]{0,6}(?:代表|委员)[^，。；]{0,16}(?:投票|票选|票决|表决|出席|参加|参与讨论|审议)|(?:大会|会议|次会)[^，。；]{0,6}(?:收到|收集|征集)[^，。；]{0,12}(?:建议|提案|议案)/u
/** 为顺利完工创造条件: what an effort is good for. */
export const IS_GOOD_FOR = /^为[^，]{2,20}(?:创造|提供|奠定|打下|注入|增添)[^，]{0,10}(?:条件|支撑|基础|保障|动力|活力|力量|空间)$/u
/** 以“…”为目标, （二）以…为抓手: what guides the act that follows. */
export const IS_GUIDE = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])?以[^；。]{2,80}为(?:战略|主要|重要|总|有力)?(?:目标|抓手|引领|主线|牵引|导向|突破口|核心|根本|契机|载体|支撑|依托|动力|保障|重点)$/u
/** 领导干部要亲力亲为: how officials are to behave. */
export const EXHORTS =
  /^(?:各级|全体|广大|每[一名个位]*)?(?:领导干部|党员干部|机关干部|政府工作人员|公务员|干部|党员|同志)(?:们)?[^，。；\d]{0,6}(?:要|必须|应当?|都要)/u
/** 按照三年造林规划: what is followed, whatever its number. */
export const FOLLOWS_PLAN = /^(?:按照?|根据|依据|对照|遵循)[^，；。]*(?:规划|要求|部署|思路|原则|安排|计划|方案|标准|精神)(?:的?要求)?$/u
/** 主要目标是, 重点抓好以下工作: the promises stand behind it. */
export const INTRODUCES = /(?:目标|要求|任务|方面|举措|如下|以下|做到|就是|重点|工作)(?:主要)?(?:是|为|有|如下)$|(?:主要|重点|着力|全力)?(?:抓好|做好|办好|实现|突出抓好)(?!.*第.{1,4}[届轮次]).{0,12}(?:工作|方面|如下|(?<![元亩户人岁级米吨%\d])以下.*)$/u
/** 2025年是…之年, 使命光荣. */
export const PRAISE_OR_REASON =
  /^(?:(?:也|又|更|都)?是(?!否)|各位|同志们|让我们|我们(?:坚信|相信|深知)|惟|唯|只有|当前|今年是|20\d\d年是|今后五年是)|(?:之年|时期|周年|之际|节点|关键期|窗口期|机遇期|关键一年|第一年|具有[^，。；]{0,8}意义|责任重大|使命光荣|任重道远)$/u

/** 在上年新增42家的基础上: where the promise starts from, and no promise. */
export const STARTING_POINT = /^(?:在|以).{2,40}基础上?$/u
/** 去年开工的5条道路今年全部通车: what was begun then is to be finished now. */
export const FINISHED_THIS_YEAR = /(?:去年|上年).+(?:今年|年内|年底)/u
/** 上年结转的项目: work carried over, and so of this year. */
export const CARRIED_OVER = /^(?:去年|上年)结转/u
/** 目前全区有规上企业286家: how things stand. */
export const AS_IT_STANDS = /^(?:目前|当前|现有|现已|截至(?:目前|\d|去年|上年)|迄今)/u
