import { alternatives } from './verbs'

/**
 * End states: of each one can say at the year's end whether it came about. Behind or before the
 * thing that they end.
 */
export const END_STATE = new RegExp(
  alternatives(`
    建成(?!果|效|就|功|本|区(?:面积|绿|内|范围|排|黑|$|，|、|的)) 投用 (?<!招商|早)投产 投运 投入使用 投入运营 投入运行 投入生产 竣工(?!项目) 完工 完成(?!率) (?<!流|交|普|贯|村|户|组)通(?:车|航|水(?!泥)|气|电)(?!平|工程) 贯通(?!工程) 合龙 (?<!早)开工(?!业|率|项目)
    (?<!推|带|行|自|活|能|机|电|流|驱|联|互|启|拉)动工 开建 (?<!推|带|启|联|互|驱|拉|策)动建 开业 开园 开馆 开学 开街 开诊 开通 开播 挂牌 揭牌 组建 成立 设立 封顶 达产 交付 交房 验收 销号 清零 全覆盖 出台 印发 颁布
    (?<!以)上市(?!级|区|场|公司|企业|后备|主体) 供地 摘牌 摘帽 并网 启用 (?<!线)上线(?!下) (?<!政策)落地 落户 落成 创成 争创 创建(?=国家|省|全国|全省|[“《]|市级|区级) 成功创建
    通过复审 通过验收 零突破 零的突破 零新增 实现联网 实现并轨 达标创建 升规 获批 移交 试运行 试运营 启动建设 启动运营 启动实施 建立(?!健全|完善) 举办 承办 召开 编制 制定 修订
    复审 发布 推出 投放 (?<!、)核准(?!、) 批复 立项 量产 (?:列入|纳入)(?=国家|省)
  `),
  'u',
)

/** 建成的道路, 召开的会议: the end tells which thing is meant, and is none. */
export const PAST_PARTICIPLE = new RegExp(`(?:${END_STATE.source})的|对列入[^，。；]{1,20}的`, 'gu')

/** 5月底前启动…: a beginning that has its day is seen to be made or not. */
export const DATED_START = /(?:\d{1,2}月(?:份|底|末|上旬|中旬|下旬|\d{1,2}日)?|年底|季度末?|上半年)(?:以|之)?前[^，。；]{0,4}(?:启动|开工|动工|完成|建成|竣工|开展)/u

/** Ends that only a name or a number makes definite: policies, measures and effects also 落地. */
export const SOFT_END = new RegExp(
  alternatives('落地 落户 建立 上线 启用 开通 出台 举办 召开 获批 上市 达标创建 升规 印发 移交 供地 编制 制定 修订 发布 推出 投放 编制完成'),
  'u',
)

/** A state that is reached or not, without a number. */
export const WHOLE_STATE =
  /全覆盖|所有[^，、]{2,14}(?:通|实现|达到|完成|建成|覆盖)|\d[:：]\d|清零|销号|零突破|零的突破|动态清零|全部(?:完成|消除|建成|达标|解决|开工|竣工|投用|到位|整治|整改|免除|取消|拆除|关闭|淘汰|脱贫|退出|覆盖|落实)|(?:解决|消除|消灭|取消|免除|拆除|关闭|淘汰|整治)(?:全部|所有)|基本(?:消除|完成|建成)|应[保助改治收救]尽[保助改治收救]|只减不增|双下降|双降|正增长|由负转[正平]|由降转[升增]|零(?:增长|新增|容忍率|事故|发生)|只增不减|不发生(?:重|较大|大规模)/u

/** Thinks about, tries or gets ready: the end that the words name is not what is promised. */
export const TENTATIVE = /^(?:探索|研究|谋划|策划|筹备|储备|鼓励|引导|支持|论证|推动形成)/u

/** Holds a measure against another one or against an earlier year. */
export const RELATIVE_STATE =
  /(?:与|同|和)(?![^，。；]{0,14}化同步).{0,14}(?:同步|持平|相当|相适应|相匹配)|(?:基本)?持平$|同步增长$|(?:高于|快于|不低于).{0,12}平均|(?:高于|快于|不低于|低于|好于|优于|超过)(?:全[国省市区县]|[省市]|经济|地区生产总值|GDP|城[镇乡市]|农村|国民经济|上年|去年|中心城区|同期|财政|居民)/u

/** 新增企业X家, 投资××亿元: the number stands in the plan, and was blanked in this copy. */
export const BLANKED_NUMBER =
  /(?:[XxＸｘ×*＊]{1,6}(?:\.[XxＸｘ×*＊]{1,3})?|[○〇]{2,4})(?=[万亿]?(?:元|个|家|所|条|项|处|公里|平方|公顷|座|户|套|亩|人|名|台|辆|吨|件|次|场|米|张|批|支|%|％))/u

/** A place in a ranking or on a scale. */
export const RANK = /A{2,5}级?|[甲乙特一二三]级|[一二三四五]星级|(?:前|第)[一二三四五六七八九十\d]+(?:位|名|强|方阵)?|前列(?!腺)/u
export const SCALE_GRADE = /[ⅠⅡⅢⅣⅤ]+类|[一二三四五]类(?:水|标准)|A{2,5}(?:级|主体|信用|\b|(?=[一-龥]))|(?:国家|省|市)?[1-5]A级?|[三四五]星级/u

/** Nobody could say which thing, or how much. */
export const VAGUE =
  /一批|若干|一系列|各[类项级种]|小康社会|底线|既定|下达|全年.{0,6}(?:目标|任务)|年度.{0,6}(?:目标|任务)|目标任务|(?:新|更大|重大|实质性?|积极|明显|显著)(?:突破|进展|成效|提升|作为|跨越|台阶|局面|篇章|面貌|气象)|良性循环|高质量发展|双赢|共赢|多赢|有机统一|有效衔接|良性互动|落地(?:见效|生根|落实|转化)|更多|更[高好优强大快实]|(?:这个|这些|上述|以上)(?:目标|任务)|有关|相关(?:政策|工作|措施)|意见落地|政策[^，。；]{0,6}落地|大项目、好项目|精神|决策部署|重要(?:指示|讲话|论述)|战略部署/u

/** Thoughts, meetings and slogans of politics: nothing of them is built or counted. */
export const CREED =
  /思想|精神|决策部署|重要(?:指示|讲话|论述)|总基调|新发展理念|党(?:的|中央)|总书记|方针|初心|使命|核心意识|“[两四]个(?:维护|意识|自信|确立)”|从严治党|主题教育|使命担当|自我革命|方略|主基调|党建|作风|廉政|反腐|八项规定|法治思维|人大.{0,4}监督|政协.{0,6}监督|建议提案/u
