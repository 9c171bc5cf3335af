const words = (text: string): readonly string[] => text.split(/\s+/u).filter((each) => each !== '')

/** What is measured: these stand for themselves, and a thing named by them is often described by its size. */
export const MEASURE_UNITS: readonly string[] = words(`
  元 美元 欧元 港元 港币 日元 英镑 人民币 元人民币 块钱
  亩 公顷 平方公里 平方千米 平方米 平米 平方 ㎡ km² m² 平方厘米
  立方米 立方 方 m³ 立方公里 标方 标准立方米 米³ 标立方米
  公里 千米 米 厘米 毫米 微米 纳米 海里 华里 车道公里 单公里 双公里 皮长公里 芯公里 km m mm
  吨 千克 公斤 斤 市斤 克 毫克 微克 担 吨标准煤 吨标煤 吨二氧化碳当量 吨二氧化碳 吨公里 人公里 吨油当量 载重吨 总吨 蒸吨 kg t
  千瓦 兆瓦 吉瓦 瓦 千瓦时 兆瓦时 吉瓦时 瓦时 度电 千伏 千伏安 兆伏安 伏 伏安 千卡 千乏 马力
  kW MW GW kWh MWh GWh kV kVA MVA kw mw kv KV KW
  升 毫升 兆帕 摄氏度 ℃ 分贝 赫兹 吉比特 比特 bps Gbps Mbps TB PB EB GB P PFLOPS EFLOPS FLOPS Eflops Pflops
  μg/m³ µg/m³ ug/m³ μg/m3 µg/m3 ug/m3 mg/m³ mg/m3 mg/L
  标箱 标准箱 集装箱 TEU 箱 桶 标台 标准台 当量
  小时 个小时 分钟 秒 秒钟 天 个工作日 工作日 个月 个自然日 周 课时 学时 工日 人日 人天 人年 机时 岁 周岁
  % ‰ 个百分点 百分点 个千分点 个百分比 倍 分 年
`)

/** What is counted one by one. */
export const COUNTERS: readonly string[] = words(`
  个 家 条 项 座 所 处 人 名 位 户 套 次 场 场次 辆 台 件 宗 张 支 只 头 尾 羽 株 棵 颗 根 盏 部 册 篇 幅 块 片
  栋 幢 间 层 孔 口 眼 杆 组 批 批次 类 种 款 单 笔 例 起 桩 床 床位 学位 泊位 车位 岗位 座位 站
  班 节 集 对 双 副 架 架次 艘 艇 列 趟 班次 航班 车次 人次 个次 家次 户次 台次 台套 套次 辆次
  件次 点位 蹲位 厕位 穴 格 支队伍 队 门 门次 把 匹 峰 枚 粒 包 袋 瓶 盒 吊 道 弄 巷 亭 面 幅次 份 本 卷 期 版块
  席 卡 柜 机柜 标准机架 机架 架机架 机位 枪 箱次 人份 剂次 剂 针次 匹次 航次 航线 站点 端口 线程 页 字 首 出 部次 台班 工 群 口井 村
  员 股 号次 丛 丘 垛 堆 池 炉 塔 回 圈 步 轮 任 届次 幅画 环 链 极 核 带 轴 核心 路
`)

/**
 * Words that begin like a counter and are none: 项目 is not 项. Only what may follow a number
 * matters; the characters after the counter decide.
 */
export const NOT_COUNTERS: Readonly<Record<string, RegExp>> = {
  项: /^目(?!标)/u,
  场: /^(?:[馆所景域]|地(?!方))/u,
  处: /^[理置级方]/u,
  台: /^[阶账湾州]/u,
  部: /^[门分署委队]/u,
  座: /^[谈]/u,
  位: /^(?:[数列于]|居(?!民))/u,
  组: /^(?:[织团]|建(?!筑))/u,
  队: /^[伍]/u,
  面: /^[积向对]/u,
  口: /^[径袋岸子]/u,
  间: /^[隔]/u,
  层: /^[级次面]/u,
  节: /^[约能点水假]/u,
  根: /^[据本]/u,
  分: /^[别类批步之级布期析享钟管局公院]/u,
  米: /^[粉]/u,
  元: /^[宇旦素]/u,
  天: /^[然津气]/u,
  方: /^[面案式向便米]/u,
  人: /^(?:[大才民均口社力居文员]|工(?!作))/u,
  户: /^[籍外口]/u,
  家: /^庭/u,
  名: /^[录城单牌]/u,
  件: /^[均]/u,
  单: /^[位元独]/u,
  班: /^[子车]/u,
  批: /^[准复零]/u,
  门: /^[户诊]/u,
  种: /^[植业子]/u,
  支: /^[持撑付出部]/u,
  本: /^[地科级区市县省]/u,
  只: /^[增减要有]/u,
  列: /^[入为车]/u,
  起: /^[点步]/u,
  条: /^[例件款]/u,
  所: /^[以属]/u,
  对: /^[接标口外于应]/u,
  双: /^[创一减控碳]/u,
  道: /^[路]/u,
  站: /^[位在]/u,
  集: /^[聚群约中团体]/u,
  页: /^[岩]/u,
  首: /^[店次批都位]/u,
  出: /^[口行台让]/u,
  工: /^[业程作日]/u,
  员: /^[工]/u,
  环: /^[境路线保]/u,
  核: /^[心电酸]/u,
  带: /^[动状头]/u,
  群: /^[众]/u,
  股: /^[份权]/u,
  池: /^[塘]/u,
  塔: /^[山]/u,
  圈: /^[层]/u,
  轮: /^[岗换]/u,
  倍: /^[增]/u,
  期: /^[间末待货]/u,
  包: /^[括容]/u,
  字: /^[化]/u,
  格: /^[局]/u,
  份: /^[额]/u,
  极: /^[大端]/u,
  链: /^[主长]/u,
  m: /^[A-Za-z]/u,
  t: /^[A-Za-z]/u,
  P: /^[A-Za-z]/u,
  类: /^[似型]/u,
  片: /^[区面]/u,
  头: /^[部]/u,
  周: /^[年边围期]/u,
  路: /^(?!(?:视频|监控|高清|摄像|探头|图像|智能(?:监控|探头)))/u,
  村: /^[民级庄居委集镇]/u,
}

/** The counters that stand after a number in Chinese characters, up to ten, often enough to be read there. */
export const COMMON_COUNTERS: ReadonlySet<string> = new Set(
  words(`个 家 条 项 座 所 处 人 名 位 户 套 次 场 场次 辆 台 件 宗 张 支 栋 幢 部 亩 公顷 公里 平方公里 平方米
  万人次 人次 元 吨 倍 % 个百分点 小时 个小时 分钟 天 个工作日 个月 对 艘 架 班 批次 幅 块 片 笔 届 例 起 处 种 类 批 轮 期`),
)
