import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { itemPath, openForReview, report, review } from './fixtures/desk'
import { aPdf } from './fixtures/files'
import { openRunningPlan } from './fixtures/running-plan'
import { expect, test } from './fixtures/test'

/** The list of keys is drawn by the script that hears them. */
const keysAreHeard = (page: Page) => expect(page.locator('details.keys')).toBeVisible()

const MIDYEAR = { on: '2025-06-30', word: '方案明确' }

test('an update is judged where it stands: old and new, evidence in place, one key each', async ({
  signIn,
  store,
}) => {
  const author = await signIn({ roles: ['contributor'], department: 'science-economy' })
  const file = aPdf('启航行动方案', '启航行动方案.pdf')
  await report(author.page, 'HY25-007', { ...MIDYEAR, sentence: '启航行动方案已明确。', file })
  await report(author.page, 'HY25-025', { ...MIDYEAR, sentence: '孵化能力方案已明确。' })
  const { page } = await signIn({ roles: ['reviewer'] })

  await test.step('the evidence is opened in place', async () => {
    await openForReview(page, 'HY25-007')
    const frame = page.locator('iframe[title="启航行动方案.pdf"]')
    await expect(frame).toBeVisible()
    const answer = await page.request.get(String(await frame.getAttribute('src')))
    expect(answer.headers()['content-disposition']).toMatch(/^inline/)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect(answer.headers()['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'self'")
    await expect(page.getByRole('table', { name: '数据对照' })).toContainText('尚未公开')
    await expectAccessible(page, 'an update under review')
  })

  await test.step('a key publishes', async () => {
    await keysAreHeard(page)
    await page.keyboard.press('p')
    await expect(page.getByText('已公开。公开页面已更新。')).toBeVisible()
    expect(await store.listOpenUpdates('HY25-007')).toEqual([])
  })

  await test.step('a key asks for the reason, and another returns', async () => {
    await openForReview(page, 'HY25-025')
    await keysAreHeard(page)
    await page.keyboard.press('r')
    await expect(page.getByLabel('退回理由')).toBeFocused()
    await page.keyboard.type('请补 p 区的方案文号')
    expect(await store.listOpenUpdates('HY25-025')).toMatchObject([{ state: 'submitted' }])
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已退回，填报人会看到理由。')).toBeVisible()
    expect(await store.listOpenUpdates('HY25-025')).toMatchObject([{ state: 'returned' }])
  })

  await test.step('who looks at it again sees that it came back before', async () => {
    await author.page.goto(itemPath('HY25-025'))
    await author.page.getByRole('button', { name: '保存草稿并预览' }).click()
    await author.page.getByRole('button', { name: '送审' }).click()
    await expect(author.page.getByText('已送审。')).toBeVisible()
    await openForReview(page, 'HY25-025')
    await expect(page.getByRole('heading', { name: '此前退回过' })).toBeVisible()
    await expect(page.getByText('请补 p 区的方案文号')).toBeVisible()
  })

  await test.step('keys can be turned off', async () => {
    await page.getByText('键盘快捷键').click()
    await page.getByLabel('在本机启用单键操作').uncheck()
    await page.keyboard.press('p')
    await page.reload()
    await keysAreHeard(page)
    await page.keyboard.press('p')
    await expect(page.getByRole('button', { name: '公开', exact: true })).toBeVisible()
    expect(await store.listOpenUpdates('HY25-025')).toMatchObject([{ state: 'submitted' }])
  })
  await review(page, 'HY25-025')
})

test('several plain updates are published at once', async ({ signIn, store, visit }) => {
  const author = await signIn({ roles: ['contributor'], department: 'science-economy' })
  const { page } = await signIn({ roles: ['reviewer'] })
  const codes = ['HY25-019', 'HY25-027']
  await report(author.page, 'HY25-019', { on: '2025-06-30', word: '方案获批', sentence: 'HY25-019 年中进展。' })
  await report(author.page, 'HY25-027', { ...MIDYEAR, sentence: 'HY25-027 年中进展。' })
  await page.goto('/desk/review')
  await page.getByRole('button', { name: '公开所选' }).click()
  await expect(page.getByText('还没有选。')).toBeVisible()
  for (const code of codes) {
    await page.getByRole('row', { name: new RegExp(code) }).getByRole('checkbox').check()
  }
  await page.getByRole('button', { name: '公开所选' }).click()
  await expect(page.getByText('已公开 2 件。公开页面已更新。')).toBeVisible()
  for (const code of codes) {
    expect(await store.listOpenUpdates(code)).toEqual([])
    const citizen = await visit()
    await citizen.goto(`/commitments/${code}`)
    await expect(citizen.getByText(`${code} 年中进展。`).first()).toBeVisible()
  }
})

test('several are published at once without script, of a queue narrowed to its department (en)', async ({
  signIn,
  store,
}) => {
  const { department, codes, endsOn } = await openRunningPlan(store, 2)
  const author = await signIn({ roles: ['contributor'], department })
  for (const code of codes) {
    await report(author.page, code, { on: endsOn, word: '启动', sentence: `${code} 已启动。` })
  }
  const { page } = await signIn({ roles: ['reviewer'] }, { javaScriptEnabled: false })
  await page.goto('/en/desk/review')
  await page.getByLabel('Department').selectOption(`district-${department}`)
  await page.getByLabel('Warnings').selectOption('Only those with a warning')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('Nothing that waits is of this kind.')).toBeVisible()
  await page.getByLabel('Warnings').selectOption('Only those without a warning')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('2 updates wait for review')).toBeVisible()

  await page.getByRole('button', { name: 'Publish the chosen' }).click()
  await expect(page.getByText('Nothing is chosen.')).toBeVisible()
  for (const code of codes) {
    await page.getByRole('row', { name: new RegExp(code) }).getByRole('checkbox').check()
  }
  await page.getByRole('button', { name: 'Publish the chosen' }).click()
  await expect(page.getByText('2 updates published. The public pages show it.')).toBeVisible()
  await expect(page.getByLabel('Department')).toHaveValue(`district-${department}`)
  for (const code of codes) expect(await store.listOpenUpdates(code)).toEqual([])
})

