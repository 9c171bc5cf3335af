import 'server-only'

/** A text in both languages. */
export type Bilingual = { zh: string; en: string }

/** Quotes travel without white space, so that they compare whatever a PDF broke. */
export const openQuote = (text: string): string => text.replace(/\s+/gu, '')

export const bilingualOrNull = (zh: string | null, en: string | null): Bilingual | null =>
  zh === null || en === null ? null : { zh, en }

/** The address of a public page: absolute where the installation's origin is known. */
export const pageUrl = (path: string): string => `${process.env['JIANNUO_ORIGIN'] ?? ''}${path}`
