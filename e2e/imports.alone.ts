import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import type { Upload } from './fixtures/files'
import { addDistrict, PLAN_YEAR, planAsDocx, planAsPdf } from './fixtures/plan-document'
import { expect, test } from './fixtures/test'

/**
 * A plan's document comes in, people decide, another person opens it. Opening a plan drops every
 * public page, so it is done before the tests that look at what the page memory keeps.
 */

type Named = { slug: string; prefix: string; department: string }

const unique = () => Math.random().toString(36).slice(2, 8)

/** Fills in what the plan will be called, but for its document. */
async function nameThePlan(page: Page, { slug, prefix, department }: Named) {
  await page.getByLabel('计划年度').fill(String(PLAN_YEAR))
  await page.getByLabel('公众知悉日期').fill(`${PLAN_YEAR}-01-10`)
  await page.getByLabel('计划编号（网址用）').fill(slug)
  await page.getByLabel('事项编码前缀').fill(prefix)
  await page.getByLabel('未写明单位的事项').selectOption({ label: department })
}

const read = (page: Page) => page.getByRole('button', { name: '上传并识别' }).click()
const meter = (page: Page) => page.getByText(/条款已判定 \d+ \/ \d+/u)

/** How many clauses are still to be decided. */
async function leftOf(page: Page): Promise<number> {
  const [, decided = '', all = ''] = /(\d+) \/ (\d+)/u.exec(await meter(page).innerText()) ?? []
  return Number(all) - Number(decided)
}

/** Presses a key and waits until fewer clauses are left. */
async function press(page: Page, key: string, left: number): Promise<number> {
  let now = left
  await expect(async () => {
    await page.keyboard.press(key)
    await expect.poll(async () => (now = await leftOf(page)), { timeout: 3_000 }).toBeLessThan(left)
  }).toPass()
  return now
}

/** Everything of high confidence together, then paragraph by paragraph, then one by one: all by keys. */
async function decideAll(page: Page, fewestResults: number) {
  await page.getByRole('button', { name: /^采纳全文把握大的 \d+ 条$/u }).click()
  await expect(meter(page)).not.toHaveText(/条款已判定 0 /u)
  // what was done last year is known as such, and decided with the rest
  expect(await page.getByRole('link', { name: /已有成果 已判定/u }).count()).toBeGreaterThanOrEqual(fewestResults)
  await expect(page.getByRole('link', { name: /已有成果 (?!已判定)/u })).toHaveCount(0)
  let left = await leftOf(page)
  while (left > 0) {
    const several = await page.getByRole('button', { name: /^采纳本段的 \d+ 条$/u }).count()
    left = await press(page, several > 0 ? 'p' : 'a', left)
  }
}

for (const format of ['docx', 'pdf'] as const) {
  test(`a plan comes in as .${format}, is decided about, and another person opens it`, async ({ signIn, visit, store }) => {
    const name = `i${format}${unique()}`
    const named = { slug: name, prefix: name.toUpperCase(), department: await addDistrict(store, name) }
    const planner = (await signIn({ roles: ['planner'] })).page
    const document: Upload = format === 'docx' ? await planAsDocx(name) : await planAsPdf(name, await visit())

    await test.step('the document is read and every clause is proposed', async () => {
      await planner.goto('/desk/imports')
      await planner.getByLabel('计划文件', { exact: true }).setInputFiles(document)
      await nameThePlan(planner, named)
      await read(planner)
      // reading is part of the answer
      await expect(meter(planner)).toBeVisible({ timeout: 30_000 })
      await expect(planner.getByRole('term').getByText('依据')).toBeVisible()
      expect(await leftOf(planner)).toBeGreaterThan(60)
    })

    await test.step('what is decided by mistake is taken back; then all is decided', async () => {
      const left = await leftOf(planner)
      await press(planner, 'a', left)
      await planner.keyboard.press('u')
      await expect.poll(() => leftOf(planner)).toBe(left)
      if (format === 'docx') await expectAccessible(planner, 'the review desk')
      await decideAll(planner, format === 'docx' ? 30 : 0)
      await planner.getByRole('button', { name: '提请另一人公开' }).click()
      await expect(planner.getByText(/已提请公开/u)).toBeVisible()
      await expect(planner.getByRole('button', { name: '公开计划' })).toHaveCount(0)
    })

    await test.step('another person opens it, and citizens see it', async () => {
      const reviewer = (await signIn({ roles: ['reviewer'] }, { javaScriptEnabled: false })).page
      await reviewer.goto('/desk/imports')
      await reviewer.getByRole('row', { name: new RegExp(named.slug, 'u') }).getByRole('link').click()
      await expect(reviewer.getByRole('row', { name: /微循环路/u }).first()).toBeVisible()
      await reviewer.getByRole('button', { name: '公开计划' }).click()
      await expect(reviewer.getByText('计划已公开')).toBeVisible()
      const citizen = await visit()
      await citizen.goto(`/plans/${named.slug}/commitments?q=${encodeURIComponent('微循环路')}`)
      await citizen.getByRole('link', { name: /^畅通微循环路/u }).click()
      await expect(citizen).toHaveURL(new RegExp(`/commitments/${named.prefix}-\\d+$`, 'u'))
      await expect(citizen.getByRole('main')).toContainText('11')
      await expect(citizen.getByRole('main')).toContainText(named.department)
    })
  })
}

