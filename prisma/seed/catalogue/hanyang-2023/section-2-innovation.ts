import { both, inferred } from '../build'
import { counted, resultsOf, stands, UNITS, type ResultClause } from './results'

const digital = resultsOf(11)
const industries = resultsOf(12)
const innovation = resultsOf(13)

const SCIENCE = inferred('district-science-economy')
const CULTURE = inferred('district-culture-tourism')

/** （二）创新驱动，发展动能加快转换. */
export const innovationResults: readonly ResultClause[] = [
  digital(
    'HY23-022',
    '数字经济企业突破210家',
    both('数字经济企业', 'Firms of the digital economy'),
    SCIENCE,
    [stands('digital-firms', both('数字经济企业', 'Firms of the digital economy'), UNITS.firm, '210', { hedge: 'more-than' })],
  ),
  digital(
    'HY23-023',
    '湖北省卫星应用技术中心汉阳社会化应用节点对接省级项目3个',
    both('卫星应用节点对接省级项目', 'Provincial projects of the satellite node'),
    SCIENCE,
    [counted('satellite-projects', both('卫星应用节点对接省级项目', 'Provincial projects'), UNITS.piece, '3')],
  ),
  digital(
    'HY23-024',
    '入驻数字文化类企业7家',
    both('元宇宙数字产业基地入驻企业', 'Firms in the metaverse base'),
    SCIENCE,
    [counted('digital-culture-firms', both('元宇宙基地入驻数字文化类企业', 'Firms of digital culture moved in'), UNITS.firm, '7')],
  ),
  digital(
    'HY23-025',
    '楚天高速、易米景等4个项目获评全省首批数字经济典型应用场景',
    both('数字经济典型应用场景', 'Model uses of the digital economy'),
    SCIENCE,
    [counted('model-uses', both('获评全省首批数字经济典型应用场景', 'Projects named model uses'), UNITS.piece, '4')],
  ),
  industries(
    'HY23-026',
    '累计签约大健康产业项目7个',
    both('签约大健康产业项目', 'Sign health industry projects'),
    inferred('district-commerce', 'district-health'),
    [counted('health-projects', both('累计签约大健康产业项目', 'Health industry projects signed'), UNITS.piece, '7')],
  ),
  industries(
    'HY23-027',
    '九州通健康城去化率提升至70%',
    both('九州通健康城去化率', 'Space taken up in Jointown Health City'),
    SCIENCE,
    [stands('health-city-share', both('九州通健康城去化率', 'Share of space taken up'), UNITS.percent, '70')],
  ),
  industries(
    'HY23-028',
    '国博上半年办展35场、接待人次170万',
    both('国博中心办展', 'Fairs at the Expo Centre'),
    CULTURE,
    [
      counted('fairs', both('国博办展', 'Fairs held'), UNITS.event, '35'),
      counted('fair-visits', both('国博接待', 'Visits'), both('万人次', '10,000 visits'), '170'),
    ],
  ),
  industries(
    'HY23-029',
    '琴台美术馆开馆半年参观人数超20万',
    both('琴台美术馆参观人数', 'Visitors of the Qintai Art Museum'),
    CULTURE,
    [counted('museum-visitors', both('琴台美术馆开馆半年参观人数', 'Visitors in its first half-year'), UNITS.wanPeople, '20', { hedge: 'more-than' })],
  ),
  innovation(
    'HY23-030',
    '高新技术企业后备库新增170家',
    both('高新技术企业后备库', 'Firms lined up to become high-tech'),
    SCIENCE,
    [counted('high-tech-reserve', both('高新技术企业后备库新增', 'Firms added to the list'), UNITS.firm, '170')],
  ),
  innovation(
    'HY23-031',
    '科技型中小企业培育库新增218家',
    both('科技型中小企业培育库', 'Technology firms lined up for support'),
    SCIENCE,
    [counted('technology-reserve', both('科技型中小企业培育库新增', 'Firms added to the list'), UNITS.firm, '218')],
  ),
  innovation(
    'HY23-032',
    '新增创新街区、园区、楼宇面积6万方',
    both('新增创新街区、园区、楼宇面积', 'Space in innovation quarters, parks and buildings'),
    SCIENCE,
    [counted('innovation-space', both('新增创新街区、园区、楼宇面积', 'Space added'), UNITS.wanFang, '6')],
  ),
  innovation(
    'HY23-033',
    '汉阳市政集团等2家公司备案市级中试平台',
    both('市级中试平台备案', 'Municipal pilot-test platforms'),
    SCIENCE,
    [counted('pilot-platforms', both('备案市级中试平台', 'Firms with a registered platform'), UNITS.firm, '2')],
  ),
  innovation(
    'HY23-034',
    '举办科技成果转化活动3场',
    both('科技成果转化活动', 'Technology transfer events'),
    SCIENCE,
    [counted('transfer-events', both('举办科技成果转化活动', 'Events held'), UNITS.event, '3')],
  ),
  innovation(
    'HY23-035',
    '完成技术合同成交额41.1亿元',
    both('技术合同成交额', 'Value of technology contracts'),
    SCIENCE,
    [counted('technology-contracts', both('技术合同成交额', 'Value of technology contracts'), UNITS.yi, '41.1')],
  ),
  innovation(
    'HY23-036',
    '设立祁遇创新发展基金20亿元',
    both('设立祁遇创新发展基金', 'Set up the Qiyu innovation fund'),
    inferred('district-finance', 'district-science-economy'),
    [counted('innovation-fund', both('祁遇创新发展基金', 'Fund set up'), UNITS.yi, '20')],
  ),
  innovation(
    'HY23-037',
    '引入国安广传等专精特新企业项目5个',
    both('引入专精特新企业项目', 'Bring in projects of specialised firms'),
    SCIENCE,
    [counted('specialised-projects', both('引入专精特新企业项目', 'Projects brought in'), UNITS.piece, '5')],
  ),
]
