import { both, clausesOf, inferred } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE, endState, namedThing } from './items'

const heading = clausesOf(41)
const reform = clausesOf(42)

/** Ratings of Chinese issuers, lowest first; CCC and below, and AAA, take no sign. */
const ISSUER_RATINGS = [
  ...['C', 'CC', 'CCC', 'B-', 'B', 'B+', 'BB-', 'BB', 'BB+', 'BBB-', 'BBB', 'BBB+'],
  ...['A-', 'A', 'A+', 'AA-', 'AA', 'AA+', 'AAA'],
]

const issuerRating: CatalogueCommitment = {
  code: 'HY25-032',
  title: both(
    '新汉阳城建集团实现 AAA 主体信用评级',
    'The new Hanyang urban construction group is rated AAA',
  ),
  kind: 'grade',
  modality: 'commit',
  grade: 'A',
  measures: [
    {
      key: 'issuer-rating',
      name: both('主体信用评级', 'Issuer credit rating'),
      unit: both('', ''),
      scale: '1',
      kind: 'grade',
      targets: [{ set: 'plan', comparator: 'at-least', value: 'AAA' }],
      ordinal: ISSUER_RATINGS,
      baselines: [],
      caution: both(
        '原文没有写明由哪家评级机构评定；以公开发布的主体评级报告为准。',
        'The plan does not name the rating agency; a published issuer rating report counts.',
      ),
    },
  ],
  deadline: DUE,
  departments: inferred('district-state-assets', 'district-finance'),
}

const financeClauses: CatalogueClause[] = [
  reform.background(
    '集聚改革创新势能',
    '段首小标题，点明本段讲改革。',
    "The paragraph's lead: it speaks of reform.",
  ),
  reform.direction(
    '加快实施事关全局和长远发展的改革项目',
    '没有点名任何一个改革项目。',
    'Reforms of lasting weight; not one is named.',
  ),
  reform.commitment(
    '全面构建以国有“三资”为基础、以有效债务为锚定、以供应链平台体系为载体的财政金融投资统筹联动机制',
    '要新建一个构成写得清楚的机制（三资、债务、供应链平台），是否建立可以查证；没有写明以什么文件或机构为成立标志，所以没有终点。',
    'A new mechanism whose parts are spelled out (state assets, debt, supply-chain platforms), so it can be looked for; no document or body marks it as done, so there is no finish line.',
    namedThing(
      'HY25-030',
      both(
        '构建财政金融投资统筹联动机制',
        'Build a joint mechanism for public finance, lending and investment',
      ),
      'commit',
      'programme',
      inferred('district-finance', 'district-state-assets', 'district-development-reform'),
    ),
  ),
  reform.commitment(
    '加快组建新汉阳城建集团',
    '集团成立与否，查登记即知。',
    'Whether the group exists can be seen in the company register.',
    endState(
      'HY25-031',
      both('组建新汉阳城建集团', 'Form the new Hanyang urban construction group'),
      'commit',
      'establishment',
      inferred('district-state-assets', 'district-construction'),
    ),
  ),
  reform.direction(
    '完善公司化治理和市场化运营机制',
    '讲集团内部怎样管理，没有可以核对的结果。',
    'How the group is to be run inside; no result that can be checked.',
  ),
  reform.commitment(
    '实现AAA主体信用评级',
    '评级有公开的等级次序，达到没有一看便知；与组建集团可以一成一败，单列一项。',
    'Ratings have a public order, so it is plain whether AAA was reached. It can fail although the group is formed: an item of its own.',
    issuerRating,
  ),
]

const supplyChainClauses: CatalogueClause[] = [
  reform.commitment(
    '支持九州医药供应链向产业链、价值链高端延伸',
    '点名一条供应链，做了什么可以查证；“支持”“延伸”没有终点。',
    'One named supply chain, whose steps can be checked; "support" and "extend" have no finish line.',
    namedThing(
      'HY25-033',
      both(
        '支持九州医药供应链向高端延伸',
        'Help the Jiuzhou pharmaceutical supply chain move up in value',
      ),
      'process',
      'programme',
      inferred('district-commerce', 'district-science-economy'),
    ),
  ),
  reform.commitment(
    '指导优合、楚茶供应链建设数字化综合服务平台',
    '点名两条供应链，平台各建各的，分列两项；“指导”表明建设者是企业，没有写明何时建成。',
    'Two named supply chains, each with a platform of its own: two items. "Guide" makes the firms the builders, and no completion is stated.',
    namedThing(
      'HY25-034',
      both(
        '指导优合供应链建设数字化综合服务平台',
        'Guide the Youhe supply chain in building a digital service platform',
      ),
      'process',
      'establishment',
      inferred('district-commerce', 'district-science-economy'),
    ),
    namedThing(
      'HY25-035',
      both(
        '指导楚茶供应链建设数字化综合服务平台',
        'Guide the Chucha (Hubei tea) supply chain in building a digital service platform',
      ),
      'process',
      'establishment',
      inferred('district-commerce', 'district-science-economy'),
    ),
  ),
  reform.direction(
    '引导重点企业用好省市供应链资源，稳产拓销、降本增效',
    '没有点名企业，也没有产销、成本的数字。',
    'No firm is named, and no figure for output, sales or costs.',
  ),
]

/** （三）坚定不移深化改革: its heading, 改革创新. */
export const reformSectionClauses: CatalogueClause[] = [
  heading.background(
    '（三）坚定不移深化改革，增强发展内生动力',
    '第三节的标题，概括以下三段。',
    'The heading of section three, which sums up the three paragraphs below.',
  ),
  ...financeClauses,
  ...supplyChainClauses,
]
