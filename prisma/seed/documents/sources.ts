import { readFileSync } from 'node:fs'
import type { DocumentInput } from '@/lib/services/load-document'
import { readPdfText } from './load'

type Source = Omit<DocumentInput, 'bytes' | 'paragraphs'>

/** The two real documents, and from which day each is taken to have been known. */
const SOURCES: readonly Source[] = [
  {
    slug: 'hanyang-2023-first-half',
    jurisdiction: 'hanyang',
    title: {
      zh: '关于汉阳区2023年上半年国民经济和社会发展计划执行情况的报告',
      en: 'Report on the execution of the 2023 plan of Hanyang District in the first half of the year',
    },
    knownOn: '2023-07-20',
    knownOnBasis: {
      zh: '推定：文件未署日期，按半年数据的报送期限（7 月 20 日）认定。',
      en: 'Inferred: the document bears no date; the day half-year figures are due (20 July) is taken.',
    },
  },
  {
    slug: 'hanyang-2025-plan',
    jurisdiction: 'hanyang',
    title: {
      zh: '汉阳区2024年国民经济和社会发展规划执行情况与2025年国民经济和社会发展规划草案的报告',
      en: 'Report on the execution of the 2024 plan and on the draft 2025 plan of Hanyang District',
    },
    knownOn: '2024-12-31',
    knownOnBasis: {
      zh: '文件署“2024 年 12 月”，未署日，取当月最后一日。',
      en: 'The document is dated "December 2024" without a day; the last day of the month is taken.',
    },
  },
]

/** Reads the documents that ship with the product into numbered paragraphs. */
export const readDocuments = () =>
  SOURCES.map((source) => {
    const bytes = new Uint8Array(
      readFileSync(new URL(`./${source.slug}.txt`, import.meta.url)),
    )
    const paragraphs = readPdfText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { ...source, bytes, paragraphs }
  })
