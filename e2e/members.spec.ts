import type { APIRequestContext, Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { fillReport, itemPath, review, saveDraft, send } from './fixtures/desk'
import { findItemsPlan } from './fixtures/items'
import { expect, test } from './fixtures/test'

const ROADS = ['归元路', '翠微路', '鹦鹉路', '月湖路', '江堤路', '洲头路', '五里路', '琴断路', '墨水路', '知音路', '晴川路']

/** Opens what waits on an item from the list, and confirms it. */
async function confirm(page: Page, code: string) {
  await page.goto('/desk/adjustments')
  await page.getByRole('link', { name: new RegExp(`^${code} `) }).first().click()
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByText('已确认。公开页面已更新。')).toBeVisible()
}

/** The old figure stands struck beside the new one, with the reason, wherever a citizen looks. */
async function expectCorrected(
  citizen: Page,
  request: APIRequestContext,
  { plan, department, code }: { plan: string; department: string; code: string },
) {
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('.big').first()).toContainText('2')
  await expect(citizen.locator('ol.record s').first()).toContainText('3 条')
  await expect(citizen.getByText('更正前： 原为 3 条')).toBeVisible()
  for (const path of [`/plans/${plan}/commitments`, `/departments/district-${department}`]) {
    await citizen.goto(path)
    await expect(citizen.getByRole('row', { name: /第 1 片区/ }).locator('s'), path).toContainText('3')
  }
  await citizen.getByRole('contentinfo').getByRole('link', { name: '更正与调整' }).click()
  const entry = citizen.getByRole('listitem').filter({ hasText: code })
  await expect(entry).toContainText('知音路尚未验收。')
  await expect(entry).toContainText('数字所说的日期：2021年6月30日')
  await expect(entry.locator('s').nth(0)).toContainText('3 条')
  await expect(entry.locator('s').nth(1)).toContainText('归元路、翠微路、知音路')
  await expect(entry.getByRole('link', { name: /账本第/ })).toHaveCount(2)
  await expectAccessible(citizen, 'corrections and adjustments')
  const xml = await (await request.get('/en/corrections.xml')).text()
  const feed = await citizen.evaluate(
    ([text, about]) => {
      const read = new DOMParser().parseFromString(text, 'text/xml')
      const own = [...read.querySelectorAll('entry')].find((each) => each.textContent.includes(about))
      return { broken: read.querySelectorAll('parsererror').length, body: own?.querySelector('content')?.textContent }
    },
    [xml, code] as const,
  )
  expect(feed.broken).toBe(0)
  expect(feed.body).toContain('<del>3 roads</del> <ins>2 roads</ins>')
}

test('eleven roads are filed at once, three of them reported with days, and citizens see which', async ({
  signIn,
  visit,
  request,
  store,
}) => {
  const { plan, department, codes } = await findItemsPlan(store, 'members')
  const code = codes[0] ?? ''
  const { page } = await signIn({ roles: ['contributor'], department })
  const reviewer = await signIn({ roles: ['reviewer'] })
  await page.goto(itemPath(code))
  await page.getByRole('link', { name: '报送成员名称、地点和计划日期' }).click()
  const lines = (day: string) => ROADS.map((name, index) => `${name}\t五里墩\t${index === 1 ? day : '2021/6/30'}`).join('\n')
  await page.getByLabel('每行一个成员').fill(lines('年中'))
  await page.getByRole('button', { name: '提交确认' }).click()
  await expect(page.getByText('第 2 行：请填一个存在的日期').first()).toBeVisible()
  await expect(page.getByLabel('每行一个成员')).toHaveValue(lines('年中'))
  await expectAccessible(page, 'the form of members, refused')
  await page.getByLabel('每行一个成员').fill(lines('2021年9月30日'))
  await page.getByRole('button', { name: '提交确认' }).click()
  await expect(page.getByText('已提交，等待另一人确认。')).toBeVisible()
  await confirm(reviewer.page, code)

  await page.goto(itemPath(code))
  await fillReport(page, { on: '2021-06-30', members: ['归元路', '翠微路', '知音路'], sentence: '三条路已通车。' })
  await page.getByText('各成员的完成日期和佐证（选填）').click()
  await page.getByLabel('归元路：完成日期').fill('2021-07-01')
  await page.getByLabel('翠微路：佐证').fill('阳建〔2021〕7号')
  await page.getByRole('button', { name: '保存草稿并预览' }).click()
  await expect(page.getByText('完成日期不能晚于数据截止日期。').first()).toBeVisible()
  await page.getByLabel('归元路：完成日期').fill('2021-05-20')
  await saveDraft(page)
  await expect(page.getByText('归元路（2021年5月20日）')).toBeVisible()
  await send(page)
  await review(reviewer.page, code)

  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('.big').first()).toContainText('3')
  await expect(citizen.getByText('11 项中已完成 3 项')).toBeVisible()
  const rows = citizen.locator('.members tbody tr')
  await expect(rows).toHaveCount(11)
  await expect(rows.filter({ hasText: '归元路' })).toContainText('2021年5月20日')
  await expect(rows.filter({ hasText: '翠微路' })).toContainText('阳建〔2021〕7号')
  await expect(rows.filter({ hasText: '鹦鹉路' })).toContainText('未完成 逾期')
  await expectAccessible(citizen, 'a commitment counted from its members')
  await citizen.goto(`/en/commitments/${code}`)
  await expect(citizen.locator('.members tbody tr').filter({ hasText: '归元路' })).toContainText('20 May 2021')

  const { members } = await (await request.get(`/api/v1/commitments/${code}`)).json()
  expect(members[0]).toMatchObject({ name: { zh: '归元路' }, place: { zh: '五里墩' }, plannedOn: '2021-06-30', finished: true, finishedOn: '2021-05-20' })
  const table = await (await request.get(`/api/v1/plans/${plan}/members`)).text()
  expect(table).toContain('归元路')

  // one of them was counted too early
  await page.goto(itemPath(code))
  await page.getByRole('link', { name: '更正' }).click()
  await page.getByRole('checkbox', { name: '知音路', exact: true }).uncheck()
  await fillReport(page, { sentence: '两条路已通车。', correctionReason: '知音路尚未验收。' })
  await saveDraft(page)
  await send(page)
  await review(reviewer.page, code)
  await expectCorrected(citizen, request, { plan, department, code })
})

test('members of a list are named without script, in English', async ({ signIn, store }) => {
  const { department, codes } = await findItemsPlan(store, 'members')
  const code = codes[2] ?? ''
  const { page } = await signIn({ roles: ['contributor'], department }, { javaScriptEnabled: false })
  await page.goto(itemPath(code, 'en'))
  await page.getByRole('link', { name: 'File members: names, places, planned dates' }).click()
  await expect(page.getByLabel('No. 1: name in Chinese')).toHaveValue('归元片')
  await page.getByLabel('Place').first().fill('五里墩')
  await page.getByLabel('Planned date').first().fill('2022-03-31')
  await page.getByRole('button', { name: 'Send for confirmation' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Not after the deadline (31 December 2021).').first()).toBeVisible()
  await expect(page.getByLabel('Place').first()).toHaveValue('五里墩')
  await page.getByLabel('Planned date').first().fill('2021-11-30')
  await page.getByRole('button', { name: 'Send for confirmation' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sent. It waits for another person to confirm it.')).toBeVisible()
  const reviewer = await signIn({ roles: ['reviewer'] })
  await confirm(reviewer.page, code)
})
