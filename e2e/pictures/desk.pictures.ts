import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { ROOT } from '@/server/program'
import { resetClock, setClock } from '../fixtures/clock'
import { openForReview, report, review } from '../fixtures/desk'
import { cell, openGrid } from '../fixtures/grid'
import { asFile, exported, filledIn, sheetWords, upload } from '../fixtures/sheets'
import { expect, test } from '../fixtures/test'

/** Mid-July: the half-year is being reported. */
const DAY = new Date('2025-07-14T09:30:00+08:00')
const FOLDER = path.join(ROOT, 'docs/pictures')
const WIDTHS = [1280, 390] as const
/** Of ImageMagick: fewer colours, a third of the bytes; without it the pictures are only larger. */
const CONVERT = ['/usr/bin/convert', '/usr/local/bin/convert'].find(existsSync)

async function take(page: Page, name: string, prepare: (page: Page) => Promise<void> = async () => undefined) {
  for (const width of WIDTHS) {
    const file = path.join(FOLDER, `${name}-${width}.png`)
    await page.setViewportSize({ width, height: width === 390 ? 844 : 820 })
    await page.evaluate(() => scrollTo(0, 0))
    await prepare(page)
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
    if (CONVERT !== undefined) {
      await promisify(execFile)(CONVERT, [file, '-strip', '+dither', '-colors', '96', `png8:${file}`])
    }
  }
}

const midYear = (value: object, sentence: string) => ({
  ...{ on: '2025-06-30', sentence, documentNumber: '阳科经〔2025〕21 号' },
  ...value,
})

test('the desk, the grid, the review and a sheet on its way in', async ({ signIn }) => {
  setClock(DAY)
  const { page } = await signIn({ roles: ['contributor'], department: 'science-economy', name: '张晓雯' })
  const reviewer = await signIn({ roles: ['reviewer'], name: '李明远' })
  const spring = { on: '2025-03-31', value: '9', sentence: '一季度新增创新型企业 9 家。', documentNumber: '阳科经〔2025〕9 号' }
  await report(page, 'HY25-017', spring)
  await review(reviewer.page, 'HY25-017')
  const jump = midYear({ value: '31', explanation: '二季度集中认定，名单已公示。' }, '上半年新增 31 家，名单已公示。')
  await report(page, 'HY25-017', jump)
  await report(page, 'HY25-019', midYear({ word: '方案获批' }, '服务企业白名单方案已获批。'))
  await report(page, 'HY25-025', midYear({ word: '方案明确' }, '孵化能力提升方案已明确。'))
  await page.goto('/desk')
  await take(page, 'desk')

  await openGrid(page)
  await cell(page, 'HY25-026', 'value.software-revenue-growth').fill('约6.5')
  await cell(page, 'HY25-026', 'sentence').fill('软件企业营收同比增长约 6.5%。')
  await cell(page, 'HY25-026', 'evidence').fill('阳统〔2025〕14 号')
  await cell(page, 'HY25-026', 'evidence').blur()
  await take(page, 'grid', (each) => cell(each, 'HY25-026', 'sentence').evaluate((row) => row.scrollIntoView({ block: 'center' })))

  await reviewer.page.goto('/desk/review')
  await take(reviewer.page, 'queue')
  await openForReview(reviewer.page, 'HY25-017')
  await take(reviewer.page, 'review')

  const { columns, dryRun } = sheetWords.zh
  const filled = filledIn(await exported(page, 'xlsx'), {
    'HY25-026': { [columns.value]: '6.5', [columns.sentence]: '软件企业营收同比增长 6.5%。' },
    'HY25-007': { [columns.value]: '方案明确', [columns.sentence]: '启航行动方案已明确。' },
    'HY25-027': { [columns.value]: '方案明确', [columns.sentence]: '孵化器布局方案已明确。' },
  })
  await upload(page, await asFile('xlsx', filled, '科经局 2025 年上半年.xlsx'))
  await expect(page.getByRole('heading', { name: dryRun })).toBeVisible({ timeout: 60_000 })
  await take(page, 'sheet')
  resetClock()
})
