import { alternatives } from './verbs'

/** Begins a stretch that belongs to the one before it: shares, costs, reach, comparison, quality. */
export const TAIL =
  /^(?:其中|并(?!购)|且|以及|分别|同比|较(?:上年|去年)|比(?:上年|去年)|占(?!地)|占地|总投资|(?:计划|预计|估算|概算)总?投资|投资额?(?:约|达|超)?\d|惠及|受益|可?(?:新增)?覆盖(?=.{0,12}\d)|涉及|合计|累计(?:达到?|完成|培训)?(?=\d)|含|包括|具有|符合|满足|不[低少]于|[高低快]于|以上|左右|至少|年均|到20\d\d年(?:底|末)?达到|牵头(?:单位|部门)|责任(?:单位|部门)|配合(?:单位|部门)|完成时限|主办单位|协办单位|实施单位)/u

const ENDS = alternatives(`
  建成投用 建成投产 建成通车 建成使用 建成运营 建成开放 建成 投入使用 投入运营 投入运行 投用 投产达效 投产 达产 竣工验收 竣工投用 竣工投产 竣工
  完工 通车 通航 通水 通气 开工建设 开工 动工建设 动工 开业运营 开业 开园 开馆 开学招生 开学 招生 开通运营 开通 免费开放 对外开放 开放 免费 向公众 对公众 向社会 对社会 向市民 对市民 向游客 对游客 挂牌运营 挂牌 揭牌 成立 封顶 主体封顶
  主体完工 主体竣工 交付使用 交付 交房 验收 通过验收 启用 上线运行 上线 运营 试运营 试运行 落地 落户 落地见效 完成 实现 建设 实施 投运 并网 贯通 合龙
  核准 批复 立项 全线 全程 双向 提前 如期 全覆盖 清零 达标 动态清零 全部 全面 基本 主体 正式 对外 工程 项目 主体工程 一期 二期 部分 投入
`)

/** Nothing but end states: what is to end so stands before. */
export const BARE_END = new RegExp(`^(?:${ENDS}|、|并|和|前|[，])+$`, 'u')

/** A number without what it measures: 达到 50%, 增长 6% 以上. */
export const BARE_NUMBER =
  /^(?:增长|增幅|增速|达到?|突破|超过?|不[低少]于|保持在|稳定在|控制在|提[高升](?:到|至)|下降(?:到|至)?|降(?:到|至|低)|增加?(?:到|至)|总[量数额]|位居|排名|进入)[^\d一-龥]{0,2}(?:约|近|在)?[\d一二三四五六七八九十]/u

/** A measure that somebody or something has, without saying who: 营收保持两位数增长. */
export const OWNERLESS_NUMBER =
  /^(?:营业收入|营收|销售收入|年?总?产值|年?产能|规模|总[量数]|覆盖率|占比|比重|比例|总?面积|余额|合格率|达标率|利用率|签约率|开工率|完成率|转化率)[^，]{0,8}(?:\d|两位数|翻番|百分)/u

/** Introduces when, where, for whom or by what. */
export const PREPOSITION = /^(?:在|对于?|针对|按照|根据|依据|为(?!民|主)|以(?!上|下|及|内)|通过|借助|从|向|结合|随着|面对|由|沿|自)/u

/** 为园区提供…: the act itself stands behind the preposition. */
export const WORK_FOR = /提供|给予|发放|开展|实施|进行|配备|安装|建设|新建|推动|完成|改造|补助|补贴/u
