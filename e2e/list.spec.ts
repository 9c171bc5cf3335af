import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test'

const LIST = '/plans/hanyang-2025/commitments'

test.use({ javaScriptEnabled: false })

const codes = (page: Page) => page.locator('main tbody tr td:first-child').allTextContents()

test('a citizen searches and narrows by the form alone; the address holds it all', async ({ page }) => {
  await page.goto(LIST)
  await expect(page.getByText('共 59 项')).toBeVisible()
  await page.getByLabel('编号、标题或原文').fill('微循环')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page).toHaveURL(/\?q=%E5%BE%AE/)
  await expect(page.getByText('符合条件的有 1 项')).toBeVisible()
  expect(await codes(page)).toEqual(['HY25-048'])
  await expect(page.getByLabel('编号、标题或原文')).toHaveValue('微循环')

  await page.getByRole('link', { name: '清除条件' }).click()
  await page.getByLabel('类型').selectOption('清单')
  await page.getByLabel('责任单位').selectOption('区住更局')
  await page.getByRole('button', { name: '查找' }).click()
  expect(await codes(page)).toEqual(['HY25-051', 'HY25-054'])
  await expect(page.getByLabel('类型')).toHaveValue('list')
})

for (const [query, found] of [
  ['q=hy25-031', ['HY25-031']],
  ['q=AAA', ['HY25-032']],
  ['kind=growth', ['HY25-001', 'HY25-002', 'HY25-026']],
  ['kind=nonsense&department=district-health', ['HY25-045', 'HY25-046']],
  ['q=%E2%98%83', []],
] as const) {
  test(`the list by its address: ?${query}`, async ({ page }) => {
    await page.goto(`${LIST}?${query}`)
    expect(await codes(page)).toEqual(found)
    if (found.length === 0) await expect(page.getByText('没有符合条件的承诺事项')).toBeVisible()
  })
}

test('a section holds its own commitments only', async ({ page }) => {
  await page.goto('/plans/hanyang-2025')
  await page.getByRole('link', { name: /完善公共服务供给/ }).first().click()
  await expect(page).toHaveURL(/commitments\?section=/)
  expect(await codes(page)).toContain('HY25-048')
  expect(await codes(page)).not.toContain('HY25-017')
})

test('the furthest behind stands first, what has no figure last', async ({ page }) => {
  await page.goto('/plans/hanyang-2023/commitments?sort=deviation&asOf=2023-12-31')
  expect((await codes(page))[0]).toBe('HY23-002')
  await expect(page.locator('main tbody tr').first()).toContainText('−9.2')
  await expect(page.getByLabel('排序')).toHaveValue('deviation')
})

test('a standing and a freshness are reached from the overview', async ({ page }) => {
  await page.goto('/plans/hanyang-2023?asOf=2023-12-31')
  await page.getByRole('link', { name: /严重滞后/ }).first().click()
  await expect(page).toHaveURL(/standing=far-behind/)
  expect(await codes(page)).toContain('HY23-002')
  await page.goto('/plans/hanyang-2023')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2023 年计划，七十三项承诺')
  await expect(page.getByText('另有 77 项是文件写明的已有成果')).toBeVisible()
  await page.getByRole('list', { name: '填报是否及时' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/freshness=/)
})

test('pages are addresses: of the list, past its end, and of the ledger', async ({ page }) => {
  await page.goto(`${LIST}?page=2`)
  await expect(page.getByText('这一页之后没有更多事项')).toBeVisible()
  await page.goto('/ledger?page=1')
  await expect(page.locator('#entry-1')).toBeVisible()
  await expect(page.locator('#entry-51')).toHaveCount(0)
  await page.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(/\/ledger/)
  await expect(page.locator('#entry-51')).toBeVisible()
})

test('what is on the page can be had as data, narrowed alike', async ({ page, request }) => {
  await page.goto(`${LIST}?kind=list`)
  const address = await page.getByRole('link', { name: 'JSON' }).getAttribute('href')
  const { items, next } = await (await request.get(address ?? '')).json()
  expect(items).toHaveLength(4)
  expect(next).toBeNull()
})
