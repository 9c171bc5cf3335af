import type { Act } from './act'
import { alternatives } from './words/verbs'

/** What ends a stretch: nothing, a mark, or the quotation marks around a word (“零增量”). */
const STOPS = String.raw`(?=$|[，；、。）”])`

/** 动态为零, 降至零, 零死亡: nothing of it is left, or happens. */
const NONE_LEFT = new RegExp(
  `(?:为|至|到|达到?|归)零${STOPS}|零(?:${alternatives(`
    死亡 伤亡 伤害 事故 火灾 发生 新增 增量 增长 案发 发案 感染 上访 非访 返贫 失学 辍学 拖欠 欠薪 违建 收费 投诉
  `)})${STOPS}`,
  'u',
)

/** 污水全收集、全处理; but not 安全处置, 健全落实. */
const ALL_OF_IT = new RegExp(
  `(?<![安健完齐保成])全(?:${alternatives(`
    收集 处理 处置 收运 清运 治理 达标 纳管 入网 联网 联通 贯通 通达 截污 整治 消除 办结 回收 利用 接入 参保 建档
    登记 配备 开放 脱贫 退出 监测 监控 免费 改造 完成 入库 入统
  `)})${STOPS}`,
  'u',
)

/** 确保“两纲”达标, 断面全部达标: what is measured by a standard meets it or does not. */
const MEETS_STANDARD = /(?:确保|保证|力争|争取|实现|全面|全部|稳定|均|都|如期|按期)[^，。；]{0,20}达标$/u

/** Checks that one passes or fails by their very name, and those that do so where somebody above holds them. */
const VERDICTS = '验收|复审|复查|复核|复检|评审|测评|认证|鉴定|评估|复评|复验'
const CHECKS = `${VERDICTS}|考核|考评|认定|审核|检查|检验|督导|核查|抽查|评定|命名|普查|审批|审查|审定`
/** 通过国家卫生城市复审: somebody else says whether it was passed. Not the way to something: 通过考核，提升…. */
const PASSES = new RegExp(
  `通过[^，。；]{0,24}(?:${VERDICTS})$|通过[^，。；]{0,8}(?:国家|中央|国务院|省|自治区|市|上级|专家|第三方|三甲|二甲)[^，。；]{0,20}(?:${CHECKS})$|(?:${CHECKS})(?:顺利)?通过$`,
  'u',
)

/** 规划获得批准实施, 如期脱贫出列: somebody else decides, and says so. */
const IS_GRANTED =
  /[^，。；]{3}(?:获得?|得到|争取)[^，。；]{0,12}批准(?:实施|设立|建设)?$|(?:力争|争取|确保|推动|促成)[^，。；]{4,}(?:批准(?:实施|设立|建设)?|获批|获准)$|(?:力争|争取|确保)获批(?:设立|设置|建设|创建|筹建)[^，。；]{3,}|(?:如期|按期|全部|整体|顺利|实现)[^，。；]{0,6}(?:摘帽|出列)|脱贫出列/u

/** 成为省级示范校: a title that a higher level gives, and no praise (成为全国重要的基地). */
const BEARS_TITLE =
  /(?:成为|升格为|升级为|升级成|晋升为|晋级|评为|命名为|认定为|授予|跻身|进入)(?![^，。；]*(?:重要|一流|领先|知名|著名|先进|前列|最|有影响|乃至))[^，。；]*(?:国家级|省级|市级|部级|第[一二三四五六七八九十]批|首批|(?:国家|全国|全省)[^，。；]{0,12}(?:示范|试点|文明|卫生|园林|森林|双拥|模范|优秀|历史文化名|生态))[^，。；]{0,20}(?:校|高中|中学|小学|学院|城市?|县|区|镇|乡|村|街道|社区|基地|单位|中心|园|市|试点|医院|实验室|企业|景区|站|行列)(?=$|[，；、])/u
/** 列入国家规划: it stands in somebody else's list. */
const IS_LISTED =
  /(?:列为|列入|纳入|入选)(?:国家|国务院|中央|全国|全省|省|自治区|第[一二三四五六七八九十]批|首批)[^，。；]{0,20}(?:试点|名录|目录|名单|工程|计划|规划|项目|清单|项目库|盘子|范围)(?=$|[，；、])/u

