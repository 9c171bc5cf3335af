import type { Page } from '@playwright/test'
import { addDays, civilDateOf } from '@/lib/domain/civil-date'
import { expectAccessible } from './fixtures/axe'
import { now } from './fixtures/clock'
import { report, review } from './fixtures/desk'
import { findItemsPlan } from './fixtures/items'
import { expect, test } from './fixtures/test'

/** The day before, as the site's visitors count days. */
const yesterday = () => addDays(civilDateOf(now(), 'Asia/Shanghai'), -1)

/** Opens what waits on an item from the list, and confirms it. */
async function confirm(page: Page, code: string) {
  await page.goto('/desk/adjustments')
  await page.getByRole('link', { name: new RegExp(`^${code} `) }).first().click()
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByText('已确认。公开页面已更新。')).toBeVisible()
}

test('an item is split, and another merged into it: codes and records stay, the old code leads on', async ({
  signIn,
  visit,
  request,
  store,
}) => {
  const { plan, department, codes } = await findItemsPlan(store, 'lineage')
  const [own = '', other = ''] = codes
  const part = own.replace(/001$/, '009')
  const planner = await signIn({ roles: ['planner'] })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const lead = await signIn({ roles: ['contributor'], department })
  const citizen = await visit()

  await test.step('split without script, a wrong part named at its field', async () => {
    const page = (await signIn({ roles: ['planner'] }, { javaScriptEnabled: false })).page
    await page.goto(`/desk/commitments/${own}`)
    await page.getByRole('link', { name: '提出拆分' }).click()
    await page.locator('[name="part.1.title.zh"]').fill('东片区微循环路')
    await page.locator('[name="part.1.measure.main.plan"]').fill('六十')
    await page.getByLabel('理由').fill('由两个单位分别实施。')
    await page.getByRole('button', { name: '提交确认' }).click()
    await expect(page.locator('[name="part.1.measure.main.plan"]')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('[name="part.1.title.zh"]')).toHaveValue('东片区微循环路')
    await page.locator('[name="part.1.title.en"]').fill('Minor roads, east')
    await page.locator('[name="part.1.measure.main.plan"]').fill('６０')
    await page.getByRole('button', { name: '提交确认' }).click()
    await expect(page.getByText('已提交，等待另一人确认。')).toBeVisible()
    await expect(page.getByRole('row', { name: /微循环路目标/ })).toContainText('不少于 140 条')
    await confirm(reviewer.page, own)
  })

  await test.step('both are public, the part under the next code', async () => {
    await citizen.goto(`/commitments/${own}`)
    await expect(citizen.getByText('由 不少于 200 条 调整为 不少于 140 条')).toBeVisible()
    await citizen.getByRole('link', { name: `${part} 东片区微循环路` }).click()
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('东片区微循环路')
    await expect(citizen.getByRole('link', { name: new RegExp(`^${own} `) }).first()).toBeVisible()
    await citizen.goto(`/plans/${plan}/commitments?asOf=${yesterday()}`)
    await expect(citizen.getByText(part)).toHaveCount(0)
  })

  await test.step('merged, in English, when its last update is done', async () => {
    await report(lead.page, other, { on: '2021-06-30', value: '50', sentence: '五十条已通车。' })
    await review(reviewer.page, other)
    const { page } = planner
    await page.goto(`/en/desk/commitments/${own}/adjust/split`)
    await expectAccessible(page, 'the form of a split')
    await page.goto(`/en/desk/commitments/${own}/adjust/merge`)
    await page.getByLabel('Item to merge into this one').selectOption(other)
    await page.getByLabel('Reason').fill('两片区合并实施。')
    await page.getByRole('button', { name: 'Send for confirmation' }).click()
    await expect(page.getByText('Sent. It waits for another person to confirm it.')).toBeVisible()
    await expect(page.getByText(/: at least 340 roads/).first()).toBeVisible()
    await confirm(reviewer.page, own)
  })

  await test.step('the old code leads to what absorbed it, where its record stands below', async () => {
    await citizen.goto(`/commitments/${other}`)
    await expect(citizen).toHaveURL(new RegExp(`/commitments/${own}$`))
    const record = citizen.getByRole('region', { name: new RegExp(`^并入前的记录：${other} `) })
    await expect(record).toContainText('五十条已通车。')
    await expectAccessible(citizen, 'a commitment that absorbed another')
    await citizen.goto(`/en/commitments/${other}`)
    await expect(citizen).toHaveURL(new RegExp(`/en/commitments/${own}$`))
    const data = await request.get(`/api/v1/commitments/${other}`, { maxRedirects: 0 })
    expect([data.status(), data.headers()['location']]).toEqual([308, `/api/v1/commitments/${own}`])
    await citizen.goto(`/plans/${plan}/commitments?q=${other}`)
    await expect(citizen.getByRole('row', { name: new RegExp(own) })).toBeVisible()
    await citizen.goto(`/commitments/${other}?asOf=2021-02-01`)
    await expect(citizen).toHaveURL(/asOf=2021-02-01$/)
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('畅通第 2 片区微循环路')
    await planner.page.goto(`/desk/commitments/${other}`)
    await expect(planner.page.getByText(`本项已并入 ${own}`)).toBeVisible()
  })
})
