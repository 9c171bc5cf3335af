import { both, inferred } from '../build'
import { counted, resultsOf, UNITS, type ResultClause } from './results'

const security = resultsOf(23)
const services = resultsOf(24)
const sports = resultsOf(25)
const community = resultsOf(26)

const LABOUR = inferred('district-human-resources')
const EDUCATION = inferred('district-education')
const HOUSING = inferred('district-housing-renewal')
const CIVIL = inferred('district-civil-affairs')
const SPORT = inferred('district-culture-tourism', 'district-education')

/** （五）共同缔造，民生福祉全面增进. New jobs stand in the table of indicators (HY23-007). */
export const peopleResults: readonly ResultClause[] = [
  security(
    'HY23-069',
    '组织各类公益性招聘会59场',
    both('公益性招聘会', 'Free job fairs'),
    LABOUR,
    [counted('job-fairs', both('组织公益性招聘会', 'Job fairs held'), UNITS.event, '59')],
  ),
  security(
    'HY23-070',
    '社保扩面净增1.1万人次，完成年度目标70%',
    both('社保扩面', 'More people in social insurance'),
    LABOUR,
    [
      counted('newly-insured', both('社保扩面净增', 'Net enrolments'), UNITS.wanTimes, '1.1'),
      counted('newly-insured-share', both('社保扩面完成年度目标', 'Share of the year\'s target, as reported'), UNITS.percent, '70'),
    ],
  ),
  security(
    'HY23-071',
    '累计发放低保救助金2721.6万元',
    both('发放低保救助金', 'Basic living allowances'),
    CIVIL,
    [counted('living-allowances', both('累计发放低保救助金', 'Allowances paid'), UNITS.wan, '2721.6')],
  ),
  security(
    'HY23-072',
    '建成保障性租赁住房超4800套',
    both('建成保障性租赁住房', 'Rental homes for those who need them'),
    HOUSING,
    [counted('rental-homes', both('建成保障性租赁住房', 'Rental homes built'), UNITS.home, '4800', { hedge: 'more-than' })],
  ),
  security(
    'HY23-073',
    '棚改住房2700套，完成目标110%',
    both('棚改住房', 'Homes for cleared quarters'),
    HOUSING,
    [
      counted('resettlement-homes', both('棚改住房', 'Homes built'), UNITS.home, '2700'),
      counted('resettlement-homes-share', both('棚改住房完成目标', 'Share of the target, as reported'), UNITS.percent, '110'),
    ],
  ),
  services(
    'HY23-074',
    '新增小学学位2700个',
    both('新增小学学位', 'New places at primary schools'),
    EDUCATION,
    [counted('primary-places', both('新增小学学位', 'New places at primary schools'), UNITS.piece, '2700')],
  ),
  services(
    'HY23-075',
    '改造幼儿园4所',
    both('改造幼儿园', 'Rebuild kindergartens'),
    EDUCATION,
    [counted('kindergartens', both('改造幼儿园', 'Kindergartens rebuilt'), UNITS.school, '4')],
  ),
  services(
    'HY23-076',
    '新增学前学位1260个',
    both('新增学前学位', 'New places at kindergartens'),
    EDUCATION,
    [counted('kindergarten-places', both('新增学前学位', 'New places at kindergartens'), UNITS.piece, '1260')],
  ),
  services(
    'HY23-077',
    '培育四星级智慧校园11所、五星级智慧校园3所',
    both('培育智慧校园', 'Digital campuses'),
    EDUCATION,
    [
      counted('four-star-campuses', both('培育四星级智慧校园', 'Four-star campuses'), UNITS.school, '11'),
      counted('five-star-campuses', both('培育五星级智慧校园', 'Five-star campuses'), UNITS.school, '3'),
    ],
  ),
  services(
    'HY23-078',
    '打造“知音·雨露”、“金晖助学”护成长等37个未成年人保护特色品牌',
    both('未成年人保护特色品牌', 'Programmes that protect minors'),
    CIVIL,
    [counted('minor-programmes', both('打造未成年人保护特色品牌', 'Programmes'), UNITS.piece, '37')],
  ),
  services(
    'HY23-079',
    '全区4家三级医院为核心的院前急救体系初步建立',
    both('院前急救体系', 'Emergency care before hospital'),
    inferred('district-health'),
    [counted('core-hospitals', both('院前急救体系核心三级医院', 'Hospitals at its core'), both('家', 'hospitals'), '4')],
  ),
  sports(
    'HY23-080',
    '二期赛事吸引集聚全市50支队伍参赛',
    both('足球友好城赛事', 'Matches of the football-friendly city'),
    SPORT,
    [counted('football-teams', both('二期赛事参赛队伍', 'Teams in the second round'), UNITS.team, '50')],
    both('“二期”是赛事的期次。', 'The second is the round of the matches.'),
  ),
  sports(
    'HY23-081',
    '创建体育传统学校24个',
    both('创建体育传统学校', 'Schools with a sports tradition'),
    SPORT,
    [counted('sports-schools', both('创建体育传统学校', 'Schools named'), UNITS.piece, '24')],
  ),
  sports(
    'HY23-082',
    '建设青少年体育后备人才业余训练基地21处',
    both('青少年业余训练基地', 'Training bases for the young'),
    SPORT,
    [counted('training-bases', both('建设青少年体育后备人才业余训练基地', 'Training bases built'), UNITS.place, '21')],
  ),
  community(
    'HY23-083',
    '累计打造100个共同缔造小区',
    both('共同缔造小区', 'Neighbourhoods shaped together'),
    CIVIL,
    [counted('shared-neighbourhoods', both('累计打造共同缔造小区', 'Neighbourhoods'), UNITS.piece, '100')],
  ),
  community(
    'HY23-084',
    '完成文体活动设施、绿色驿站、协商议事空间等544个共同缔造项目',
    both('共同缔造项目', 'Projects shaped together'),
    CIVIL,
    [counted('shared-projects', both('完成共同缔造项目', 'Projects done'), UNITS.piece, '544')],
  ),
]
