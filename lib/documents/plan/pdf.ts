import 'server-only'
import { getDocumentProxy } from 'unpdf'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import { readPages } from './pdf-blocks'
import { readLines, type PdfItem, type PdfLine } from './pdf-lines'
import type { PlanFileRefusal } from './refusals'

/** The longest plans have about a hundred pages. */
const MOST_PAGES = 600
/** Pieces of text on one page; a full page of single characters has about two thousand. */
const MOST_ITEMS = 20_000

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0

async function readPage(pdf: Pdf, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const found: PdfItem[] = []
  for (const item of items.slice(0, MOST_ITEMS)) {
    if (!('str' in item)) continue
    const [, , c, d, x, y] = item.transform
    const size = Math.hypot(numberOf(c), numberOf(d)) || item.height
    found.push({ text: item.str, x: numberOf(x), y: numberOf(y), width: numberOf(item.width), size })
  }
  page.cleanup()
  return readLines(found)
}

async function readAll(pdf: Pdf): Promise<Decision<RawBlock[], PlanFileRefusal>> {
  if (pdf.numPages > MOST_PAGES) return { ok: false, reason: 'too-long' }
  const pages: PdfLine[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number))
  return { ok: true, value: readPages(pages) }
}

const refusalOf = (error: Error): PlanFileRefusal =>
  error.name === 'PasswordException' ? 'encrypted' : 'damaged'

/**
 * Reads a PDF file with text by the places of its pieces on the page: lines, raised digits as
 * notes' marks, columns as tables. Nothing is drawn, and no script of the file runs.
 */
export async function readPlanPdf(
  bytes: Uint8Array,
): Promise<Decision<RawBlock[], PlanFileRefusal>> {
  try {
    // the library takes the memory of what it is given
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    })
    try {
      return await readAll(pdf)
    } finally {
      await pdf.destroy()
    }
  } catch (error) {
    // on a broken file the library throws errors of many kinds, and has nothing else to throw about
    if (error instanceof Error) return { ok: false, reason: refusalOf(error) }
    throw error
  }
}
