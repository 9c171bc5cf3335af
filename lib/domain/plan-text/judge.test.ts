import { describe, expect, it } from 'vitest'
import { judgeComing } from './judge'
import { findQuantities } from './quantities'

const judge = (words: string, isFrame = false) =>
  judgeComing({
    words,
    counts: findQuantities(words).filter(({ role }) => role === 'quantity'),
    isFrame,
    item: 'none',
    isInPast: false,
    isStriving: false,
    isAsItStands: false,
    closing: null,
    opening: null,
  })

const shortOf = (words: string): string => {
  const { disposition, grade, kind, modality } = judge(words)
  return disposition === 'commitment' ? `${grade} ${kind} ${modality}` : disposition
}

describe('how a clause of the coming year is judged', () => {
  it.each([
    ['新改建农村公路2000公里', 'A count commit'],
    ['全年粮食产量稳定在1000亿斤以上', 'A level commit'],
    ['城镇登记失业率控制在4.5%以内', 'A limit commit'],
    ['单位GDP能耗下降3%左右', 'A growth commit'],
    ['办好十件民生实事', 'A list commit'],
    ['居民收入增长与经济增长同步', 'A relative commit'],
    ['一般公共预算收入与上年持平', 'A level commit'],
    ['实现AAA主体信用评级', 'A grade commit'],
    ['6个征收项目全部清零', 'A list commit'],
    ['为120个小区安装充电桩800个', 'A count commit'],
    ['在每个县建一个冷链物流中心', 'A count commit'],
    ['在南部、北部各建一所康复中心', 'A count commit'],
    ['对山区2600户群众实行搬迁', 'A count commit'],
    ['让1.2万户居民住上新房', 'A count commit'],
    ['我县今年还将新建公园5个', 'A count commit'],
    ['开工建设80个以上已供地未开工项目', 'A count commit'],
    ['从专项结余中拿出200万元补助农户', 'A count commit'],
    ['用于300人次以上的技能培训', 'A count commit'],
    ['新增规上企业XX家', 'A count commit'],
    ['完成投资××亿元', 'A count commit'],
  ])('by its number or comparison: %s', (words, short) => {
    expect(shortOf(words)).toBe(short)
  })

  it.each([
    ['力争青岭高速通车', 'A milestone strive'],
    ['组建市文旅集团', 'A milestone commit'],
    ['推动青石大桥开工', 'A milestone process'],
    ['出台数据要素市场化配置实施方案', 'A milestone commit'],
    ['制定出台垃圾分类、污水处理行动方案', 'A milestone commit'],
    ['实现镇级污水处理厂全覆盖', 'A milestone commit'],
    ['争创国家卫生城市', 'A milestone strive'],
    ['7月底前开工', 'A milestone commit'],
    ['5月底前启动健康筛查', 'A milestone commit'],
    ['解决所有村饮水安全问题', 'A milestone commit'],
    ['一般公共预算收入增速由负转正', 'A milestone commit'],
    ['实现收益10万元以下的“薄弱村”全部“清零”', 'A milestone commit'],
    ['编制林下产业高质量发展规划', 'A milestone commit'],
    ['制订并实施江库联网供水方案', 'A milestone commit'],
    ['研究制订重大疾病保障办法', 'A milestone commit'],
    ['制定近视防治标准体系', 'A milestone commit'],
    ['制定渔户临时救助制度', 'A milestone commit'],
    ['编制公共服务专项清单', 'A milestone commit'],
    ['公布市级第二批“少跑腿”事项清单', 'A milestone commit'],
    ['推动出台湿地保护条例', 'A milestone process'],
    ['印发古树名木保护行动计划', 'A milestone commit'],
    ['建设全县古树资源数据库', 'A milestone commit'],
    ['建设林木种质资源保存库', 'A milestone commit'],
    ['确保年底前投入运行', 'A milestone commit'],
    ['剩余住户全部如期脱贫', 'A milestone commit'],
    ['对山区学生免除学杂费', 'A milestone commit'],
    ['编制全域管网改造计划', 'A milestone commit'],
    ['收入增速保持在全省平均水平以上', 'A relative commit'],
    ['种养产值与加工产值之比达到1.6:1', 'A milestone commit'],
    ['关停淘汰5万吨及以下生产线', 'A milestone commit'],
    ['三期安置房9月底前入住', 'A milestone commit'],
    ['与青石岭大学城建立高校联盟', 'A milestone commit'],
    ['县级农事站全部配备烘干机', 'A milestone commit'],
    ['基本消灭黑臭河', 'A milestone commit'],
    ['代办机构与主管部门彻底脱钩', 'A milestone commit'],
    ['将高龄津贴纳入统筹保障范围', 'A milestone commit'],
    ['确保通过省级卫生县城复评', 'A milestone commit'],
    ['创办“青岭读书节”', 'A milestone commit'],
    ['石门大道与北环快速路互连互通', 'A milestone commit'],
    ['将调解事项纳入法律援助范围', 'A milestone commit'],
    ['按照如期实现减排的目标，制定全县用煤减量实施方案', 'A milestone commit'],
    ['煤炭压减和造林绿化均完成国家和省上下达任务', 'A milestone commit'],
    ['坚决完成市下达的用水总量控制目标', 'A milestone commit'],
    ['力争各项教育指标达到全省平均水平', 'A relative strive'],
    ['确保零就业家庭动态为零', 'A milestone commit'],
    ['顺利通过国家园林城市复审', 'A milestone commit'],
    ['力争青岭中学成为第一批省级示范校', 'A milestone strive'],
    ['全力办好第六届青岭山茶花节', 'A milestone commit'],
    ['继续举办国际果蔬合作周', 'A milestone commit'],
    ['确保同石线青岭段全线贯通', 'A milestone commit'],
    ['全面完成去年搬迁任务', 'A milestone commit'],
    ['电子证照投入应用', 'A milestone commit'],
    ['再创全国双拥模范城', 'A milestone commit'],
    ['开行青岭至石门公交专线', 'A milestone commit'],
    ['力争青岭水厂改造、石门路拓宽等一批项目提前投产', 'A milestone strive'],
    ['关停青岭石料厂', 'A milestone commit'],
    ['支持鸿瑞食品企业建成投产', 'A milestone process'],
    ['青岭湖商务区项目签约', 'A milestone commit'],
    ['编纂出版《青岭市志》', 'A milestone commit'],
    ['四个街道基本建立社区服务管理系统', 'A milestone commit'],
  ])('by its end state: %s', (words, short) => {
    expect(shortOf(words)).toBe(short)
  })

  it.each([
    ['推进青石铺小学改扩建', 'B milestone process'],
    ['实施“青岭英才”计划', 'B milestone commit'],
    ['建设青石岭公园、东桥河公园和一批口袋公园', 'B milestone commit'],
    ['推进环湖路等13条道路建设', 'B list process'],
    ['推进62处隐患路段整治', 'B list process'],
    ['推进江口街道社区卫生服务中心迁建', 'B milestone process'],
    ['做好第12届全县运动会筹备工作', 'B milestone commit'],
    ['启动碳汇交易试点', 'B milestone commit'],
    ['建立高龄老人津贴制度', 'B milestone commit'],
    ['加紧青石桥扩建项目建设', 'B milestone process'],
    ['加快进口商品中心、鹮岫长虹、食品城等重点项目建设', 'B milestone process'],
    ['推动鹮岫等公交场站综合利用', 'B milestone process'],
    ['启动新一轮海域功能区划修编', 'B milestone commit'],
    ['启动市级档案馆、方志馆“两馆”建设', 'B milestone commit'],
    ['启动林权统一登记工作', 'B milestone commit'],
    ['石门经济区推进青岭新城建设', 'B milestone process'],
    ['启动排水防涝专项修编工作', 'B milestone commit'],
  ])('by its name, no end being said: %s', (words, short) => {
    expect(shortOf(words)).toBe(short)
  })

  it.each([
    ['推动一批重大项目开工', 'direction'],
    ['加快现代化产业体系建设', 'direction'],
    ['全力完成全年目标任务', 'direction'],
    ['探索建立多元投入机制', 'direction'],
    ['发挥两个园区的带动作用', 'direction'],
    ['推动工业转型升级', 'direction'],
    ['推动建设历史人文展示区', 'direction'],
    ['2026年是“十五五”开局之年', 'background'],
    ['主要预期目标是', 'background'],
    ['围绕发展大局', 'background'],
    ['全市已建成公园12个', 'result'],
    ['这12件实事包括', 'background'],
    ['今年我区共10个项目被列入民生实事', 'background'],
    ['重点做好九个方面工作', 'background'],
    ['16项经济工作主要是', 'background'],
    ['一、促进增收方面5件', 'background'],
    ['全县2026年22件民生实事清单', 'background'],
    ['02', 'background'],
    ['为顺利完工创造条件', 'background'],
    ['以“拉通滨水环线，打通微循环”为目标', 'background'],
    ['解决会议召开的道路畅通问题', 'direction'],
    ['建设一批智慧走廊、算力节点等设施', 'direction'],
    ['巩固卫生城市创建成果', 'direction'],
    ['制定一批高质量发展方案', 'direction'],
    ['加强与青石岭科学城的战略合作', 'direction'],
    ['对接青石岭新区', 'direction'],
    ['支持鸿发公司、瑞丰公司等企业做大做强', 'direction'],
    ['推广“青岭夜校”行动', 'direction'],
    ['深入开展“守正”教育', 'direction'],
    ['早开工、早投产、早见效', 'background'],
    ['我们青岭紧邻石门新区', 'background'],
    ['对列入市“双百”名单的企业加大扶持', 'background'],
    ['推动改革与信息化同步', 'direction'],
    ['构建与人口变化相适应的服务体系', 'direction'],
    ['打造贯通南北的产业带', 'direction'],
    ['落实县委三届五次、六次全会部署', 'direction'],
    ['用好“青岭通”平台', 'direction'],
    ['严格落实工地“三个全覆盖”', 'direction'],
    ['在推进青岭新区建设中彰显新担当', 'direction'],
    ['启动实施新一轮改革', 'direction'],
    ['启动重点领域建设', 'direction'],
    ['健全覆盖城乡的服务网络', 'direction'],
    ['建立现代企业制度', 'direction'],
    ['形成一批超百亿元、300亿元的产业集群', 'direction'],
    ['加快电子、食品向2000亿元产业集群迈进', 'direction'],
    ['抓住2.0升以下车型减税机遇', 'direction'],
    ['将企业纳入日常管理', 'background'],
    ['各县区加强石门新城区域协作', 'direction'],
    ['建立健全部门联席会议制度', 'direction'],
    ['推动青岭、石门同城化', 'direction'],
    ['加强清水江流域经济协作', 'direction'],
    ['强化青岭河联防联治', 'direction'],
    ['落实《青岭江保护条例》及实施办法', 'direction'],
    ['讲好青岭江故事', 'direction'],
    ['提升青岭高新区能级', 'direction'],
    ['鼓励鸿发公司等企业在境外设立基地', 'direction'],
    ['以青岭新城建设为重要支撑', 'background'],
    ['不折不扣完成上级下达的各项目标任务', 'direction'],
    ['加强青岭河等4条河流断面监测', 'direction'],
    ['按照Ⅲ类水标准，改进治理方案', 'direction'],
    ['落实区域中心建设重点任务', 'direction'],
    ['发布于2024-01-0508:20', 'direction'],
    ['打响“青岭有礼”品牌', 'direction'],
    ['深化“万家灯火”行动', 'direction'],
    ['巩固青岭河流域治理成效', 'direction'],
    ['落实《青岭岸线规划》要求', 'direction'],
    ['支持鸿发、瑞丰等企业开拓国际市场', 'direction'],
    ['提升路网连接性贯通性', 'direction'],
    ['实施创新驱动工程', 'direction'],
    ['提升鸿发公司、瑞丰公司等企业管理层次', 'direction'],
    ['实施“挂牌企业倍增计划”', 'direction'],
    ['加大争创省级园林县城力度', 'direction'],
    ['组建创新发展联盟', 'direction'],
    ['支持更多企业建成投产', 'direction'],
    ['推进“数字出版”战略', 'direction'],
    ['关停落后小作坊', 'direction'],
    ['在建设中锤炼队伍', 'background'],
    ['以项目早日投产为抓手', 'background'],
    ['为早日建成航运中心而努力', 'background'],
    ['启动实施“五个行动”', 'direction'],
    ['确保如期完成脱贫攻坚任务', 'direction'],
    ['一大批重大项目相继建成', 'background'],
    ['努力承办一次精彩难忘的水上盛会', 'direction'],
    ['加快把青岭湖建成全省的休闲疗养中心', 'direction'],
    ['领导干部要带头洽谈项目、推进落地', 'background'],
    ['按照三年植树30万亩规划', 'background'],
    ['与全国同步基本实现社会主义现代化', 'direction'],
    ['支持鸿发公司等企业到境外投资办厂', 'direction'],
    ['为企业成立10周年献礼', 'direction'],
    ['开展“八个900”行动', 'direction'],
    ['打造旗舰型企业集团', 'direction'],
    ['完善青岭社区“老友会”服务功能', 'direction'],
    ['营造清水河街区消费氛围', 'direction'],
    ['60名代表投票选出今年的实事项目', 'result'],
    ['大会收到代表建议90件', 'result'],
    ['分为出行、就医等6个方面、24件实事', 'background'],
    ['青岭区动员大会召开后', 'background'],
  ])('as no promise: %s', (words, short) => {
    expect(shortOf(words)).toBe(short)
  })

  it('says which rule saw which words', () => {
    expect(judge('新增公园5个').because).toEqual([{ rule: 'number', words: ['5个'] }])
    expect(judge('推进青石铺小学改扩建').because).toEqual([
      { rule: 'name', words: ['青石铺小学'] },
      { rule: 'no-completion' },
    ])
  })

  it.each([
    ['承办第四届全省运动会', 'commitment'],
    ['提升办赛水平', 'background'],
  ])('takes an event that leads its paragraph for a promise, and no other lead: %s', (words, disposition) => {
    expect(judge(words, true).disposition).toBe(disposition)
  })

  it('of a clause without end, by how it begins and ends', () => {
    expect(shortOf(`推进鹮岫大桥、${'青石桥、'.repeat(2_000)}石门桥等项目建设`)).toBe('B milestone process')
    expect(shortOf(`新建道路${'青石路、'.repeat(2_000)}并全部竣工`)).toBe('A milestone commit')
    expect(shortOf('将纳入'.repeat(20_000))).toBe('direction')
  })
})
