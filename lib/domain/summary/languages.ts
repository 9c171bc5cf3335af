import type { SummaryLanguage } from './model'

/** The languages that a summary is written in; Chinese first. */
export const SUMMARY_LANGUAGES = ['zh', 'en'] as const satisfies readonly SummaryLanguage[]

/** The forms that are kept of an issued summary; 'docx-plain' is the Word file without its annex of sources. */
export const SUMMARY_FORMATS = ['docx', 'docx-plain', 'md', 'xlsx'] as const
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number]
