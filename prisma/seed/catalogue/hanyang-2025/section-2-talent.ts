import { both, clausesOf, inferred } from '../build'
import type { CatalogueClause } from '../types'
import { endState, namedThing } from './items'

const talent = clausesOf(40)

/** （二）强化科技创新驱动: 引智聚才. */
export const talentClauses: CatalogueClause[] = [
  talent.background(
    '强化引智聚才能力',
    '段首小标题，点明本段讲人才。',
    "The paragraph's lead: it speaks of attracting talent.",
  ),
  talent.direction(
    '充分发挥国家级人力资源产业园品牌作用',
    '原文把园区当作已有的，“发挥品牌作用”没有说对园区做什么。',
    'The text takes the park as given; making use of its name does not say what is to be done to it.',
  ),
  talent.direction(
    '完善专业人才引育体系',
    '没有点名哪项制度，也没有完善的标准。',
    'No rule or scheme is named, nor what a perfected system would be.',
  ),
  talent.direction(
    '深化校地合作',
    '没有点名学校或协议。',
    'Cooperation with universities; none is named, nor any agreement.',
  ),
  talent.direction(
    '强化与产业高度匹配的紧缺人才、技能人才、高层次人才培养',
    '没有写明培养多少人；2024 年引进的人数不是 2025 年的目标。',
    'How many people are to be trained is not said; the numbers of 2024 are not a target of 2025.',
  ),
  talent.commitment(
    '擦亮“知音云上”创投大赛品牌',
    '大赛有专名，当年办没办、办得怎样可以查证；“擦亮品牌”没有终点。',
    'A contest with a name: whether it was held, and how, can be checked. "Polishing the brand" has no finish line.',
    namedThing(
      'HY25-027',
      both(
        '擦亮“知音云上”创投大赛品牌',
        'Raise the standing of the "Zhiyin Yunshang" venture contest',
      ),
      'process',
      'programme',
      inferred('district-science-economy', 'district-human-resources'),
    ),
  ),
  talent.commitment(
    '争取武汉市“英雄杯”创新创业大赛落地',
    '大赛是否落户汉阳，是就是、否就否；“争取”表示尽力，未成不等于食言。',
    'Whether the contest comes to Hanyang is a plain yes or no. "Strive for" means best effort: a miss is not a broken promise.',
    endState(
      'HY25-028',
      both(
        '争取武汉市“英雄杯”创新创业大赛落地',
        'Win the Wuhan "Hero Cup" innovation contest for Hanyang',
      ),
      'strive',
      'recognition',
      inferred('district-science-economy', 'district-human-resources'),
      both(
        '“落地”按大赛主办方确定由汉阳承办计。',
        "Counted as reached when the organiser settles on Hanyang as the contest's host.",
      ),
    ),
  ),
  talent.commitment(
    '持续给予湖北青创园（汉阳）人才政策倾斜',
    '园区有专名，给了哪些政策可以查证；没有写明倾斜多少、到何时为止。',
    'A named park; which policies favour it can be checked. How much, and until when, is not said.',
    namedThing(
      'HY25-029',
      both(
        '给予湖北青创园（汉阳）人才政策倾斜',
        'Favour the Hubei Youth Venture Park (Hanyang) in talent policy',
      ),
      'commit',
      'programme',
      inferred('district-human-resources', 'district-science-economy'),
    ),
  ),
  talent.direction(
    '加大人才公寓、创业空间供给力度',
    '没有写明多少套、多少平方米；2024 年人才公寓的套数是成绩，不是 2025 年的目标。',
    'How many flats, or how much space, is not said; the flats of 2024 are a result and not a target of 2025.',
  ),
]
