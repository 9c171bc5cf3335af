import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { findItemsPlan } from './fixtures/items'
import type { Store } from './fixtures/store'
import { expect, test } from './fixtures/test'

/** A department beside another one, to take its items over; its name as `Store.hire` wants it. */
async function addSuccessor(store: Store, department: string): Promise<{ department: string; name: string }> {
  const own = `successor-${Date.now().toString(36)}`
  const name = `承接局${own.slice(-6)}`
  await store.query(
    `INSERT INTO "Department" ("id", "jurisdictionId", "slug", "nameZh", "nameEn")
     SELECT $1, "jurisdictionId", $1, $2, $1 FROM "Department" WHERE "slug" = $3`,
    [`district-${own}`, name, `district-${department}`],
  )
  return { department: own, name }
}

const rowsOf = (page: Page) => page.getByRole('table').first().getByRole('row')

test('a department hands all its items over to another in one act', async ({
  signIn,
  visit,
  store,
}) => {
  const { department, codes } = await findItemsPlan(store, 'succession')
  const [code = ''] = codes
  const successor = await addSuccessor(store, department)
  const old = `批量局${department.replace('items-', '')}`
  const planner = (await signIn({ roles: ['planner'] }, { javaScriptEnabled: false })).page
  const reviewer = (await signIn({ roles: ['reviewer'] })).page

  await test.step('without script the planner sees every item that would pass, and says why', async () => {
    await planner.goto('/desk/adjustments')
    await planner.getByRole('link', { name: '交接单位事项' }).click()
    await planner.getByLabel('交出单位').selectOption({ label: old })
    await planner.getByLabel('接收单位').selectOption({ label: successor.name })
    await planner.getByRole('button', { name: '列出事项' }).click()
    await expect(planner.getByRole('heading', { name: `将要交接的事项（${codes.length} 项）` })).toBeVisible()
    await expect(rowsOf(planner)).toHaveCount(codes.length + 1)
    await planner.getByLabel('批准文号').fill('阳编〔2021〕3号')
    await planner.getByRole('button', { name: '提交确认' }).click()
    await expect(planner.getByLabel('理由')).toHaveAttribute('aria-invalid', 'true')
    await expect(planner.getByLabel('批准机关')).toHaveAttribute('aria-invalid', 'true')
    await expect(planner.getByLabel('批准文号')).toHaveValue('阳编〔2021〕3号')
    await planner.getByLabel('批准机关').fill('区委编委')
    await planner.getByLabel('文件日期').fill('2021-03-01')
    await planner.getByLabel('理由').fill('机构改革，职能划转。')
    await planner.getByRole('button', { name: '提交确认' }).click()
    await expect(planner.getByText('已提交，等待另一人确认。')).toBeVisible()
  })

  await test.step('another person confirms all of them at once', async () => {
    await reviewer.goto('/desk/adjustments')
    await reviewer.getByRole('link', { name: `${old}的事项交给${successor.name}` }).click()
    await expect(rowsOf(reviewer)).toHaveCount(codes.length + 1)
    await expectAccessible(reviewer, 'a hand-over that waits')
    await reviewer.getByRole('button', { name: '全部确认' }).click()
    await expect(reviewer.getByText('已确认。全部事项已交接，公开页面已更新。')).toBeVisible()
    await reviewer.getByRole('link', { name: `${old}的事项交给${successor.name}` }).click()
    await expect(reviewer.getByText(`已确认并公开，共 ${codes.length} 项`)).toBeVisible()
    await expect(reviewer.getByRole('link', { name: /^第 \d+ 条$/ })).toHaveCount(codes.length)
  })

  await test.step('every item says so in public, and the new department finds it at its desk', async () => {
    const citizen = await visit()
    await citizen.goto(`/commitments/${code}`)
    await expect(citizen.getByRole('link', { name: successor.name }).first()).toBeVisible()
    const history = citizen.getByRole('region', { name: '调整与备案' })
    await expect(history).toContainText(old)
    await expect(history).toContainText('区委编委')
    await expect(history).toContainText('机构改革，职能划转。')
    const lead = await signIn({ roles: ['contributor'], department: successor.department })
    await lead.page.goto('/desk')
    for (const each of codes) await expect(lead.page.getByRole('link', { name: each }).first()).toBeVisible()
  })
})
