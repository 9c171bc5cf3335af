/**
 * How headings and sentences of plans say which time they speak of. Read in work reports and
 * plan reports of districts, counties and provinces; each list is closed and short on purpose.
 */

/** A heading over results, assessments and problems of the past. */
export const PAST_HEADING =
  /回顾|回[望首眸]|(?<!(?:确保|力争|奋力|努力|全力|为了?)[^，。]{0,10})(?:圆满|超额|全面|胜利)完成|(?:执行|完成|进展|落实|推进|开展|实施|工作|运行|办理)情况|工作总结|总结$|主要成效|(?:取得|工作)的?(?:主要)?成[绩效就]|过去[的]?(?:[一两三四五]年|\d年)|[一二三四五几]年来|去年|本届政府|五年工作$|(?:主要|发展)成[就绩]|主要成效|(?<!新的?)成就$|(?<!(?:补齐|补强|补上|破解|解决|化解|攻克|克服|聚焦|直面|针对|缓解)[^，。]{0,10})(?:困难|问题|不足|短板)(?:与|和|及|$)|(?:面临|存在)的?.{0,8}(?:困难|问题|挑战)|主要问题|形势(?:分析|研判)?$|机遇(?:和|与)挑战/u

/** A heading over what is still to be done. */
export const COMING_HEADING =
  /(?:工作|任务|目标)?(?:安排|打算|部署|设想|思路)|展望|总体要求|指导思想|(?:预期|主要|发展|奋斗|工作|总体|年度|目标)(?:目标|任务)|任务|举措|重点工作|主要工作|今年|工作(?:重点|计划|要点|建议|措施|举措|意见)|政策(?:取向|措施|建议)|今后|未来|下半年|下一?步|下一?阶段|新的一年|明年|后[几三]个月|[四4]季度|民生实事|实事项目|规划(?:草案)?$|计划(?:草案)?$/u

/** Of these alone a heading may be one over the work that was done as well. */
export const EITHER_HEADING = /^[^\d]{0,6}(?:主要|重点|全力)?(?:工作|任务|目标任务|举措|做法)[^\d]{0,4}$/u

/** A heading after which none but the coming time is spoken of. */
export const NEXT_HEADING = /下半年|下一?步|下一?阶段|今后|明年|打算|[四4]季度/u

/** What a deeper heading must say to leave the time of the one above it. */
export const TURNS_DEEPER = {
  past: /回顾|(?:执行|完成|进展)情况|过去[一五]年/u,
  coming: /下半年|下一?步|下一?阶段|今后|明年|安排|打算|预期目标|工作计划|总体要求/u,
} as const

/** Half a year or three quarters of the plan's own year that are over, where nothing says what is next. */
export const ELAPSED_HEADING = /上半年|前三季度|一季度|1[-—至–][69]月|今年以来/u

/** Titles of lists that hold only the coming year's promises. */
export const LIST_TITLE =
  /实事|清单|任务(?:分解)?|分解|目标|要点|计划|规划|方案|安排|责任(?:书|表)|台账|项目表|通知|意见|措施|行动/u

/** A paragraph that turns from what was to what is to come. */
export const TURNS_TO_COMING =
  /^(?:各位(?:代表|委员)[，！：!:,]?)?(?:下半年|下一?步|下一?阶段|今后|未来[三五]年|展望(?:未来|20)|接下来|明年|新的一年)/u

/** 着力做好以下八方面工作, 办好十件实事: what stands below it is to be done. */
export const ANNOUNCES =
  /(?:着力|重点|突出|扎实|全力|切实|认真|集中(?:精力|力量|财力)?|继续|努力)(?:抓|做|办|推进|实施|落实)(?:[好实紧])?(?!了)[^。；，]{0,24}(?:[一二三四五六七八九十\d]{1,4}[个大件项]?(?:方面|工作|任务|实事|民生)|以下|如下)|办(?:好|实)(?!了)[^。；，]{0,6}[件项][^。；，]{0,8}实事/u