/** 征收完毕, 欠款全部结清: all of it, and the verb says what became of it. */
const ALL_DONE = new RegExp(
  `全部(?:实行|推行)|(?<!准备)完毕${STOPS}|(?:全部|所有[^，。；]{2,14}|一律)(?:要|都|均)?(?:如期|按期|提前|顺利|及时|彻底|依法)?(?:${alternatives(`
    办结 办理完善 办理到位 使用 下达 拨付 兑付 兑现 发放 交付 开通 通车 通水 通电 通气 验收 清理 清退 拆迁 搬迁 入住
    入园 联网 签约 安置 回迁 偿还 清偿 结清 付清 化解 修复 复垦 移交 接管 停产 关停 并网 投产 达产 更换 安装 建立 设立
    纳入 出列 摘帽 取缔 清除 开放 免费 免收 实现 达到 取得 参加 接入 公开 建有 设有 配有 开设 用上 改为 改用
    更新 换成 并入 归并 上网 转制 改制 配备
  `)})`,
  'u',
)

/** 不再审批燃煤项目: from then on it is no longer done. */
const NO_MORE =
  /不再(?:新[增上建批设]|审批|批准|受理|核准|备案|保留|使用|征收|收取|收费|实行|执行|办理|供应|出让|布局|设立|要求提供)|一律不(?:再|予批|批|上)/u

/** 村村通客车, 行政村全部通硬化路, 每个乡镇都有养老院: it is there for each of them. 村村通工程 is a name. */
const EACH_HAS =
  /(?:实现|做到|确保|基本|力争|争取)[^，。；]{0,12}(?:(?:村村|乡乡|镇镇|县县|组组|校校)都?(?:通|有|建)|户户都?通)(?![^，。；]*(?:工程|项目|行动|活动)$)|(?:村|乡镇|组|户|社区|校)(?:全部|都|均)(?:要|能)?(?:通|开通|接通|用上|喝上|有(?!新|变化|活力|责)|建有|配有|设有|建成)|每个?[^，。；]{1,20}?(?:都|均|至少)(?:要|能)?(?:有(?![^，。；]{0,4}(?:新|变化|活力|责|负责|信心|机会|保障))|建有|设有|配有|建成|建立)/u

/** 基本建立社区管理信息系统: a system that runs or does not. */
const SYSTEM_STANDS =
  /(?:基本|全面)(?:建立|建成|搭建|构建)[^，。；]{3,}(?:信息系统|管理系统|数据库|信息平台|管理平台|服务平台|信息网络)$/u

/** 实现医保市级统筹, 两保并轨, 三码合一: two are run as one, or by a higher level. */
const RUN_AS_ONE =
  /实[现行][^，。；]{2,}(?:并轨|联网|互认|通兑|(?:直接|即时|实时|异地)结算|(?:省|市|县|区|州|地)级统筹|全面对接|全面公开|脱钩|合一”?|日产日清|同网同(?:质|价)[^，。；]{0,4})$/u

/** 淘汰国Ⅲ及以下柴油车: a class of vehicles or works that is out of use. */
const OUT_OF_USE = /(?:淘汰|报废|取缔|关停)[^，。；]{0,6}国[ⅠⅡⅢⅣⅤⅥ一二三四五六\d][^，。；]{0,6}(?:以下|标准|排放|车)/u

/** 全面停止商业性采伐, 全面放开落户: a rule for all that is in force or not. */
const IN_FORCE_FOR_ALL =
  /(?:全面|全部)(?:停止|放开|取消|退出)[^，。；]{2,}|(?:全面|全部|如期)(?:转制|改制|转企改制)$/u

/** 确保不发生大面积停电: it happens or not; where only a line is held (…底线), nothing ends. */
const NEVER_HAPPENS = /不(?:发生|出现)(?=大面积|规模性|区域性|系统性|群体性|重特?大|较大|大规模|一起|一例|任何)[^，。；]{3,}/u

/** 县医院晋升三甲, 进入全国百强, 职教中心升格为职业学院: a step that others see. */
const STEPS_UP =
  /(?:晋升|晋级|升格|升级|达到|创成|创建|建成|评上|迈入|进入|跻身|入围)(?:为|成|到|成为)?[^，。；]{0,8}(?:三甲|二甲|[二三]级[甲乙]等|[二三]级医院|国家[一二三]级|(?:全国|全省|全市|中国|世界)[^，。；]{0,6}(?:[百千十]|\d{2,3})强(?:[县市区镇]|企业)?)|(?:升格|更名|改名|改制)(?:为|成|成为)[^，。；]{3,}/u

/** 残疾人康复纳入医保支付范围, 实行免费教育: who is to have it has it. */
const IS_ENTITLED =
  /纳入[^，。；]*(?:保险|医保|低保|保障|住房|救助|报销|支付|补助|补贴|免疫规划|基本药物)[^，。；]{0,4}(?:范围|目录|对象|统筹|项目|制度)?$|实行[^，。；]{0,6}(?:免费|全免|零收费|零差率)[^，。；]*$/u

