import { both, inferred } from '../build'
import { counted, grown, resultsOf, UNITS, type ResultClause } from './results'

const services = resultsOf(15)
const firms = resultsOf(16)
const support = resultsOf(17)

const MARKET = inferred('district-market-regulation')
const REFORM = inferred('district-development-reform')
const FINANCE = inferred('district-finance')
const SCIENCE = inferred('district-science-economy')

const TWICE = both(
  '报告在同一段里两次写“企业销售开票金额”，数值不同（1123.2 亿元增 2.1%，1735.1 亿元增 4.0%），没有说明口径；两处照录，不作取舍。',
  'The report gives "invoiced sales of firms" twice in one paragraph with different figures and no scope; both are kept as they stand.',
)

/** （三）改革牵引，市场活力明显增强. */
export const reformResults: readonly ResultClause[] = [
  services(
    'HY23-038',
    '实现108个主题事项“一事联办”',
    both('主题事项“一事联办”', 'Matters settled in one go'),
    REFORM,
    [counted('joint-matters', both('实现“一事联办”主题事项', 'Matters settled in one go'), UNITS.piece, '108')],
  ),
  services(
    'HY23-039',
    '组织开展“阳光安心”6大环境18项举措',
    both('“阳光安心”举措', 'Measures for a better business environment'),
    REFORM,
    [counted('environment-measures', both('组织开展“阳光安心”举措', 'Measures taken'), UNITS.item, '18')],
    both('“6大环境”是归类，不是目标。', 'The 6 groups are a grouping of the measures.'),
  ),
  firms(
    'HY23-040',
    '新增市场主体1.4万户，其中企业占比40%',
    both('新增市场主体', 'New market entities'),
    MARKET,
    [
      counted('new-entities', both('新增市场主体', 'New market entities'), UNITS.wanHousehold, '1.4'),
      counted('firm-share', both('新增市场主体中企业占比', 'Share of companies among them'), UNITS.percent, '40'),
    ],
  ),
  firms(
    'HY23-041',
    '新增纳税企业4253户，同比增长47.6%',
    both('新增纳税企业', 'New taxpaying firms'),
    FINANCE,
    [
      grown('new-taxpayers-growth', both('新增纳税企业增速', 'Growth of new taxpaying firms'), UNITS.percent, '47.6'),
      counted('new-taxpayers', both('新增纳税企业', 'New taxpaying firms'), UNITS.household, '4253'),
    ],
  ),
  firms(
    'HY23-042',
    '新增上市后备“金种子”“银种子”企业5家',
    both('新增上市后备企业', 'New candidates for listing'),
    inferred('district-finance'),
    [counted('listing-candidates', both('新增上市后备“金种子”“银种子”企业', 'New candidates for listing'), UNITS.firm, '5')],
  ),
  firms(
    'HY23-043',
    '完成“四上”企业⁴入库23家',
    both('“四上”企业入库', 'Firms above the statistical thresholds'),
    inferred('district-statistics'),
    [counted('threshold-firms', both('“四上”企业入库', 'Firms entered'), UNITS.firm, '23')],
  ),
  firms(
    'HY23-044',
    '培育省级专精特新中小企业12家',
    both('培育省级专精特新中小企业', 'Raise specialised firms of provincial rank'),
    SCIENCE,
    [counted('specialised-firms', both('培育省级专精特新中小企业', 'Specialised firms raised'), UNITS.firm, '12')],
  ),
  firms(
    'HY23-045',
    '企业销售开票金额为1123.2亿元，同比增长2.1%。企业销售开票金额1735.1亿元，同比增长4.0%',
    both('企业销售开票金额', 'Invoiced sales of firms'),
    inferred('district-finance', 'district-statistics'),
    [
      grown('invoiced-sales-growth', both('企业销售开票金额增速（第一处）', 'Growth of invoiced sales (first place)'), UNITS.percent, '2.1', { caution: TWICE }),
      counted('invoiced-sales', both('企业销售开票金额（第一处）', 'Invoiced sales (first place)'), UNITS.yi, '1123.2'),
      grown('invoiced-sales-growth-again', both('企业销售开票金额增速（第二处）', 'Growth of invoiced sales (second place)'), UNITS.percent, '4.0'),
      counted('invoiced-sales-again', both('企业销售开票金额（第二处）', 'Invoiced sales (second place)'), UNITS.yi, '1735.1'),
    ],
  ),
  support(
    'HY23-046',
    '解决企业营商及政务服务类诉求376件',
    both('解决企业诉求', 'Settle requests of firms'),
    REFORM,
    [counted('settled-requests', both('解决企业营商及政务服务类诉求', 'Requests settled'), UNITS.case, '376')],
  ),
  support(
    'HY23-047',
    '为小微企业、个体户解决资金担保需求4.9亿元',
    both('小微企业资金担保', 'Guarantees for small firms'),
    FINANCE,
    [counted('guarantees', both('解决小微企业、个体户资金担保需求', 'Guarantees given'), UNITS.yi, '4.9')],
  ),
  support(
    'HY23-048',
    '帮助企业获得银税互贷贷款21.8亿元',
    both('银税互贷贷款', 'Loans on the strength of tax paid'),
    FINANCE,
    [counted('tax-loans', both('帮助企业获得银税互贷贷款', 'Loans obtained'), UNITS.yi, '21.8')],
  ),
  support(
    'HY23-049',
    '拨付纾困贷款贴息资金1.2亿元',
    both('纾困贷款贴息', 'Interest paid on relief loans'),
    FINANCE,
    [counted('interest-relief', both('拨付纾困贷款贴息资金', 'Interest paid'), UNITS.yi, '1.2')],
  ),
  support(
    'HY23-050',
    '落实减税降费政策共退税约1.9亿元',
    both('减税降费退税', 'Tax refunded'),
    FINANCE,
    [counted('tax-refunds', both('落实减税降费政策退税', 'Tax refunded'), UNITS.yi, '1.9', { hedge: 'about' })],
  ),
  support(
    'HY23-051',
    '兑现区级营商留商政策4542万元',
    both('兑现区级营商留商政策', 'Pay out the district\'s promises to firms'),
    FINANCE,
    [counted('district-payments', both('兑现区级营商留商政策资金', 'Paid out'), UNITS.wan, '4542')],
  ),
  support(
    'HY23-052',
    '发放上级奖补资金1556万元，惠及全区60家企业',
    both('发放上级奖补资金', 'Hand out grants of higher levels'),
    FINANCE,
    [
      counted('grants', both('发放上级奖补资金', 'Grants handed out'), UNITS.wan, '1556'),
      counted('grant-firms', both('奖补资金惠及企业', 'Firms that received grants'), UNITS.firm, '60'),
    ],
  ),
]
