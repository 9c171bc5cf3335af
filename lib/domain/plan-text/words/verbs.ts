/**
 * Verbs of plans by what they do to the thing behind them. A list holds what the language of
 * plans uses over and over; it is no dictionary. Longer words stand before their beginnings.
 */

export const alternatives = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .sort((one, other) => other.length - one.length)
    .join('|')

/** Say how, and never what: they stand before the verb that counts. */
export const MANNER = alternatives(`
  大力 积极 全面 深入 扎实 持续 着力 切实 进一步 有序 稳步 稳妥 高标准 高标 高质量 高水平 高效 高位
  高起点 科学 精准 统筹 严格 从严 坚决 坚定不移 坚定 不断 继续 充分 有效 全力以赴 全力 重点 主动 认真
  抓紧 尽快 适时 同步 分类 分级 分批 分期 千方百计 因地制宜 多元化 多渠道 协同 深度 系统 常态化 一体
  一体化 用心 用力 加力 强力 奋力 努力 合理 规范 依法 集中 优先 超前 提前 如期 按期 按时 早日 顺利
 滚动 重新 接续 压茬 梯次 一体 联动 全域 全方位 多措并举 集思广益 整体 逐步 广泛 大幅 平稳 基本 总体 力推 全程 定期 更加 更好
  着手 立即着手 下大力 高站位 紧锣密鼓 只争朝夕
  全线 高效优质 优质高效 高质高效 有力有序 安全有序 科学有序 扎实有效 稳妥有序 又好又快
  集中力量 集中精力 集中资源 下大力气 花大力气 加大力度 倾力 尽力 竭力 想方设法 快马加鞭 马不停蹄
  更大力度 普遍 全年 全市 全区 全县 全省 还 也 都 均 均要 需 需要 应 应当 必须 须 及时 从快 率先
  共同 合力 牢牢 紧紧 始终 高规格 快速 聚力 聚焦聚力 精心 细化 完整、准确、全面 精细化 一以贯之 千方百计地 不折不扣
`)

/** The plan binds itself or hopes; stands before the act as well. */
export const RESOLVE = alternatives(`
  我们将 我们要 我们 将 要 拟 计划 力争 争取 力促 确保 保证 务必 必保 努力 力求 预计 预期
`)

/** Bring a countable thing or a state into being: what follows is the promise itself. */
export const TARGET_VERBS = alternatives(`
  新增 新建 新改建 新改扩建 改扩建 新（改）建 新(改)建 新（扩）建 改建 扩建 续建 建成 建好 建设 建造
  兴建 修建 筹建 共建 创建 创成 争创 完成 实现 打造 培育 引进 引育 招引 改造 整治 治理 拆除 增设 增加
  增殖 增补 设立 成立 组建 建立 构建 搭建 开通 打通 畅通 畅达 疏通 举办 承办 召开 开办 发放 兑现 安排
  投入 筹集 筹措 募集 争取 落实到位 盘活 消化 处置 供应 出让 收储 征收 拓宽 硬化 亮化 绿化 栽植 种植
  造林 植树 修复 复垦 维修 修缮 加装 安装 更换 配备 配置 购置 购买 培训 招聘 招录 吸纳 资助 救助 帮扶
  免费 提供 开展 签约 开工 竣工 投产 投用 交付 通车 挂牌 启用 上线 发布 出台 制定 制订 印发 编制 修订
  颁布 认定 申报 申创 入选 达到 突破 保持 稳定 控制 降低 减少 压减 压降 下降 提高 提升 增长 净增 转化
  转移 输送 消除 清零 关停 淘汰 腾退 腾出 化解 创造 储备 新开工 动建 升压 大修 增容 开建 启动 创办 布局 布设 设置 建档
  孵化 入库 升规 新签 扶持 选派 评选 分配 回购 拨付 减免 免除 免收 退税 投放 配送 协调 新发展 新培育 新打造
  规划建设 规划实施 规划布局 谋划建设 谋划实施 筹划建设 增辟 新辟
  连通 接通 架设 铺设 敷设 埋设 辟建 复建 重建 迁建 改扩 翻建 翻新 疏浚 修编 拟订 起草 编撰 编纂 组织编制 研究制定 研究制订 研究出台
  新开通 新设 新落户 新引进 再造 补建 补植 保供 收购 消纳 解决 纳入 推荐 发展 落地
`)

