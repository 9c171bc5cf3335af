import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/test'

const PASSWORD = 'Right-horse-2025'
/** More stops than any page of the desk has: the queue shows 120 updates, of two stops each. */
const MAX_STOPS = 400

/** Goes on by Tab alone until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(control)}`)
}

async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.type(text)
}

async function pressOn(page: Page, control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press(key)
}

async function signInByKeyboard(page: Page, login: string): Promise<void> {
  await typeInto(page, page.getByLabel('登录名'), login)
  await typeInto(page, page.getByLabel('密码', { exact: true }), PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
}

test('reported, published and read by the keyboard alone', async ({ visit, store }) => {
  test.slow()
  const sentence = '楚茶供应链平台建设已经启动。'
  const author = await store.hire({ roles: ['contributor'], department: 'commerce', password: PASSWORD })
  const page = await visit()
  await page.goto('/desk')
  await signInByKeyboard(page, author.login)
  await pressOn(page, page.getByRole('link', { name: '指导楚茶供应链建设数字化综合服务平台' }), 'Enter')
  await expect(page).toHaveURL('/desk/commitments/HY25-035')

  await pressOn(page, page.getByRole('button', { name: '保存草稿并预览' }), 'Enter')
  const summary = page.getByRole('main').getByRole('alert')
  await expect(summary).toBeFocused()
  await pressOn(page, summary.getByRole('link', { name: '请填写。' }).first(), 'Enter')
  await pressOn(page, page.getByRole('radio').first(), 'Space')
  await expect(page.getByRole('radio', { name: '启动' })).toBeChecked()
  await typeInto(page, page.getByLabel('一句话进展'), sentence)
  await typeInto(page, page.getByRole('textbox', { name: '文号', exact: true }), 'YSW-2025-8')
  await pressOn(page, page.getByRole('button', { name: '保存草稿并预览' }), 'Space')
  await expect(page.getByRole('heading', { name: '公开后的状态' })).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: '送审' }), 'Enter')
  await expect(page.getByText('已送审。')).toBeVisible()

  const judge = await store.hire({ roles: ['reviewer'], password: PASSWORD })
  const other = await visit()
  await other.goto('/desk')
  await signInByKeyboard(other, judge.login)
  await pressOn(other, other.getByRole('link', { name: '去审核' }), 'Enter')
  await pressOn(other, other.getByRole('link', { name: /^HY25-035/ }), 'Enter')
  await expect(other.getByText(sentence)).toBeVisible()
  await pressOn(other, other.getByRole('button', { name: '公开', exact: true }), 'Enter')
  await expect(other.getByText('已公开。公开页面已更新。')).toBeVisible()

  const citizen = await visit()
  await citizen.goto('/')
  await pressOn(citizen, citizen.getByRole('link', { name: '跳到正文' }), 'Enter')
  await pressOn(citizen, citizen.getByRole('link', { name: '指导楚茶供应链建设数字化综合服务平台' }).first(), 'Enter')
  await expect(citizen).toHaveURL('/commitments/HY25-035')
  await expect(citizen.getByText(sentence).first()).toBeVisible()
})

test('the focus can be seen wherever it goes', async ({ page }) => {
  await page.goto('/plans/hanyang-2025/commitments')
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return 'nowhere'
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle === 'none' || outlineWidth === '0px' ? element.outerHTML.slice(0, 120) : null
    })
    expect(outline).toBeNull()
  }
})
