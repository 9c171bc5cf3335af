import { expectAccessible } from './fixtures/axe'
import { openRunningPlan } from './fixtures/running-plan'
import { expect, test } from './fixtures/test'

test('a planner edits a plan in preparation, without script, and nobody else sees it', async ({ signIn, visit, store }) => {
  const { department: plan, codes } = await openRunningPlan(store, 1, 'preparation')
  const [code = ''] = codes
  const { page } = await signIn({ roles: ['planner'] }, { javaScriptEnabled: false })
  await page.goto('/desk/plans')
  await expect(page.getByRole('row', { name: new RegExp(plan) })).toContainText('筹备中')
  await page.getByRole('link', { name: plan, exact: true }).click()
  await page.getByRole('link', { name: `${code}：名称和单位` }).click()
  await page.getByLabel('名称', { exact: true }).fill('')
  await page.getByLabel('英文名称', { exact: true }).fill('Renamed item')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填写。').first()).toBeVisible()
  await expect(page.getByLabel('英文名称', { exact: true })).toHaveValue('Renamed item')
  await page.getByLabel('名称', { exact: true }).fill('改名事项')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('改名事项')

  const other = await signIn({ roles: ['planner'] })
  await other.page.goto(`/en/desk/plans/${plan}`)
  await expect(other.page.getByRole('row', { name: /Renamed item/ })).toBeVisible()
  await expectAccessible(other.page, 'a plan in preparation')
  const citizen = await visit()
  expect((await citizen.goto(`/commitments/${code}`))?.status()).toBe(404)
})
