import { fillReport, itemPath, openForReview, publish, report, review, saveDraft, send, trySaving, giveBack } from './fixtures/desk'
import { aPdf } from './fixtures/files'
import { expect, test } from './fixtures/test'

const PASSWORD = 'Right-horse-2025'

test.use({ javaScriptEnabled: false, contextOptions: { javaScriptEnabled: false } })

test('from signing in to the public page, with a refusal and a return, without any script', async ({
  visit,
  store,
  signIn,
}) => {
  const code = 'HY25-031'
  const { login } = await store.hire({ roles: ['contributor'], department: 'state-assets', password: PASSWORD })
  const page = await visit()
  await page.goto('/desk/commitments/HY25-031')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  const summary = page.getByRole('main').getByRole('alert')
  await expect(summary).toContainText('登录名或密码不正确')
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('登录名')).toHaveValue(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(itemPath(code))

  await fillReport(page, { on: '2024-01-01', word: '方案获批', sentence: '组建方案已获批准。', link: '无' })
  await trySaving(page)
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('一句话进展')).toHaveValue('组建方案已获批准。')
  await expect(page.getByRole('radio', { name: '方案获批' })).toBeChecked()
  await fillReport(page, { on: '2025-06-30', link: 'https://gzj.hanyang.example/zujian', file: aPdf('批复', '批复.pdf') })
  await saveDraft(page)
  await expect(page.getByRole('row', { name: /^公开后/ })).toContainText('推进中')
  await send(page)

  const reviewer = await signIn({ roles: ['reviewer'] })
  await openForReview(reviewer.page, code)
  await giveBack(reviewer.page, '请写明批准的机关。')
  await page.goto(itemPath(code))
  await expect(page.getByText('请写明批准的机关。')).toBeVisible()
  await fillReport(page, { sentence: '组建方案已获区政府批准。' })
  await saveDraft(page)
  await send(page)
  await openForReview(reviewer.page, code)
  await expect(reviewer.page.getByRole('link', { name: '批复.pdf' })).toBeVisible()
  await publish(reviewer.page)

  const citizen = await visit()
  await citizen.goto('/')
  await citizen.getByRole('link', { name: '承诺事项', exact: true }).first().click()
  await citizen.getByLabel('编号、标题或原文').fill('城建集团')
  await citizen.getByRole('button', { name: '查找' }).click()
  await citizen.getByRole('link', { name: '组建新汉阳城建集团' }).click()
  await expect(citizen.getByText('组建方案已获区政府批准。').first()).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('您已退出登录')).toBeVisible()
})

test('a correction without any script', async ({ signIn, visit }) => {
  const code = 'HY25-015'
  const contributor = await signIn({ roles: ['contributor'], department: 'commerce' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  await report(contributor.page, code, { on: '2025-06-30', word: '组织实施', sentence: '古城片已开始实施。' })
  await review(reviewer.page, code)
  await contributor.page.goto(itemPath(code))
  await contributor.page.getByRole('link', { name: /更正/ }).click()
  await fillReport(contributor.page, { word: '方案明确', sentence: '古城片仅方案明确。', correctionReason: '误报了阶段。' })
  await saveDraft(contributor.page)
  await send(contributor.page)
  await review(reviewer.page, code)
  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('ol.record s').filter({ hasText: '组织实施' }).first()).toBeVisible()
  await expect(citizen.getByText('误报了阶段。')).toBeVisible()
})
