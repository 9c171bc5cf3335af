import type { Page } from '@playwright/test'
import { addDays, civilDateOf } from '@/lib/domain/civil-date'
import { expectAccessible } from './fixtures/axe'
import { now } from './fixtures/clock'
import { report, review } from './fixtures/desk'
import { expect, test } from './fixtures/test'

type Grounds = { authority?: string; number?: string; date?: string; reason?: string }

async function fillGrounds(page: Page, { authority, number, date, reason }: Grounds) {
  if (authority !== undefined) await page.getByLabel('批准机关').fill(authority)
  if (number !== undefined) await page.getByLabel('批准文号').fill(number)
  if (date !== undefined) await page.getByLabel('文件日期').fill(date)
  if (reason !== undefined) await page.getByLabel('理由').fill(reason)
}

/** The day before, as the site's visitors count days. */
const yesterday = () => addDays(civilDateOf(now(), 'Asia/Shanghai'), -1)

const SENT = '已提交，等待另一人确认。'

async function sendForConfirmation(page: Page) {
  await page.getByRole('button', { name: '提交确认' }).click()
  await expect(page.getByText(SENT)).toBeVisible()
}

/** Opens what waits on an item from the list, and confirms it. */
async function confirm(page: Page, code: string) {
  await page.goto('/desk/adjustments')
  await page.getByRole('link', { name: new RegExp(`^${code} `) }).first().click()
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByText('已确认。公开页面已更新。')).toBeVisible()
}

test('a target is adjusted: proposed, confirmed by a second person, old and new for citizens', async ({
  signIn,
  visit,
  request,
}) => {
  const code = 'HY23-003'
  const planner = await signIn({ roles: ['planner'] })
  const { page } = planner
  await page.goto(`/desk/commitments/${code}`)
  await page.getByRole('link', { name: /^提出调整目标/ }).first().click()
  await expect(page.getByLabel('目标值')).toHaveValue('10')

  // wrong input stays, each field says what to change, nothing is sent
  await page.getByLabel('目标值').fill('约8')
  await fillGrounds(page, { authority: '区人大常委会', date: '2099-01-01', reason: '重大项目延期。' })
  await page.getByRole('button', { name: '提交确认' }).click()
  await expect(page.getByText('请填一个数字，例如 25 或 12.5。').first()).toBeVisible()
  await expect(page.getByText('不能晚于今天。').first()).toBeVisible()
  await expect(page.getByLabel('目标值')).toHaveValue('约8')
  await expect(page.getByLabel('理由')).toHaveValue('重大项目延期。')
  await expectAccessible(page, 'the form of a proposal, refused')

  await page.getByLabel('目标值').fill('８')
  await fillGrounds(page, { number: '阳人常〔2023〕8号', date: '2023-08-01' })
  await sendForConfirmation(page)
  await expect(page.getByRole('row', { name: /增速目标/ })).toContainText('不少于 8%')
  await expect(page.getByRole('button', { name: '确认', exact: true })).toHaveCount(0)

  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.getByText('已调整')).toHaveCount(0)

  const reviewer = await signIn({ roles: ['reviewer'] })
  await reviewer.page.goto('/desk/adjustments')
  await expectAccessible(reviewer.page, 'what waits for confirmation')
  await confirm(reviewer.page, code)

  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('.big s').first()).toContainText('10%')
  await expect(citizen.locator('.big').first()).toContainText('8%')
  const history = citizen.locator('ol.adjustments')
  await expect(history).toContainText('区人大常委会批准，阳人常〔2023〕8号（2023年8月1日）')
  await expect(history).toContainText('重大项目延期。')
  await expect(history.getByRole('link')).toHaveAttribute('href', /\/ledger/)
  await expectAccessible(citizen, 'an adjusted commitment')
  await expect(citizen.getByText(planner.person.name)).toHaveCount(0)

  await citizen.goto('/plans/hanyang-2023/commitments')
  await expect(citizen.getByRole('row', { name: /固定资产投资/ })).toContainText('已调整')
  await citizen.goto(`/commitments/${code}?asOf=${yesterday()}`)
  await expect(citizen.locator('.big').first()).toContainText('10%')
  await expect(citizen.locator('.big s')).toHaveCount(0)
  await expect(citizen.getByText('已调整')).toHaveCount(0)

  const data = await (await request.get(`/api/v1/commitments/${code}`)).json()
  expect(data).toMatchObject({ adjusted: true, adjustments: [{ kind: 'target', before: { value: '10' }, after: { value: '8' } }] })
  const then = await (await request.get(`/api/v1/commitments/${code}?asOf=${yesterday()}`)).json()
  expect(then).toMatchObject({ adjusted: false, adjustments: [] })
})

