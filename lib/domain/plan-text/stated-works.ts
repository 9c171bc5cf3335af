/**
 * Works that no name tells apart and that are yet more than a kind: their words say what is done, to
 * what, and where or for what. One could look for them, though not say when they are done.
 */

/** Nobody could say which of them: 重点项目, 一批…, 老旧小区, 高标准农田. */
const WHICHEVER =
  '(?!.*(?:重点[项工领任行企]|节能|降碳|适老化|危房|农村基础设施|重大[项工]|一批|若干|一系列|各[类项级地乡镇县]|有关|相关|部分|老旧小区|高标准农田|基础设施[建项工]|公共服务设施|危旧房|农村厕|棚户区|城中村|企业技术))'

/** 实施北城片区内涝整治工程, 实施沿山公路临崖路段升级改造: what is done to which thing. */
const WORKS = new RegExp(
  `^(?:实施|组织实施|继续实施|启动实施)${WHICHEVER}[^，。；“”、]{5,}?(?:整治|改造|亮化|绿化|美化|修复|治理|扩容|加固|疏浚|清淤|截污|除险|迁建|搬迁|扩建|改扩建|拓宽|提升改造|升级改造)(?:工程|项目)?$`,
  'u',
)
/** 做好R3、R4快线前期工作: what is got ready for. */
const PREPARED = new RegExp(`^(?:做好|开展|推进|加快|抓好|启动|抓紧)${WHICHEVER}(?!项目|工程)[^，。；]{4,}前期工作$`, 'u')
/** 搭建信用增级平台: what it is for stands before it. */
const PLATFORM = new RegExp(
  `^(?:建立|搭建|建立健全|建好|推进|开发)${WHICHEVER}(?![^，。；]*(?:高能级|创新创业|开放合作|交流合作|合作交流|发展|载体|等|和|系统|展示)平台)[^，。；、]{6,}平台(?:建设)?$`,
  'u',
)

const KINDS = [WORKS, PREPARED, PLATFORM]

/** The words of an act on such works, else null. @param rest the act from its verb on (`Act.rest`) */
export const findStatedWorks = (rest: string): string | null => (KINDS.some((kind) => kind.test(rest)) ? rest : null)

/** 启动碳汇交易试点: what is of one kind and subject is begun or not, whether or not it has a name. */
const STARTS =
  /^启动(?!实施|新一轮(?![^，]*(?:修编|普查|编制|编修)$)|新一批|一批|若干|一系列|各|重点|重大|相关|有关|部分)(?<work>[^，。；]{4,}?(?:登记|建设|试点|工程|项目|修编|编制|普查|调查|改造|迁建|搬迁|征收|拆迁))(?:工作|前期工作)?$/u

/** The works that an act begins, else null. @param rest the act from its verb on (`Act.rest`) */
export const findStartedWorks = (rest: string): string | null => STARTS.exec(rest)?.groups?.['work'] ?? null