const textOf = (district: string): string => `${district}区${PLAN_YEAR}年民生实事

一、${PLAN_YEAR}年工作安排

畅通微循环路11条，新建公园3座。建成5G基站100个和充电桩200个。持续优化营商环境。`

test('two people decide at once without script: the second is told who was first, and nothing is lost', async ({ signIn, visit, store }) => {
  const name = `itwo${unique()}`
  const named = { slug: name, prefix: name.toUpperCase(), department: await addDistrict(store, name) }
  const first = await signIn({ roles: ['planner'] }, { javaScriptEnabled: false })
  const second = await signIn({ roles: ['planner'] }, { javaScriptEnabled: false })
  const { page } = first

  await page.goto('/desk/imports')
  await nameThePlan(page, named)
  await read(page)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请选择文件，或粘贴文字。')
  await page.getByLabel('计划文件', { exact: true }).setInputFiles({ name: '图.docx', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n', 'latin1') })
  await read(page)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('这不是能读的文件')
  await expect(page.getByLabel('计划编号（网址用）')).toHaveValue(named.slug)
  await page.getByLabel('或者粘贴全文').fill(textOf(named.slug))
  await page.getByLabel('各项任务自何日起算').fill(`${PLAN_YEAR - 1}-07-01`)
  await read(page)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('要在计划年度之内。')
  await page.getByLabel('各项任务自何日起算').fill(`${PLAN_YEAR}-07-01`)
  await read(page)
  await expect(page.getByText(`各项任务自${PLAN_YEAR}年7月1日起算。`)).toBeVisible()

  const road = page.getByRole('link', { name: /畅通微循环路 11 条/u })
  await road.click()
  await expect(road).toHaveAttribute('aria-current', 'true')
  await second.page.goto(page.url())
  await page.getByRole('button', { name: '采纳', exact: true }).click()
  await expect(page.getByRole('link', { name: /畅通微循环路 11 条.*已判定/u })).toBeVisible()

  await second.page.getByRole('radio', { name: '背景' }).check()
  await second.page.getByRole('textbox', { name: '理由' }).first().fill('只是说明。')
  await second.page.getByRole('button', { name: '改判' }).click()
  await expect(second.page.getByText(`您打开之后，${first.person.name} 先判定了这一条`)).toBeVisible()
  await second.page.goto(page.url())
  await expect(second.page.getByRole('link', { name: /畅通微循环路 11 条.*承诺事项 已判定/u })).toBeVisible()

  await second.page.getByRole('link', { name: /新建公园 3 座/u }).click()
  await second.page.getByRole('radio', { name: '工作方向' }).check()
  await second.page.getByRole('button', { name: '改判' }).click()
  await expect(second.page.getByRole('textbox', { name: '理由' }).first()).toHaveAttribute('aria-invalid', 'true')
  await second.page.getByRole('textbox', { name: '理由' }).first().fill('没有写明地点。')
  await second.page.getByRole('button', { name: '改判' }).click()
  await expect(second.page.getByRole('link', { name: /新建公园 3 座.*工作方向 已判定/u })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: /新建公园 3 座.*工作方向 已判定/u })).toBeVisible()

  await page.getByRole('link', { name: /建成 5G 基站 100 个和充电桩 200 个/u }).click()
  await page.getByRole('button', { name: '按建议拆成 2 条' }).click()
  await expect(page.getByRole('link', { name: /^建成 5G 基站 100 个和[^充]*$/u })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('link', { name: /^充电桩 200 个/u })).toBeVisible()
  await page.getByRole('button', { name: '撤销上一步' }).click()
  await page.getByText('拆成几条').click()
  await page.getByLabel('原文，一行一条').fill('建成 5G 基站\n和充电桩')
  await page.getByRole('button', { name: '拆分', exact: true }).click()
  await expect(page.getByLabel('原文，一行一条')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('原文，一行一条')).toHaveValue('建成 5G 基站\n和充电桩')

  const inEnglish = page.getByRole('textbox', { name: `一、${PLAN_YEAR} 年工作安排` })
  await page.locator('summary', { hasText: '章节的英文名' }).click()
  await inEnglish.fill('本年工作')
  await page.getByRole('button', { name: '保存英文名' }).click()
  await expect(inEnglish).toHaveAttribute('aria-invalid', 'true')
  await inEnglish.fill('Work of the year')
  await page.getByRole('button', { name: '保存英文名' }).click()
  await expect(page.getByText('章节的英文名已保存。')).toBeVisible()

  const { pathname } = new URL(page.url())
  await page.goto(pathname)
  await page.locator('summary', { hasText: '判定记录' }).click()
  await expect(page.getByRole('row', { name: /拆分\s*（已撤销）/u })).toContainText(first.person.name)
  const report = await page.request.get(`${pathname}/export`)
  expect(await report.text()).toContain('没有写明地点。')
  expect((await (await visit()).request.get(`${pathname}/export`)).status()).toBe(404)
})