test('what was decided meanwhile is left out, and named', async ({ signIn, store }) => {
  const author = await signIn({ roles: ['contributor'], department: 'development-reform' })
  await report(author.page, 'HY25-009', { on: '2025-06-30', word: '前期', sentence: '前期工作进行中。' })
  await report(author.page, 'HY25-010', { on: '2025-06-30', word: '前期', sentence: '前期谋划进行中。' })
  const slow = await signIn({ roles: ['reviewer'] })
  const quick = await signIn({ roles: ['reviewer'] })
  await slow.page.goto('/desk/review')
  for (const code of ['HY25-009', 'HY25-010']) {
    await slow.page.getByRole('row', { name: new RegExp(code) }).getByRole('checkbox').check()
  }
  await review(quick.page, 'HY25-009')
  await slow.page.getByRole('button', { name: '公开所选' }).click()
  await expect(slow.page.getByText('已公开 1 件，另有 1 件没有公开')).toBeVisible()
  await expect(slow.page.getByText('HY25-009：您打开之后已被改动或处理')).toBeVisible()
  await expect(slow.page.getByRole('row', { name: /HY25-010/ })).toHaveCount(0)
  expect(await store.listOpenUpdates('HY25-010')).toEqual([])
})

test('the head of a unit signs off before review, where the unit asks for it', async ({ signIn, store }) => {
  const code = 'HY25-030'
  const author = await signIn({ roles: ['contributor'], department: 'finance' })
  const head = await signIn({ roles: ['contributor'], department: 'finance' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const ask = (headId: string | null) =>
    store.query('UPDATE "Department" SET "headId" = $1, "signOffRequired" = $2 WHERE "slug" = $3', [
      headId,
      headId !== null,
      'district-finance',
    ])
  await ask(head.person.id)
  await report(author.page, code, { ...MIDYEAR, sentence: '联动机制方案已明确。' })
  await ask(null)
  await store.query('UPDATE "Department" SET "headId" = $1 WHERE "slug" = $2', [head.person.id, 'district-finance'])

  await reviewer.page.goto('/desk/review')
  await expect(reviewer.page.getByRole('row', { name: new RegExp(code) })).toContainText('等待单位负责人签批')
  await reviewer.page.getByRole('link', { name: new RegExp(`^${code} `) }).click()
  await expect(reviewer.page.getByText('等待本单位负责人签批')).toBeVisible()
  await expect(reviewer.page.getByRole('button', { name: '公开', exact: true })).toHaveCount(0)

  const { page } = head
  await page.goto('/desk')
  await page.getByRole('link', { name: new RegExp(`^${code} `) }).first().click()
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await expect(page.getByText('退回要写理由，填报人据此修改。').first()).toBeVisible()
  await expectAccessible(page, 'an update to be signed off')
  await page.getByRole('button', { name: '签批' }).click()
  await expect(page.getByText('已签批，等待审核。')).toBeVisible()
  await review(reviewer.page, code)
  expect(await store.listOpenUpdates(code)).toEqual([])
})
