import type { Bilingual } from './words'

/** The ways in which milestones are reached; a commitment follows one of them. */
export const STAGE_SERIES = [
  'construction',
  'completion',
  'groundbreaking',
  'establishment',
  'land-supply',
  'acquisition',
  'programme',
  'rectification',
  'recognition',
] as const
export type StageSeries = (typeof STAGE_SERIES)[number]

/** A stage of a milestone; `key` is unique in its series. */
export type SeriesStage = { key: string; name: Bilingual }

const stage = (key: string, zh: string, en: string): SeriesStage => ({ key, name: { zh, en } })

/**
 * The stages of each series, in order; the last is the end state: who promised 开工 is done when
 * it has begun, and who promised 竣工 need not be in use. The plan gives no
 * dates for stages, so none are planned here: a department files them.
 */
export const STAGES: Record<StageSeries, readonly SeriesStage[]> = {
  construction: [
    stage('preparation', '前期', 'Preparatory work'),
    stage('ground-broken', '开工', 'Construction begun'),
    stage('structure-finished', '主体完工', 'Main structure finished'),
    stage('construction-accepted', '竣工', 'Construction finished and accepted'),
    stage('in-use', '投用', 'In use'),
  ],
  completion: [
    stage('preparation', '前期', 'Preparatory work'),
    stage('ground-broken', '开工', 'Construction begun'),
    stage('structure-finished', '主体完工', 'Main structure finished'),
    stage('construction-accepted', '竣工', 'Construction finished and accepted'),
  ],
  groundbreaking: [
    stage('preparation', '前期', 'Preparatory work'),
    stage('ground-broken', '开工', 'Construction begun'),
  ],
  establishment: [
    stage('begun', '启动', 'Begun'),
    stage('scheme-approved', '方案获批', 'Scheme approved'),
    stage('set-up', '成立（建立）', 'Formally set up'),
    stage('operating', '投入运行', 'In operation'),
  ],
  'land-supply': [
    stage('expropriated', '征收完成', 'Expropriation finished'),
    stage('prepared', '土地整理', 'Land prepared'),
    stage('announced', '公告', 'Supply announced'),
    stage('supplied', '供地', 'Land supplied'),
  ],
  acquisition: [
    stage('started', '启动征收', 'Expropriation started'),
    stage('agreements-signed', '签约完成', 'Agreements signed'),
    stage('vacated', '腾退搬迁', 'Occupants relocated'),
    stage('cleared', '拆除清零', 'Site cleared'),
  ],
  programme: [
    stage('plan-issued', '方案明确', 'Plan of work settled'),
    stage('under-way', '组织实施', 'Work under way'),
    stage('year-done', '年度任务完成', "Year's tasks finished"),
  ],
  rectification: [
    stage('plan-made', '制定方案', 'Plan made'),
    stage('rectifying', '实施整改', 'Rectification under way'),
    stage('self-checked', '自查', 'Self-checked'),
    stage('accepted', '验收销号', 'Accepted and closed'),
  ],
  recognition: [
    stage('applied', '申报', 'Applied'),
    stage('evaluated', '评审', 'Evaluated'),
    stage('granted', '认定（获批）', 'Granted'),
  ],
}
