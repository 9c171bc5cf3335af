import { inLanguage } from './fixtures/pages'
import { button, choosePassword, peopleWords, readLink, summary, unique } from './fixtures/people'
import { expect, test } from './fixtures/test'

const PASSWORD = 'Right-horse-2025'
const NEW_PASSWORD = 'a river runs past the old town'

for (const [language, script] of [['zh', false], ['en', true]] as const) {
  test(`from a new person to the own desk, wrong input first (${language})`, async ({ signIn, visit }) => {
    const words = peopleWords[language]
    const { page, person } = await signIn({ roles: ['administrator'] }, { javaScriptEnabled: script })
    await page.goto(inLanguage('/desk/people/new', language))
    await page.getByLabel(words.login).fill(person.login)
    await page.getByLabel(words.email).fill('not an address')
    await button(page, words.create).click()
    await expect(summary(page)).toBeFocused()
    await expect(summary(page)).toContainText(words.noName)
    await expect(summary(page)).toContainText(words.noRole)
    await expect(page.getByLabel(words.email)).toHaveValue('not an address')

    const login = unique('new')
    await page.getByLabel(words.name).fill('林新')
    await page.getByLabel(words.email).fill('')
    await page.getByLabel(words.department, { exact: true }).selectOption({ label: words.office })
    await page.getByRole('checkbox', { name: words.role }).check()
    await button(page, words.create).click()
    await expect(page.getByLabel(words.login)).toHaveAccessibleDescription(new RegExp(words.taken))
    await page.getByLabel(words.login).fill(login)
    await button(page, words.create).click()
    await expect(page.getByText('林新')).toBeVisible()
    const link = await readLink(page)

    const guest = await visit({ javaScriptEnabled: script })
    const opened = await guest.request.get(link.pathname, { maxRedirects: 0 })
    expect(opened.status()).toBe(303)
    expect(opened.headers()['referrer-policy']).toBe('no-referrer')
    await guest.goto(inLanguage(link.pathname, language))
    await expect(guest).toHaveURL(inLanguage('/desk/invitation', language))
    await expect(guest.getByText(login).first()).toBeVisible()
    await choosePassword(guest, language, 'short')
    await expect(summary(guest)).toContainText(words.short)
    await choosePassword(guest, language, NEW_PASSWORD, PASSWORD)
    await expect(summary(guest)).toContainText(words.differs)
    await choosePassword(guest, language, NEW_PASSWORD)
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(words.welcome)

    const other = await visit()
    await other.goto(inLanguage(link.pathname, language))
    await expect(other.getByText(words.invalid)).toBeVisible()
    await expect(other.getByLabel(words.chosen, { exact: true })).toHaveCount(0)
  })
}

test('a link resets a forgotten password; the old one works until then, and a newer link ends it', async ({
  signIn,
  signInAgain,
  store,
  visit,
}) => {
  const forgetful = await store.hire({ roles: ['planner'], password: PASSWORD })
  const session = await signInAgain(forgetful)
  const { page } = await signIn({ roles: ['administrator'] })
  const makeLink = async () => {
    await page.goto(`/desk/people/${forgetful.id}`)
    await button(page, '生成一次性链接').click()
    await expect(page.locator('.handed-out')).toBeFocused()
    return readLink(page)
  }
  const first = await makeLink()
  const second = await makeLink()
  const guest = await visit()
  await guest.goto(first.pathname)
  await expect(guest.getByText('链接无效')).toBeVisible()
  await session.goto('/desk')
  await expect(session).toHaveURL('/desk')
  await guest.goto(second.pathname)
  await choosePassword(guest, 'zh', PASSWORD)
  await expect(summary(guest)).toContainText('新密码不能与当前密码相同')
  await choosePassword(guest, 'zh', NEW_PASSWORD)
  await expect(guest).toHaveURL('/desk')
  await session.reload()
  await expect(session).toHaveURL(/\/desk\/sign-in/)
})

test('changing, locking out and letting in again, by keyboard', async ({ signIn, signInAgain, store }) => {
  const official = await store.hire({ roles: ['contributor'], department: 'education' })
  const theirs = await signInAgain(official)
  await theirs.goto('/desk')
  const { page } = await signIn({ roles: ['administrator'] })
  const path = `/desk/people/${official.id}`
  const press = async (name: string) => {
    await button(page, name).focus()
    await page.keyboard.press('Enter')
  }
  await page.goto(path)
  await page.getByLabel('邮箱').fill(`${official.login}@hanyang.example`)
  await page.getByRole('checkbox', { name: '审核人' }).focus()
  await page.keyboard.press('Space')
  await press('保存')
  await expect(page.getByText('已保存。')).toBeVisible()
  await theirs.goto('/desk/review')
  await expect(theirs.getByRole('heading', { name: '待审核' })).toBeVisible()

  await press('强制退出')
  await expect(page.getByText('已强制退出。')).toBeVisible()
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/desk\/sign-in/)

  await store.query(
    `UPDATE "User" SET "failedAttempts" = 5, "lockedUntil" = now() + interval '10 minutes' WHERE "id" = $1`,
    [official.id],
  )
  await page.goto(path)
  await expect(page.getByText(/已锁定至/)).toBeVisible()
  await press('解除锁定')
  await expect(page.getByText('已解除锁定。')).toBeVisible()

  const again = await signInAgain(official)
  await again.goto('/desk')
  await press('停用账号')
  await expect(page.getByText('账号已停用。')).toBeVisible()
  await again.reload()
  await expect(again).toHaveURL(/\/desk\/sign-in/)
  const audit = await store.query(
    'SELECT "action" FROM "AuditRecord" WHERE "subjectId" = $1 ORDER BY "id" DESC LIMIT 1',
    [official.id],
  )
  expect(audit).toEqual([{ action: 'account.deactivated' }])
  await page.goto(`/desk/people?q=${official.login}`)
  await expect(page.getByText('没有符合条件的人员。')).toBeVisible()
  await page.getByLabel('账号状态').selectOption({ label: '已停用' })
  await press('查找')
  await page.getByRole('link', { name: official.name }).click()
  await press('恢复账号')
  await expect(page.getByText('账号已恢复。')).toBeVisible()
})

test('a change that another made meanwhile is not overwritten', async ({ signIn, store }) => {
  const official = await store.hire({ roles: ['contributor'], department: 'education' })
  const one = await signIn({ roles: ['administrator'] })
  const other = await signIn({ roles: ['administrator'] })
  const path = `/desk/people/${official.id}`
  await one.page.goto(path)
  await other.page.goto(path)
  await one.page.getByLabel('姓名').fill('先改的名')
  await button(one.page, '保存').click()
  await expect(one.page.getByText('已保存。')).toBeVisible()
  await other.page.getByLabel('姓名').fill('后改的名')
  await button(other.page, '保存').click()
  await expect(other.page.getByText('在您填写期间，别人修改了这个账号')).toBeVisible()
  await expect(other.page.getByLabel('姓名')).toHaveValue('后改的名')
  const rows = await store.query('SELECT "name" FROM "User" WHERE "id" = $1', [official.id])
  expect(rows).toEqual([{ name: '先改的名' }])
})
