import 'server-only'
import { getResolvedPDFJS } from 'unpdf'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import './array-buffer'
import { readPages, type PdfPage } from './pdf-blocks'
import { withoutDamagedFonts } from './pdf-fonts'
import { readRuled } from './pdf-grid'
import { readLines, type PdfItem } from './pdf-lines'
import { listRules, type Rule } from './pdf-rules'
import type { PlanFileRefusal } from './refusals'

/** The longest plans have about a hundred pages. */
const MOST_PAGES = 600
/** Pieces of text on one page; a full page of single characters has about two thousand. */
const MOST_ITEMS = 20_000

type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>
type Pdf = Awaited<ReturnType<Library['getDocument']>['promise']>

const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0

type Page = Awaited<ReturnType<Pdf['getPage']>>

async function listItems(page: Page): Promise<PdfItem[]> {
  const { items } = await page.getTextContent()
  const found: PdfItem[] = []
  for (const item of items.slice(0, MOST_ITEMS)) {
    if (!('str' in item)) continue
    const [, , c, d, x, y] = item.transform
    const size = Math.hypot(numberOf(c), numberOf(d)) || item.height
    found.push({ text: item.str, x: numberOf(x), y: numberOf(y), width: numberOf(item.width), size })
  }
  return found
}

async function findRules(page: Page): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  return listRules(fnArray, argsArray, OPS)
}

/** What is drawn is looked at only where words stand in columns: it takes as long as all else. */
async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const items = await listItems(page)
  const lines = readLines(items)
  const hasColumns = lines.filter(({ cells }) => cells.length >= 2).length >= 2
  if (!hasColumns) return { lines, tables: [] }
  const { tables, rest } = readRuled(items, await findRules(page))
  page.cleanup()
  return { lines: tables.length === 0 ? lines : readLines(rest), tables }
}

async function readAll(pdf: Pdf): Promise<Decision<RawBlock[], PlanFileRefusal>> {
  if (pdf.numPages > MOST_PAGES) return { ok: false, reason: 'too-long' }
  const pages: PdfPage[] = []
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
  const { getDocument } = await getResolvedPDFJS()
  const task = getDocument({
    data: withoutDamagedFonts(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await readAll(await task.promise)
  } catch (error) {
    // on a broken file the library throws errors of many kinds, and has nothing else to throw about
    if (error instanceof Error) return { ok: false, reason: refusalOf(error) }
    throw error
  } finally {
    await task.destroy()
  }
}