/** 选出了今年的民生实事项目, 公布2020年十件实事: a list is made known, and what stands below it is to be done. */
export const MAKES_LIST_KNOWN =
  /(?:选出|选定|票决(?:出|产生|通过|确定)?|票选(?:出|产生)?|审议通过|公布|确定|明确)(?:了)?(?![^。；]{0,60}(?:完成|进展|落实|办理|推进)情况)[^。；]{0,40}(?:实事|民心工程|民生项目|民生工程)(?:项目)?(?!(?:全部|均|都|已|完成|落实|办结))/u

/** 2025 年的主要目标是：, 今年发展的预期目标建议为. */
export const STATES_GOALS =
  /^(?:各位(?:代表|委员)[，！：!:,]?)?(今|20\d\d)年.{0,30}(?:目标|总体要求|总体思路|工作思路)(?:任务)?(?:是|为|：|建议)/u

/** …今后五年的要求是…。到2027年的主要目标是：a paragraph that ends so announces what is to be reached. */
export const ENDS_IN_GOALS =
  /(?:今年|今后[五三]年|未来[五三]年|“?十[一二三四五六]五”?(?:时期|期间)|到?20\d\d年)[^。；]{0,30}(?:目标|任务|要求)(?:任务)?(?:是|为|如下)?：$/u

/** A sentence that binds itself to what is still to come. */
export const BINDS_ITSELF =
  /(?:^|[，；、])(?:今年)?(?:我们)?(?:要|将)(?![军来士])|力争|争取(?!到|了)|确保(?!了)|[年月]底前|年内/u

/** A paragraph that opens a year, its own name in front: 2025 年是…之年; 今年，我们将…. */
export const OPENS_YEAR =
  /^(?:各位(?:代表|委员)[，！：!:,]?)?(?:做好)?(今|20\d\d)年(?:(?:是|为).{2,60}(?:之年|一年)|[^。；：\d]{0,8}(?:将(?![军来])|要(?![求素]))|.{0,16}(?:目标|总体要求|重点工作|主要任务|重点任务|思路|实事))/u

/** A paragraph that looks back. */
export const TURNS_TO_PAST =
  /^(?:各位(?:代表|委员)[，！：!:,]?)?(?:过去[的]?(?:一年|五年|几年)|去年|上年|[一五]年[来间]|这[一五]年|回[顾望首]|今年以来|刚刚过去|上半年)/u

/**
 * A sentence that tells what has been, whatever it stands under; 400个已供地未开工项目, 加快已拆迁地块…
 * only say which things are meant.
 */
export const TOLD_AS_DONE =
  /(?<!\d[万亿]?[一-龥](?:以上|左右)?|对|将|把|加快|推动|促进|推进|督促|盘活)已(?!经济)(?!有序)|(?<!为|除|到|不|极|罢)了(?!解|然|结|望|如)|(?<!由|从|比|较|在|于|与|到)去年(?!.{0,6}(?:相比|持平|基础|水平|同期水平))|上年(?:度)?(?:末|完成|实现|增)|过去(?:的)?(?:一年|五年|几年|十年)|[一五]年来|今年以来|荣获|获评|被评为|再创新高|圆满完成|成功创建了|受到.{0,10}(?:表彰|肯定|通报)/u

/** 作出了加快建设的决定: done, whatever is named behind it. */
export const FIRMLY_DONE =
  /(?:[作做]出|提出|制定|出台|召开|通过|确定|明确|迈出|取得|形成|创造|积累|奠定|打下|完成|开展|启动|部署|赋予|带来|提供|描绘|指明)了(?!解)/u

/** Compares with the year before: most often a report, and now and then a target. */
export const REPORTS = /同比(?:增|下|上|减|提|回|净|持)|(?:较|比)上年|(?:明显|显著)(?:改善|增强|提升|成效)|得到(?:有效|明显|显著|切实|进一步)/u

/** A sentence that begins in an earlier time stays there up to its end. */
export const OPENS_IN_PAST = /^(?:去年|上年|过去[的]?[一五几两三]年|[一五]年来|今年以来|前[一两三五几]年)/u

/** A sentence that speaks of what is still to come. */
export const TOLD_AS_COMING =
  /(?:^|[，、；])(?:我们)?(?:要|将|力争|争取|确保|努力)|将(?:要|于|在)|力争|争取(?!到)|确保|继续|进一步|[年月]底前|月前|季度前|年内|下半年|明年|推动|推进|加快|着力/u