test('filed nodes move the standing and the chart, without script and by keyboard', async ({
  signIn,
  visit,
}) => {
  const code = 'HY25-039'
  const lead = await signIn({ roles: ['contributor'], department: 'development-reform' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const members = Array.from({ length: 11 }, (_, index) => `第 ${index + 1} 个（计划未列名）`)
  await report(lead.page, code, { on: '2025-06-30', members, sentence: '十一项已落实。' })
  await review(reviewer.page, code)
  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('.facts .lamp')).toHaveText('欠时序')
  await expect(citizen.locator('.chart')).not.toHaveCount(0)

  const page = await signInWithoutScript(signIn)
  await page.goto(`/desk/commitments/${code}`)
  await page.getByRole('link', { name: '报送进度节点' }).click()
  await expect(page.getByText(/备案期限是计划第一天/)).toBeVisible()
  await page.getByLabel('第 1 个节点：日期').fill('2025-06-30')
  await page.getByLabel('第 1 个节点：累计应完成').fill('50')
  await page.getByLabel('第 3 个节点：日期').fill('2025-12-31')
  await page.getByLabel('第 3 个节点：累计应完成').fill('40')
  await page.getByRole('button', { name: '提交确认' }).focus()
  await page.keyboard.press('Enter')
  // the row that was left empty does not move the fault to another row
  await expect(page.locator('[name="node.3.share"]')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('请填写。').first()).toBeVisible()
  await page.getByLabel('第 1 个节点：累计应完成').fill('25')
  await page.getByLabel('第 3 个节点：累计应完成').fill('100')
  await fillGrounds(page, { reason: '方案三月才定。' })
  await page.getByRole('button', { name: '提交确认' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(SENT)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('进度节点补报备案')

  await confirm(reviewer.page, code)
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('.facts .lamp')).toHaveText('超时序')
  await expect(citizen.locator('.facts .adjusted')).toHaveText('已调整')
  await expect(citizen.locator('ol.adjustments')).toContainText('进度节点补报备案')
  await expect(citizen.locator('ol.adjustments')).toContainText('2025年6月30日 25.0%')
})

type SignIn = Parameters<Parameters<typeof test>[2]>[0]['signIn']

async function signInWithoutScript(signIn: SignIn): Promise<Page> {
  const { page } = await signIn(
    { roles: ['contributor'], department: 'development-reform' },
    { javaScriptEnabled: false },
  )
  return page
}

test('an ended commitment is struck, with its reason; nothing more can be asked of it', async ({
  signIn,
  visit,
}) => {
  const code = 'HY25-033'
  const planner = await signIn({ roles: ['planner'] })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const { page } = planner
  await page.goto(`/en/desk/commitments/${code}`)
  await page.getByRole('link', { name: 'Propose to end it' }).click()
  await page.getByLabel('Ends on').fill('2025-09-30')
  await page.getByLabel('Approved by').fill('区人民政府')
  await page.getByLabel('Document number').fill('阳政〔2025〕31号')
  await page.getByLabel('Date of the document').fill('2025-09-20')
  await page.getByLabel('Reason').fill('项目转由市级实施。')
  await page.getByRole('button', { name: 'Send for confirmation' }).click()
  await expect(page.getByText('Sent. It waits for another person to confirm it.')).toBeVisible()

  // refused first: the proposer reads why, and may propose again
  await reviewer.page.goto('/desk/adjustments')
  await reviewer.page.getByRole('link', { name: new RegExp(`^${code} `) }).click()
  await reviewer.page.getByRole('button', { name: '不同意', exact: true }).click()
  await expect(reviewer.page.getByText('请填写。').first()).toBeVisible()
  await reviewer.page.getByLabel('不同意的理由').fill('文号有误。')
  await reviewer.page.getByRole('button', { name: '不同意', exact: true }).click()
  await expect(reviewer.page.getByText('已不同意，提出人会看到理由。')).toBeVisible()
  await page.reload()
  await expect(page.getByText('文号有误。')).toBeVisible()

  await page.goto(`/desk/commitments/${code}/adjust/ending`)
  await page.getByLabel('终止日期').fill('2025-09-30')
  await fillGrounds(page, {
    authority: '区人民政府',
    number: '阳政〔2025〕13号',
    date: '2025-09-20',
    reason: '项目转由市级实施。',
  })
  await sendForConfirmation(page)
  await confirm(reviewer.page, code)

  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('h1 s')).toBeVisible()
  await expect(citizen.getByText('本项已于 2025年9月30日终止')).toBeVisible()
  await expect(citizen.getByText('项目转由市级实施。').first()).toBeVisible()
  await page.goto(`/desk/commitments/${code}`)
  await expect(page.getByRole('link', { name: /^提出/ })).toHaveCount(0)
  expect((await page.goto(`/desk/commitments/${code}/adjust/deadline`))?.status()).toBe(404)
})
