import { both, inferred } from '../build'
import { counted, resultsOf, stands, UNITS, type ResultClause } from './results'

const projects = resultsOf(7)
const consumption = resultsOf(8)
const investors = resultsOf(9)

const REFORM = inferred('district-development-reform')
const COMMERCE = inferred('district-commerce')

/** （一）知难负重，经济大盘稳中求进. */
export const economyResults: readonly ResultClause[] = [
  projects(
    'HY23-008',
    '湖北交投实业总部等71个续建项目稳步推进',
    both('推进续建重大项目', 'Carry on major projects already under way'),
    REFORM,
    [counted('continued-projects', both('推进续建项目', 'Projects carried on'), UNITS.piece, '71')],
  ),
  projects(
    'HY23-009',
    '招商愉樾等15个项目竣工',
    both('重大项目竣工', 'Complete major projects'),
    REFORM,
    [counted('completed-projects', both('竣工项目', 'Projects completed'), UNITS.piece, '15')],
  ),
  projects(
    'HY23-010',
    '纳入上半年新开工计划重大项目28个，实现开工26个、入统19个',
    both('新开工重大项目', 'Start new major projects'),
    REFORM,
    [
      counted('started-projects', both('开工项目', 'Projects started'), UNITS.piece, '26'),
      counted('listed-projects', both('纳入上半年新开工计划重大项目', 'Projects planned to start in the half-year'), UNITS.piece, '28'),
      counted('statistical-projects', both('入统项目', 'Projects entered in the statistics'), UNITS.piece, '19'),
    ],
  ),
  projects(
    'HY23-011',
    '18个市级重大项目完成投资98.2亿元',
    both('市级重大项目完成投资', 'Investment in municipal major projects'),
    REFORM,
    [
      counted('municipal-investment', both('市级重大项目完成投资', 'Investment made'), UNITS.yi, '98.2'),
      counted('municipal-projects', both('市级重大项目', 'Municipal major projects'), UNITS.piece, '18'),
    ],
  ),
  projects(
    'HY23-012',
    '为山姆会员店等项目解决各类问题共39个',
    both('为项目解决问题', 'Solve the problems of projects'),
    REFORM,
    [counted('solved-problems', both('为项目解决各类问题', 'Problems of projects solved'), UNITS.piece, '39')],
  ),
  consumption(
    'HY23-013',
    '“四大商圈”²引进首店15家',
    both('“四大商圈”引进首店', 'Bring first stores to the four shopping areas'),
    COMMERCE,
    [counted('first-stores', both('引进首店', 'First stores brought in'), UNITS.firm, '15')],
    both('“四大商圈”是名称，“四大”不是目标。', 'The "four" belongs to the name of the shopping areas.'),
  ),
  consumption(
    'HY23-014',
    '入驻直播电商企业25家',
    both('直播电商企业入驻', 'Live-commerce firms move in'),
    COMMERCE,
    [counted('live-commerce-firms', both('入驻直播电商企业', 'Live-commerce firms moved in'), UNITS.firm, '25')],
  ),
  consumption(
    'HY23-015',
    '“YUE见汉阳”等8场政府促销活动',
    both('举办政府促销活动', 'Hold sales promotions of the government'),
    COMMERCE,
    [counted('government-promotions', both('举办政府促销活动', 'Government sales promotions held'), UNITS.event, '8')],
  ),
  consumption(
    'HY23-016',
    '引导重点商贸企业开展145场消费促进活动',
    both('引导企业开展消费促进活动', 'Have firms hold sales promotions'),
    COMMERCE,
    [counted('firm-promotions', both('企业开展消费促进活动', 'Sales promotions held by firms'), UNITS.event, '145')],
  ),
  investors(
    'HY23-017',
    '签约亿元以上项目64个',
    both('签约亿元以上项目', 'Sign projects above 100 million yuan'),
    COMMERCE,
    [counted('signed-projects', both('签约亿元以上项目', 'Projects above 100 million yuan signed'), UNITS.piece, '64')],
  ),
  investors(
    'HY23-018',
    '总签约金额达780亿元，完成签约金额年度目标91%',
    both('招商签约金额', 'Value of investment agreements'),
    COMMERCE,
    [
      counted('signed-value', both('总签约金额', 'Value signed'), UNITS.yi, '780'),
      counted('signed-value-share', both('签约金额完成年度目标', 'Share of the year\'s target, as reported'), UNITS.percent, '91'),
    ],
  ),
  investors(
    'HY23-019',
    '服务266家企业入驻区内楼宇',
    both('服务企业入驻楼宇', 'Help firms move into office buildings'),
    COMMERCE,
    [counted('housed-firms', both('服务企业入驻区内楼宇', 'Firms helped to move in'), UNITS.firm, '266')],
  ),
  investors(
    'HY23-020',
    '税收亿元楼宇增加至4座',
    both('税收亿元楼宇', 'Buildings with 100 million yuan of tax'),
    COMMERCE,
    [stands('tax-buildings', both('税收亿元楼宇', 'Buildings with 100 million yuan of tax'), UNITS.building, '4')],
  ),
  investors(
    'HY23-021',
    '7个项目落户',
    both('“知音云上”创投大赛项目落户', 'Projects of the venture contest settle'),
    COMMERCE,
    [counted('contest-projects', both('创投大赛落户项目', 'Projects of the contest settled'), UNITS.piece, '7')],
  ),
]
