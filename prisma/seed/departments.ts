import type { Bilingual } from './catalogue/types'

export type Department = { slug: string; name: Bilingual }

/** The district's inspection office, which reviews what the departments report. */
export const REVIEWING_DEPARTMENT = 'district-supervision'

/**
 * The departments of Hanyang District that the catalogue names, and the reviewers'
 * office. The plan itself names none: every assignment in the catalogue is inferred
 * from the usual duties of the office.
 */
export const DEPARTMENTS: readonly Department[] = [
  {
    slug: 'district-development-reform',
    name: { zh: '区发改局', en: 'District Development and Reform Bureau' },
  },
  { slug: 'district-finance', name: { zh: '区财政局', en: 'District Finance Bureau' } },
  { slug: 'district-statistics', name: { zh: '区统计局', en: 'District Statistics Bureau' } },
  {
    slug: 'district-science-economy',
    name: { zh: '区科经局', en: 'District Science, Economy and Information Bureau' },
  },
  { slug: 'district-commerce', name: { zh: '区商务局', en: 'District Commerce Bureau' } },
  {
    slug: 'district-culture-tourism',
    name: { zh: '区文旅局', en: 'District Culture and Tourism Bureau' },
  },
  {
    slug: 'district-human-resources',
    name: { zh: '区人力资源局', en: 'District Human Resources Bureau' },
  },
  {
    slug: 'district-state-assets',
    name: { zh: '区国资局', en: 'District State-owned Assets Bureau' },
  },
  { slug: 'district-justice', name: { zh: '区司法局', en: 'District Justice Bureau' } },
  {
    slug: 'district-market-regulation',
    name: { zh: '区市场监管局', en: 'District Market Regulation Bureau' },
  },
  { slug: 'district-education', name: { zh: '区教育局', en: 'District Education Bureau' } },
  { slug: 'district-health', name: { zh: '区卫健局', en: 'District Health Bureau' } },
  {
    slug: 'district-civil-affairs',
    name: { zh: '区民政局', en: 'District Civil Affairs Bureau' },
  },
  {
    slug: 'district-emergency',
    name: { zh: '区应急局', en: 'District Emergency Management Bureau' },
  },
  {
    slug: 'district-construction',
    name: { zh: '区城建局', en: 'District Urban Construction Bureau' },
  },
  {
    slug: 'district-housing-renewal',
    name: { zh: '区住更局', en: 'District Housing and Urban Renewal Bureau' },
  },
  {
    slug: 'district-natural-resources',
    name: { zh: '区自规分局', en: 'District Natural Resources and Planning Branch' },
  },
  {
    slug: 'district-ecology-environment',
    name: { zh: '区生态环境分局', en: 'District Ecology and Environment Branch' },
  },
  {
    slug: REVIEWING_DEPARTMENT,
    name: { zh: '区督查室', en: 'District Inspection Office' },
  },
]
