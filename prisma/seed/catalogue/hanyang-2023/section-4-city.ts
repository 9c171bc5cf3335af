import { both, inferred } from '../build'
import { counted, resultsOf, UNITS, type ResultClause } from './results'

const building = resultsOf(19)
const upkeep = resultsOf(20)
const green = resultsOf(21)

const CONSTRUCTION = inferred('district-construction')
const RENEWAL = inferred('district-housing-renewal')

/** （四）建管并举，城市品质持续提升. */
export const cityResults: readonly ResultClause[] = [
  building(
    'HY23-053',
    '完成基础设施投资21.8亿元',
    both('基础设施投资', 'Investment in infrastructure'),
    inferred('district-construction', 'district-development-reform'),
    [counted('infrastructure-investment', both('完成基础设施投资', 'Investment made'), UNITS.yi, '21.8')],
  ),
  building(
    'HY23-054',
    '畅通新五里后堤等15条微循环路',
    both('畅通微循环路', 'Open up neighbourhood roads'),
    CONSTRUCTION,
    [counted('neighbourhood-roads', both('畅通微循环路', 'Neighbourhood roads opened'), UNITS.road, '15')],
  ),
  building(
    'HY23-055',
    '新（改）建45个停车场',
    both('新（改）建停车场', 'Build or rebuild car parks'),
    CONSTRUCTION,
    [counted('car-parks', both('新（改）建停车场', 'Car parks built or rebuilt'), UNITS.piece, '45')],
  ),
  building(
    'HY23-056',
    '新建停车泊位1.2万个',
    both('新建停车泊位', 'New parking spaces'),
    CONSTRUCTION,
    [counted('parking-spaces', both('新建停车泊位', 'New parking spaces'), UNITS.wanPlace, '1.2')],
  ),
  building(
    'HY23-057',
    '完成金砖路等63处排水应急改造',
    both('排水应急改造', 'Urgent drainage works'),
    CONSTRUCTION,
    [counted('drainage-works', both('完成排水应急改造', 'Drainage works done'), UNITS.place, '63')],
  ),
  building(
    'HY23-058',
    '拆除更新总面积43万平方米',
    both('拆除更新面积', 'Area cleared for renewal'),
    RENEWAL,
    [counted('cleared-area', both('拆除更新总面积', 'Area cleared'), UNITS.wanSquareMetre, '43')],
  ),
  building(
    'HY23-059',
    '划定21个城市更新单元',
    both('划定城市更新单元', 'Mark out urban renewal units'),
    RENEWAL,
    [counted('renewal-units', both('划定城市更新单元', 'Units marked out'), UNITS.piece, '21')],
  ),
  building(
    'HY23-060',
    '分类分期实施环墨水湖游憩片等4个全市更新单元试点项目',
    both('更新单元试点项目', 'Pilot projects of urban renewal'),
    RENEWAL,
    [counted('renewal-pilots', both('实施全市更新单元试点项目', 'Pilot projects carried out'), UNITS.piece, '4')],
  ),
  upkeep(
    'HY23-061',
    '维修车行道4万平方米、人行道3.5万平方米',
    both('维修车行道和人行道', 'Repair roads and pavements'),
    CONSTRUCTION,
    [
      counted('repaired-roads', both('维修车行道', 'Roads repaired'), UNITS.wanSquareMetre, '4'),
      counted('repaired-pavements', both('维修人行道', 'Pavements repaired'), UNITS.wanSquareMetre, '3.5'),
    ],
  ),
  upkeep(
    'HY23-062',
    '整治“六防”井盖⁷1851个',
    both('整治“六防”井盖', 'Make manhole covers safe'),
    CONSTRUCTION,
    [counted('manhole-covers', both('整治“六防”井盖', 'Manhole covers made safe'), UNITS.piece, '1851')],
  ),
  upkeep(
    'HY23-063',
    '完成百灵路、十升路等5条道路架空管线规整',
    both('道路架空管线规整', 'Tidy overhead lines'),
    CONSTRUCTION,
    [counted('tidied-roads', both('完成架空管线规整道路', 'Roads with tidied lines'), UNITS.road, '5')],
  ),
  upkeep(
    'HY23-064',
    '建成投用垃圾分类收集屋12座',
    both('垃圾分类收集屋', 'Waste sorting stations'),
    CONSTRUCTION,
    [counted('sorting-stations', both('建成投用垃圾分类收集屋', 'Stations in use'), UNITS.building, '12')],
  ),
  green(
    'HY23-065',
    '建设晴川大道、江城大道2条花景大道',
    both('建设花景大道', 'Flower avenues'),
    CONSTRUCTION,
    [counted('flower-avenues', both('建设花景大道', 'Flower avenues built'), UNITS.road, '2')],
  ),
  green(
    'HY23-066',
    '完成鲤鱼洲路、新五里后堤等7公里林荫路绿化',
    both('林荫路绿化', 'Tree-lined roads'),
    CONSTRUCTION,
    [counted('tree-lined-roads', both('完成林荫路绿化', 'Roads planted'), UNITS.kilometre, '7')],
  ),
  green(
    'HY23-067',
    '新建花田花海10万平方米',
    both('新建花田花海', 'New flower fields'),
    CONSTRUCTION,
    [counted('flower-fields', both('新建花田花海', 'New flower fields'), UNITS.wanSquareMetre, '10')],
  ),
  green(
    'HY23-068',
    '新建绿地15公顷',
    both('新建绿地', 'New green space'),
    CONSTRUCTION,
    [counted('green-space', both('新建绿地', 'New green space'), UNITS.hectare, '15')],
  ),
]
