/**
 * Phrases in which numbers share something: a unit, a hedge, a name, or where one only says for whom
 * or how large. In the form of quantity-phrases.ts.
 */
export const SHARED_QUANTITY_PHRASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // a unit and a scale that the last of a list bears
  ['PM10、PM2.5平均浓度分别控制在66、36微克/立方米以内', '66 微克/立方米 at-most PM10平均浓度', '36 微克/立方米 at-most PM2.5平均浓度'],
  ['工业、服务业税收分别达到3.4和2.1亿元', '3.4 亿元 at-least 工业税收', '2.1 亿元 at-least 服务业税收'],
  ['改造3、5号线车站'],
  // a hedge for all of a list
  ['城乡居民人均可支配收入分别增长6%、7%左右', '6 % about 城镇居民人均可支配收入', '7 % about 农村居民人均可支配收入'],
  ['化学需氧量、氨氮排放量分别不超过320吨、41吨', '320 吨 at-most 化学需氧量排放量', '41 吨 at-most 氨氮排放量'],
  ['工业投资、民间投资分别增长12%左右和8%以上', '12 % about 工业投资', '8 % at-least 民间投资'],
  // for whom and where, beside what is counted
  ['为26所学校更换照明灯具4000套', '4000 套 at-least 照明灯具'],
  ['为80户困难家庭改造厨房', '80 户 at-least 困难家庭改造厨房'],
  ['在12个社区新建老年食堂15家', '15 家 at-least 老年食堂'],
  ['为300户残疾人家庭安装扶手、为200名老人配备手环', '300 户 at-least 残疾人家庭安装扶手', '200 名 at-least 老人配备手环'],
  ['改造8个街道的21个小公园', '21 个 at-least 小公园'],
  ['完成9个村的80%', '9 个 at-least 村', '80 % at-least 村'],
  // how long, how large and how peopled a thing is
  ['全长7.3公里的迎春大道建成通车'],
  ['4.1公里梧桐路全线贯通'],
  ['新建4.1公里梧桐路', '4.1 公里 at-least 梧桐路'],
  ['60公里农村公路建成通车', '60 公里 at-least 农村公路'],
  ['建设20万人口的县城'],
  ['引进亿元以上项目40个，其中30亿元以上2个', '40 个 at-least 亿元以上项目', '2 个 at-least 30亿元以上'],
  ['淘汰35台10吨以下燃煤锅炉', '35 台 at-least 10吨以下燃煤锅炉'],
  ['全区在建的14座泵站中，完工6座', '6 座 at-least 泵站完工'],
  ['常住人口在100万以上的城市达到5个', '5 个 at-least 城市'],
  ['服务时间延长至21时以后'],
  // levels without a unit, and where they come from
  ['灌溉水有效利用系数达到0.58，和谐指数提高到92', '0.58 at-least 灌溉水有效利用系数', '92 at-least 和谐指数'],
  ['城镇化率由2020年的58.5%提高到2025年的62%', '62 % at-least 城镇化率'],
  // round numbers in words
  ['近百个项目开工，惠及上千户居民', '100 个 about 项目', '1000 户 at-least 居民'],
  ['创建百家健康单位，打造百家连锁品牌', '100 家 at-least 健康单位'],
  ['百余家企业入驻，打造近千亿元产业集群', '100 家 more-than 企业'],
  ['高新技术企业数量倍增，实施企业倍增计划', '2 倍 at-least 高新技术企业'],
  ['审批环节减半，落实减半征收政策', '50 % at-least 审批环节'],
  ['投劳3.2万工日', '3.2 万工日 at-least 投劳'],
  ['完成13村污水治理', '13 村 at-least 污水治理'],
  ['温室气体排放减少3万吨二氧化碳当量', '3 万吨二氧化碳当量 at-least 温室气体排放'],
  // names where nothing stands beside the number
  ['推动老楼加装电梯，新开工80台，完工60台', '80 台 at-least 老楼加装电梯新开工', '60 台 at-least 老楼加装电梯完工'],
  ['建成望江等3座110千伏变电站', '3 座 at-least 110千伏变电站'],
  ['实施项目90个，其中续建40个、新开工50个', '90 个 at-least 项目', '40 个 at-least 项目续建', '50 个 at-least 项目新开工'],
  ['税收首次突破6亿元，园区完成基础设施投资2亿元', '6 亿元 more-than 税收', '2 亿元 at-least 基础设施投资'],
  ['新辟3条、优化8条公交线路', '3 条 at-least 公交线路', '8 条 at-least 公交线路'],
  ['基本养老和医疗保险参保率分别达到95%和98%', '95 % at-least 基本养老保险参保率', '98 % at-least 医疗保险参保率'],
  ['举办读书、观影、展览等文化活动120场', '120 场 at-least 文化活动'],
  ['推出60场读书、观影、展览等文化活动', '60 场 at-least 文化活动'],
  ['改造17个未通管网的老旧小区', '17 个 at-least 老旧小区'],
  ['甲线、乙线等4条、95公里高速公路建成通车', '4 条 at-least 高速公路', '95 公里 at-least 高速公路'],
  ['普通公路力争完成投资18亿元，新开工项目6个', '18 亿元 at-least 普通公路投资', '6 个 at-least 新开工项目'],
  ['安排衔接资金2亿元支持产业发展', '2 亿元 at-least 衔接资金'],
  ['入冬前完成供热管网改造90公里', '90 公里 at-least 供热管网'],
]
