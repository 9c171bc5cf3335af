/** Phrases by which a report's paragraphs are told apart. All take text with mended blanks. */

const SALUTATION = /^[^，。；！？\d]{2,30}[：:]$/u
const ADDRESSED = /代表|委员|同志|主任|主席|书记|领导|部门|单位|人民政府|街道|办事处|乡镇|来宾|朋友/u

/** "各位代表：" and the list of offices a notice is sent to. */
export const isSalutation = (text: string): boolean =>
  SALUTATION.test(text) && ADDRESSED.test(text) && !isResponsibility(text)

const RESPONSIBILITY =
  /^[（(【[]?(?:责任|牵头|配合|承办|主办|协办|实施|落实|主管|分管)(?:单位|部门|领导|主体|人)|^[（(【[]?(?:完成|办理)(?:时限|时间|期限)/u

/** Who answers for the item above, or until when. */
export const isResponsibility = (text: string): boolean => RESPONSIBILITY.test(text)

const NOTES_HEADING = /^(?:附件?\d?[：:]?)?(?:有关)?(?:名词|用语|术语|词语)?(?:解释|注释|说明)(?:和说明)?[：:]?$/u

/** 相关新闻, 延伸阅读: what a web page sets below its text. */
const PAGE_TAIL = /^(?:相关(?:新闻|阅读|链接|报道|文章|推荐|稿件)|(?:延伸|推荐|扩展)阅读|(?:新闻|热门|猜你喜欢)推荐|更多(?:新闻|>>))[：:]?$/u

/** 名词解释, 注释: from here on notes; so is what a web page adds. */
export const isNotesHeading = (text: string): boolean => NOTES_HEADING.test(text) || PAGE_TAIL.test(text)

const CLOSING =
  /^(?:各位代表|各位委员|同志们|主任)|让我们|谢谢大家|请予审议|请予?审查|(?:新的更大|新的|更大)贡献|努力奋斗|接续奋斗/u

/** The call or the thanks with which a speech ends. */
export const isClosing = (text: string): boolean => CLOSING.test(text) || /[！!]$/u.test(text)

const TITLE_END =
  /(?:报告|计划|规划|方案|清单|纲要|要点|意见|通知|分工|安排|实事|项目|办法|决定|措施|草案|汇编|分解表?|任务表?|目标|一览表|台账|公报|责任书)(?:[（(][^）)]{1,20}[）)])?$/u

export const isTitleEnded = (text: string): boolean => TITLE_END.test(text)

const BYLINE =
  /\d{4} ?年 ?\d{1,2} ?月|[一二三四五六七八九〇○]{4}年|会议上|次会议|^[（(].*[）)]$|^——|〔\d{4}〕|(?:政府|委员会|办公室|局|区长|市长|县长|省长|州长|乡长|镇长|主任|主席)(?: ?[\p{Script=Han}]{2,4})?$/u

/** 当前位置：首页>…: the way to a web page, above its title. */
export const isBreadcrumb = (text: string): boolean => /^(?:您?(?:现在|当前)?的?(?:所在)?位置|当前位置)|^首页 ?[>›»＞-]/u.test(text)

/** Who speaks, when and where; the number of a document. */
export const isByline = (text: string): boolean => BYLINE.test(text) || isBreadcrumb(text)

const QUANTITY =
  /\d(?:[\d.,]*)\s*(?:%|％|个|家|所|条|项|处|公里|平方|公顷|万|亿|座|户|套|亩|人|名|台|辆|吨|件|次|场|米|张|批|支|类|元|倍|以上|左右)/u

/** Whether a phrase promises or reports a number: then it is no heading and no lead. */
export const holdsQuantity = (text: string): boolean => QUANTITY.test(text)

const SUMMING_UP =
  /^(?:总体(?:来)?(?:看|说)|总的(?:来)?(?:看|说)|回顾|过去(?:的)?一年|一年来|各位代表|同志们|(?:在)?(?:肯定|看到|总结)成绩)/u

/** Whether a paragraph speaks of the whole part again, not of the section before it. */
export const isSummingUp = (text: string): boolean => SUMMING_UP.test(text)

const PART_WORDS =
  /回顾|总结|(?:今后|未来|过去)的?[三五]年|奋斗目标|总体思路|20\d\d ?年的?(?:政府|主要)?工作|完成情况|执行情况|总体要求|主要目标|预期目标|目标任务|重点工作|工作安排|工作部署|工作打算|主要任务|工作任务|工作举措|主要措施|下一步|民生实事/u

/** 2025年工作安排： may end in a colon; 主要目标是： leads a sentence on. */
const withoutColon = (text: string): string => text.replace(/(?<![是为有下])[：:]$/u, '')

/** A part's heading without a number: "2025年工作安排". */
export const isPartHeading = (text: string): boolean =>
  text.length <= 34 && !/[，。；：:！？]/u.test(withoutColon(text)) && PART_WORDS.test(text)
