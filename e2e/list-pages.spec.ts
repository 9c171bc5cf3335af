import type { Page } from '@playwright/test'
import { textOf } from './fixtures/citizen'
import { LONG_PLAN, LONG_PLAN_ITEMS, longPlanCode } from './fixtures/long-plan-names'
import { expect, test } from './fixtures/test'

const LIST = `/plans/${LONG_PLAN}/commitments`
const PAGE_SIZE = 60
/** The most a page of 60 items may weigh, uncompressed. */
const MAX_BYTES = 60 * 1024

test.use({ javaScriptEnabled: false })

const codes = (page: Page) => page.locator('main tbody tr td:first-child').allTextContents()
const pages = (page: Page) => page.getByRole('navigation', { name: '分页' })
const codesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => longPlanCode(first + index))

test('the list is turned page by page, forth and back, each item met once', async ({ page }) => {
  await page.goto(LIST)
  await expect(page.getByText(`共 ${LONG_PLAN_ITEMS} 项`)).toBeVisible()
  expect(await codes(page)).toEqual(codesFrom(1, PAGE_SIZE))
  await expect(pages(page).getByRole('link', { name: '上一页' })).toHaveCount(0)

  await pages(page).getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(`${LIST}?page=2`)
  expect(await codes(page)).toEqual(codesFrom(61, PAGE_SIZE))

  await pages(page).getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(`${LIST}?page=3`)
  expect(await codes(page)).toEqual(codesFrom(121, 10))
  await expect(pages(page).getByRole('link', { name: '下一页' })).toHaveCount(0)
  await expect(pages(page).locator('[aria-current=page]')).toHaveText('3')

  await pages(page).getByRole('link', { name: '上一页' }).click()
  await expect(page).toHaveURL(`${LIST}?page=2`)
  await pages(page).getByRole('link', { name: '第 1 页' }).click()
  await expect(page).toHaveURL(LIST)
})

test('pages keep what was searched for, and a search begins on the first', async ({ page }) => {
  await page.goto(`${LIST}?page=2`)
  await page.getByLabel('编号、标题或原文').fill('第1')
  await page.getByRole('button', { name: '查找' }).click()
  const found = codesFrom(1, LONG_PLAN_ITEMS).filter((code) => /^CF20-0*1/.test(code))
  await expect(page.getByText(`符合条件的有 ${found.length} 项`)).toBeVisible()
  expect(await codes(page)).toEqual(found)

  await page.goto(`${LIST}?sort=deviation&kind=count`)
  await pages(page).getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(`${LIST}?kind=count&sort=deviation&page=2`)
  await expect(page.getByLabel('排序')).toHaveValue('deviation')
  expect(await codes(page)).toHaveLength(PAGE_SIZE)
})

test('a page that is none is the first, and one past the end says so', async ({ page }) => {
  await page.goto(`${LIST}?page=zero`)
  expect(await codes(page)).toEqual(codesFrom(1, PAGE_SIZE))
  await page.goto(`/en${LIST}?page=4`)
  await expect(page.getByRole('link', { name: 'See all commitments' })).toBeVisible()
})

for (const language of ['', '/en']) {
  test(`a full page is within its weight (${language || 'zh'})`, async ({ request }) => {
    const html = await textOf(request, `${language}${LIST}`)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_BYTES)
  })
}
