import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test'

const PASSWORD = 'Right-horse-2025'
const NEW_PASSWORD = 'a river runs past the old town'

async function signInBy(page: Page, login: string, password: string) {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

const summary = (page: Page) => page.getByRole('main').getByRole('alert')

test('a wrong password is refused, and the login stays where it was typed', async ({ visit, store }) => {
  const { login } = await store.hire({ roles: ['planner'], password: PASSWORD })
  const page = await visit()
  await page.goto('/desk/sign-in')
  await signInBy(page, login, 'wrong')
  await expect(summary(page)).toBeFocused()
  await expect(summary(page)).toContainText('登录名或密码不正确')
  await expect(page.getByLabel('登录名')).toHaveValue(login)
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')
  await signInBy(page, login, PASSWORD)
  await expect(page).toHaveURL('/desk')
})

test('what is missing is said at its field, in English too', async ({ visit }) => {
  const page = await visit()
  await page.goto('/en/desk/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(summary(page)).toBeFocused()
  await summary(page).getByRole('link', { name: 'Enter your password' }).click()
  await expect(page.getByLabel('Password')).toBeFocused()
  await expect(page.getByLabel('Login')).toHaveAccessibleDescription('Enter your login')
})

test('a login that nobody has is answered like a wrong password', async ({ visit }) => {
  const page = await visit()
  await page.goto('/desk/sign-in')
  await signInBy(page, `nobody-${Date.now()}`, PASSWORD)
  await expect(summary(page)).toContainText('登录名或密码不正确')
})

test('five failures in a row lock the account, for the right password too', async ({ visit, store }) => {
  const { login } = await store.hire({ roles: ['auditor'], password: PASSWORD })
  const page = await visit()
  await page.goto('/desk/sign-in')
  for (const attempt of [1, 2, 3, 4]) {
    await signInBy(page, login, `wrong ${attempt}`)
    await expect(summary(page)).toContainText('登录名或密码不正确')
    await page.reload()
  }
  await signInBy(page, login, 'wrong 5')
  await expect(summary(page)).toContainText(/已锁定至 \d{4}-\d\d-\d\d \d\d:\d\d/)
  await page.reload()
  await signInBy(page, login, PASSWORD)
  await expect(summary(page)).toContainText('已锁定至')
})

test('the first password opens nothing but the page where it is changed', async ({ visit, store }) => {
  const { login } = await store.hire({
    roles: ['contributor'],
    department: 'education',
    password: PASSWORD,
    mustChangePassword: true,
  })
  const page = await visit()
  await page.goto('/desk/commitments/HY25-043')
  await expect(page).toHaveURL(/\/desk\/sign-in\?next=/)
  await signInBy(page, login, PASSWORD)
  await expect(page).toHaveURL(/\/desk\/password\?next=/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/password/)

  await page.getByLabel('当前密码').fill(PASSWORD)
  await page.getByLabel('新密码', { exact: true }).fill('short')
  await page.getByLabel('再输一遍新密码').fill('short')
  await page.getByRole('button', { name: '保存新密码' }).click()
  await expect(summary(page)).toContainText('新密码不足 12 个字符')

  await page.getByLabel('当前密码').fill(PASSWORD)
  await page.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD)
  await page.getByLabel('再输一遍新密码').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
})

test('a session ends after half an hour without a sign of life, and leads back', async ({
  signIn,
  store,
}) => {
  const { person, page } = await signIn({ roles: ['contributor'], department: 'health' })
  await page.goto('/desk')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name)
  await store.idleFor(person, 29)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name)
  await store.idleFor(person, 31)
  await page.goto('/desk/commitments/HY25-045')
  await expect(page).toHaveURL('/desk/sign-in?next=%2Fdesk%2Fcommitments%2FHY25-045')
  await expect(page.getByText('登录后 30 分钟无操作会自动退出')).toBeVisible()
})

test('signing out everywhere ends the session in the other browser too', async ({ signIn, signInAgain }) => {
  const here = await signIn({ roles: ['planner'] })
  const there = await signInAgain(here.person)
  await there.goto('/desk')
  await expect(there).toHaveURL('/desk')
  await here.page.goto('/desk/password')
  await here.page.getByRole('button', { name: '退出所有设备' }).click()
  await expect(here.page.getByText('您已退出登录')).toBeVisible()
  await there.reload()
  await expect(there).toHaveURL(/\/desk\/sign-in/)
})

test('signing out ends the session itself, not only the cookie', async ({ signIn, visit }) => {
  const { page } = await signIn({ roles: ['planner'] })
  await page.goto('/desk')
  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('您已退出登录')).toBeVisible()
  const thief = await visit()
  await thief.context().addCookies(cookies)
  await thief.goto('/desk')
  await expect(thief).toHaveURL(/\/desk\/sign-in/)
})

const ELSEWHERE = [
  'https://evil.example/desk',
  '//evil.example/desk',
  '/\\evil.example/desk',
  '/%2F/evil.example',
  '/desk/../../evil',
  'javascript:alert(1)',
]

test('no address makes the sign-in page lead elsewhere', async ({ visit, store, origin }) => {
  const { login } = await store.hire({ roles: ['planner'], password: PASSWORD })
  const page = await visit()
  for (const next of ELSEWHERE) {
    await page.goto(`/desk/sign-in?next=${encodeURIComponent(next)}`)
    await expect(page.locator('input[name=next]')).toHaveValue('')
  }
  await page.locator('input[name=next]').evaluate((field) => field.setAttribute('value', '//evil.example/desk'))
  await signInBy(page, login, PASSWORD)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
  expect(new URL(page.url()).origin).toBe(origin)
})
