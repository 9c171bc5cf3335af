import type { SummaryLanguage } from './model'

/** The languages that a summary is written in; Chinese first. */
export const SUMMARY_LANGUAGES = ['zh', 'en'] as const satisfies readonly SummaryLanguage[]

/** The forms that are kept of an issued summary. */
export const SUMMARY_FORMATS = ['docx', 'md', 'xlsx'] as const
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number]
