import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { PLAN_2025 } from '@/lib/domain/plan-text/testing/documents'
import { renderXlsx } from '../xlsx-write'
import { PLAN_FILE_REFUSALS } from './refusals'
import { readPlanBytes } from './read-plan'
import { makeRandom, mutate, mutateArchive } from './testing/mutate'
import { docxOfNotes, docxOfTasks } from './testing/plan-2025'

/**
 * Files of every kind with changes anywhere: whatever comes, the answer is a value, in time and
 * in bounded memory. Here some hundred of each; `JIANNUO_FUZZ=10000` takes ten thousand of each.
 */
const FILES = Number(process.env['JIANNUO_FUZZ'] ?? 0)
const SLOWEST_MS = 10_000
const MOST_GROWTH_BYTES = 600 * 1024 * 1024

type Mutation = (random: (below: number) => number) => Uint8Array
type Figures = { files: number; read: number; refused: number; slowestMs: number; grownMb: number }

async function readAll(files: number, mutation: Mutation): Promise<Figures> {
  const figures: Figures = { files, read: 0, refused: 0, slowestMs: 0, grownMb: 0 }
  const before = process.memoryUsage().rss
  for (let seed = 1; seed <= files; seed += 1) {
    const bytes = mutation(makeRandom(seed))
    const begun = performance.now()
    const blocks = await readPlanBytes(bytes)
    if (blocks.ok) {
      readOutline(blocks.value)
      figures.read += 1
    } else {
      expect(PLAN_FILE_REFUSALS).toContain(blocks.reason)
      figures.refused += 1
    }
    figures.slowestMs = Math.max(figures.slowestMs, performance.now() - begun)
    figures.grownMb = Math.max(figures.grownMb, (process.memoryUsage().rss - before) / 1024 / 1024)
  }
  if (FILES > 0) console.log(JSON.stringify(figures))
  return figures
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const pdfOf = (name: string): Uint8Array => readFileSync(new URL(`./testing/${name}.pdf`, import.meta.url))

const CSV = utf8('序号,任务,责任单位,完成时限\r\n1,"新建学校5所",区教育局,12月底前\r\n2,畅通道路11条,区建设局,全年\r\n')
const MARKDOWN = utf8('# 2025年计划\n\n一、工作\n\n**突出项目。** 新建学校5所⁷。\n\n| 序号 | 任务 |\n|---|---|\n| 1 | 修路11条 |\n')
const HARD_LINES = utf8(PLAN_2025.slice(0, 3000).replace(/(.{28})/gu, '$1\n　　'))

const workbook = () =>
  renderXlsx({
    name: '任务',
    columns: ['序号', '任务', '责任单位', '完成时限'].map((heading) => ({
      heading,
      width: 12,
      isHidden: false,
      isOpen: false,
    })),
    rows: [['1', '新建学校5所', '区教育局', '12月底前']],
    choices: [],
    notes: { name: '说明', lines: [] },
    wordsName: '选项',
  })

describe('changed files', () => {
  const check = ({ files, read, slowestMs, grownMb }: Figures, fewestRead: number) => {
    expect(read).toBeGreaterThan(files * fewestRead)
    expect(slowestMs).toBeLessThan(SLOWEST_MS)
    expect(grownMb * 1024 * 1024).toBeLessThan(MOST_GROWTH_BYTES)
  }
  const hour = 3_600_000

  it('of Word', async () => {
    const seeds = [await docxOfTasks(), await docxOfNotes()]
    const parts = /^word\/(?:document|footnotes|styles|numbering)\.xml$|rels$|^\[Content/u
    const figures = await readAll(FILES || 250, (random) =>
      mutateArchive(seeds[random(seeds.length)] ?? zipSync({}), parts, random),
    )
    check(figures, 0.1)
  }, hour)

  it('of PDF', async () => {
    const seeds = [pdfOf('short'), pdfOf('tasks')]
    const figures = await readAll(FILES || 100, (random) => mutate(seeds[random(20) === 0 ? 1 : 0] ?? utf8(''), random))
    check(figures, 0.1)
  }, hour)

  it('of text, Markdown and CSV', async () => {
    const seeds = [CSV, MARKDOWN, HARD_LINES, utf8(PLAN_2025.slice(0, 4000))]
    // half of them keep to UTF-8, so that the changes reach the outline
    const figures = await readAll(FILES || 1_500, (random) => {
      const changed = mutate(seeds[random(seeds.length)] ?? CSV, random)
      return random(2) === 0 ? changed : utf8(new TextDecoder().decode(changed))
    })
    check(figures, 0.3)
  }, hour)

  it('of workbooks', async () => {
    const seed = await workbook()
    const figures = await readAll(FILES || 250, (random) =>
      mutateArchive(seed, /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$|rels$/u, random),
    )
    check(figures, 0.1)
  }, hour)
})
