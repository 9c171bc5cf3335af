import { expectAccessible } from './fixtures/axe'
import { inLanguage } from './fixtures/pages'
import { button } from './fixtures/people'
import { expect, test } from './fixtures/test'

const PASSWORD = 'Right-horse-2025'

test('an auditor finds what was done, page by page, without any script', async ({ signIn, store }) => {
  const name = `林${Date.now()}`
  const suspect = await store.hire({ roles: ['planner'], name, password: PASSWORD })
  await store.query(
    `INSERT INTO "AuditRecord" ("at", "actorId", "actorLabel", "action", "subjectType", "subjectId", "details")
     SELECT now(), $1, $2, 'session.ended', 'session', 'x', jsonb_build_object('turn', turn)
     FROM generate_series(0, 50) turn ORDER BY turn`,
    [suspect.id, suspect.name],
  )
  const { page } = await signIn({ roles: ['auditor'] }, { javaScriptEnabled: false })
  await page.goto('/desk')
  await page.getByRole('link', { name: '审计', exact: true }).click()
  await page.getByLabel('人员（姓名或登录名）').fill(suspect.login)
  await button(page, '查找').click()
  await expect(page.getByRole('rowheader')).toHaveCount(50)
  await expect(page.getByRole('rowheader').first()).toHaveText(`${name} 退出登录`)
  await page.getByRole('link', { name: '更早的记录' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await page.getByText(/^第 \d+ 号$/).click()
  await expect(page.getByRole('cell').getByText('turn: 0')).toBeVisible()
  await page.getByRole('link', { name: '最新记录' }).click()
  await page.getByLabel('事项', { exact: true }).selectOption({ label: '某人 登录' })
  await button(page, '查找').click()
  await expect(page.getByText('没有符合条件的记录。')).toBeVisible()
})

test('a failed sign-in and a refused page stand in the record', async ({ signIn, visit }) => {
  const planner = await signIn({ roles: ['planner'], password: PASSWORD })
  const answer = await planner.page.goto('/desk/audit')
  expect(answer?.status()).toBe(404)
  const guest = await visit()
  await guest.goto('/en/desk/sign-in')
  await guest.getByLabel('Login').fill(planner.person.login)
  await guest.getByLabel('Password').fill('wrong')
  await guest.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(guest.getByRole('main').getByRole('alert')).toBeVisible()
  const { page } = await signIn({ roles: ['auditor'] })
  await page.goto(`/en/desk/audit?person=${planner.person.login}`)
  await expect(page.getByRole('rowheader').first()).toContainText('was refused signing in as')
  await expect(page.getByRole('rowheader').nth(1)).toContainText('tried without permission: /desk/audit')
})

test('an export holds the records as asked for, runs no formula, and is recorded', async ({ signIn, store }) => {
  const name = '=HYPERLINK("http://evil.example")'
  const suspect = await store.hire({ roles: ['planner'], name })
  await store.query(
    `INSERT INTO "AuditRecord" ("at", "actorId", "actorLabel", "action", "subjectType", "subjectId", "details")
     VALUES (now(), $1, $2, 'session.ended', 'session', 'x', '{}')`,
    [suspect.id, name],
  )
  const { page, person } = await signIn({ roles: ['auditor'] })
  await page.goto(`/desk/audit?person=${suspect.login}`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出为 CSV' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
  const answer = await page.request.get(`/desk/audit/export?person=${suspect.login}`)
  expect(answer.headers()['access-control-allow-origin']).toBeUndefined()
  const text = await answer.text()
  expect(text.startsWith('\uFEFFid,at,actor')).toBe(true)
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(2)
  expect(text).toContain(`'=HYPERLINK`)
  const exports = await store.query(
    `SELECT "details" FROM "AuditRecord" WHERE "actorId" = $1 AND "action" = 'audit.exported'`,
    [person.id],
  )
  expect(exports).toHaveLength(2)
  expect(exports[0]).toMatchObject({ details: { rows: 1, filter: { person: suspect.login } } })
})

for (const language of ['zh', 'en'] as const) {
  test(`the audit keeps to the rules of accessibility (${language})`, async ({ signIn }) => {
    test.slow()
    const { page } = await signIn({ roles: ['auditor'] })
    await page.goto(inLanguage('/desk/audit', language))
    await page.locator('summary').first().click()
    await expectAccessible(page, 'audit')
    await page.goto(inLanguage('/desk/audit?subject=nothing-is-called-so', language))
    await expectAccessible(page, 'audit without records')
  })
}