/** 每周发布菜价: done at each of its times, or not. */
const RECURS =
  /每(?:周|月|季度?|半年|年|天|日)(?:定期)?(?:发布|公布|公开|通报|举办|召开|开展|更新|检测|抽检|巡诊|放映)[^，。；]{4,}/u

/** 建立风险投资公司: a house of its own is there or not; so is no way of working (建立…机制). */
const IS_FOUNDED =
  /^(?:筹备)?建立[^，。；]{3,}(?:公司|集团|基金|基金会|医院|学校|学院|研究院|仲裁院|法庭|管理局|委员会|银行|交易所|交易中心)$/u

/** 取消停车收费: it is cancelled or still there. 取消不合理限制 asks for effort. */
const CANCELS =
  /^(?:全面|全部|一律|彻底|依法|再)?(?:取消|撤销|废止|停征|停收|免征|免收)(?![^，。；]*(?:不合理|不必要|不合规|限制|歧视|门槛|壁垒))[^，。；]{3,}/u

/** 隧道双线洞通, 首台机组发电, 石料厂停产: how works of each trade end; what ends stands before it, with no verb of its own. */
const ENDS_SO = new RegExp(
  `(?<=[^，。；]{2})(?:${alternatives(`
    洞通 架通 铺轨 铺通 截流 合拢 下闸蓄水 开机拍摄 杀青 定稿 申遗成功 升本 退城入园 封场 停产 停运 关停 关闭 拆除 搬离 划转
    转场 转场运营 过会 开放运行 开放运营
  `)}|(?:全面|全线|全部|年内|如期|正式|首次|月底前)(?:打通|拉通|结束|收官|入驻|供水|供气|供暖|供热|发电|送电)|搬迁入驻|机组[^，。；]{0,6}发电|(?:整车|产品|项目|首[台辆批件架])[^，。；]{0,8}下线|(?:免费|正式|全面|向(?:社会|公众|市民|游客|群众))[^，。；]{0,6}开放|(?:拨付|划定|兑付|兑现|发放|配备|安装|征收|拆除|安置|补偿|整改|清理|清退|移交|入库)到位|(?:村|组|屯)通(?:硬化路|水泥路|油路|公路|客车|公交|宽带|光纤|自来水|动力电|快递)|(?:面积|总量|数量|规模|产量|保有量)不(?:减少|降低|减|下降|增加|增长|反弹))$`,
  'u',
)

/** 石门大道与北环快速路互联互通, 廊道全线连通: one gets from one to the other. */
const JOINED = /[路线桥道廊环渠][^，。；]{0,8}(?:互[联连]互通|全线(?:连通|打通|贯通))/u
/** 基本消灭黑臭河, 与主管部门彻底脱钩: none of it is left. */
const CLEARED_AWAY = /(?:彻底|基本|全部|全面)(?:消灭|根除|脱钩|剥离|取缔|关停)|基本解决[^，。；]{4,}问题$/u
/** 将调解事项纳入法律援助范围: who or what is covered from then on is said. */
const COVERED = /(?:将|把)[^，。；]{3,}纳入[^，。；]{3,}(?:范围|目录|名录)$/u

/** Such an end is judged by itself, whatever verb leads to it. */
const FIRM_ENDS = [
  JOINED,
  CLEARED_AWAY,
  NONE_LEFT,
  ALL_OF_IT,
  MEETS_STANDARD,
  PASSES,
  IS_GRANTED,
  BEARS_TITLE,
  IS_LISTED,
  ALL_DONE,
  NO_MORE,
  EACH_HAS,
  SYSTEM_STANDS,
  RUN_AS_ONE,
  OUT_OF_USE,
  IN_FORCE_FOR_ALL,
  NEVER_HAPPENS,
  STEPS_UP,
  IS_ENTITLED,
  RECURS,
  COVERED,
]

/**
 * An end that is definite by its own words, so that a clause holds a promise whatever its verb is,
 * and without any; null where none stands in it.
 *
 * @param words a clause of the coming-year part without numbers
 * @param act what it does, its words from the verb on
 */
export function findFirmEnd(words: string, { role, rest }: Pick<Act, 'role' | 'rest'>): string | null {
  const plain = words.replace(/（[^（）]*）/gu, '')
  for (const end of FIRM_ENDS) {
    const found = end.exec(plain)?.[0]
    if (found !== undefined) return found
  }
  const ended = role === null ? ENDS_SO.exec(rest) : null
  return (ended ?? CANCELS.exec(rest) ?? IS_FOUNDED.exec(rest))?.[0] ?? null
}