/** Work on something that exists or goes on, without saying when it ends. */
export const PROCESS_VERBS = alternatives(`
  推进 推动 跟进 配合 加速 加快 促进 服务 支持 指导 提升 提高 提速 深化 激活 擦亮 壮大 做大 做强 做优 做精 做好 做实
  做大做强 谋划 开展 实施 落实 稳步落实 完善 优化 健全 拓展 拓宽 扩大 强化 加强 加大 推广 推行 探索
  引导 鼓励 帮助 协助 攻坚 抓好 抓实 抓实抓细 抓紧抓好 巩固 延伸 培植 发展 打响 唱响 叫响 塑造 营造
  维护 保障 保护 守护 守牢 防范 化解 规范 整合 盘活 承接 对接 融入 参与 筹备 策划 运营 用好 建好用好
  管好 办好 创新 释放 撬动 增强 夯实 筑牢 织密 补齐 破解 解决 争取 布局 扩容 提档 改善 丰富 繁荣 弘扬
  传承 普及 倡导 监管 查处 严打 打击 打好 打赢 开发 利用 保持 稳定 改革 调整 转变 转型 理顺 畅通 提振
  激发 厚植 涵养 培养 吸引 集聚 汇聚 聚集 聚合 联动 统筹 纵深推进 响应 完工 给予 举行 赋能 放大 实行
  执行 坚守 确保 全力 加密 加固 加深 赓续 讲好 引领 牵引 带动 挖掘 深挖 拉长 延链 补链 强链 建强 建优
  抓牢 抓严 用活 用足 搞好 跑好 紧盯 盯紧 加入 组织 发动 动员 采取 运用 施行 形成 增进 凝聚 缩小 减轻
  抓紧 做细 做深 做精做细 进行 筹划 主办 协办 报批 报审 申办
  扩能 推出 拉动 稳住 加速 稳 促 扩 抓 建 强 当好 种好 管护 养护 整顿 清理 清退 排查 检查 巡查 督查 严控 遏制
  杜绝 落细 压实 明确 细化 分解 提标 提质 提质增效 争 创 办 修 改
`)

/**
 * Uses a thing that exists as a means or a guide: promises nothing about it
 * (docs/catalogue-2025.md, "What makes a clause concrete", 3).
 */
export const MEANS_VERBS = alternatives(`
  发挥 依托 围绕 锚定 聚焦 立足 坚持 紧扣 对标 抢抓 抓住 按照 根据 依据 遵循 贯彻落实 贯彻 落实落细 以
  通过 借助 借力 凭借 随着 针对 结合 瞄准 把握 牢记 践行 高举 秉持 秉承 树牢 树立 牢固树立 全面贯彻
  认真贯彻 深入贯彻 学习 深学 感悟 服从 拥护 捍卫 响应 顺应 适应 用足 鉴于 面对 在 从 为 对 向 用 将
  把 让 使 由 与 同 至 到
`)

/** A day, month, quarter, half or year, with the words that make a term of it. */
export const TIME = String.raw`(?:到|至|截至|力争到|争取到|于|在)?(?:20\d\d年|今年|本年|年内|年底|年末|全年|上半年|下半年|[一二三四1-4第]{1,2}季度|\d{1,2}月(?:份|底|末|上旬|中旬|下旬|\d{1,2}日)?|[春夏秋冬]季|“十[一二三四五]五”(?:期间|末)?)+(?:期间|以前|之前|前|底|末|内|初|起|止)*，?`
