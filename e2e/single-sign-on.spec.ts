import { startIdentityProvider, type IdentityProvider } from '@/lib/auth/testing/identity-provider'
import { expectAccessible } from './fixtures/axe'
import { requireVariable } from './fixtures/environment'
import { inLanguage } from './fixtures/pages'
import { button, summary, unique } from './fixtures/people'
import { expect, test } from './fixtures/test'
import type { Page } from '@playwright/test'

const WORDS = {
  zh: {
    by: '用统一身份认证登录',
    subject: '认证平台的用户标识（sub）',
    save: '保存关联',
    saved: '关联已保存。',
    wrong: '标识只能是不超过 255 个',
    notLinked: '还没有关联到本站账号',
    denied: '取消了登录',
    signOut: '强制退出',
    signedOut: '已强制退出。',
    deactivate: '停用账号',
    gone: '账号已停用。',
    welcome: '您好',
  },
  en: {
    by: 'Sign in by single sign-on',
    subject: 'Identifier at the provider (sub)',
    save: 'Save the link',
    saved: 'The link was saved.',
    wrong: 'An identifier is at most 255',
    notLinked: 'is not linked to an account of this site yet',
    denied: 'was cancelled at the provider',
    signOut: 'Force sign-out',
    signedOut: 'Signed out everywhere.',
    deactivate: 'Deactivate',
    gone: 'The account is deactivated.',
    welcome: 'Hello',
  },
} as const

let provider: IdentityProvider

// one provider, where the site expects it
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const { hostname, port } = new URL(requireVariable('JIANNUO_OIDC_ISSUER'))
  expect(hostname).toBe('127.0.0.1')
  const redirectUri = `${requireVariable('JIANNUO_ORIGIN')}/desk/sign-in/single-sign-on/callback`
  const id = requireVariable('JIANNUO_OIDC_CLIENT_ID')
  const secret = requireVariable('JIANNUO_OIDC_CLIENT_SECRET')
  provider = await startIdentityProvider({ id, secret, redirectUri }, Number(port))
})
test.afterAll(() => provider.close())

/** Presses the button on the sign-in page, and any on the provider's that follows. */
async function signOn(page: Page, by: string, press: string, subject = '') {
  await page.getByRole('link', { name: by }).click()
  await page.getByLabel('标识').fill(subject)
  await page.getByRole('button', { name: press }).click()
}

for (const [language, script] of [['zh', false], ['en', true]] as const) {
  test(`an account is linked and opened by single sign-on, and by nothing else (${language})`, async ({ signIn, store, visit }) => {
    const words = WORDS[language]
    const at = (path: string) => inLanguage(path, language)
    const subject = unique('sub')
    const person = await store.hire({ roles: ['planner'] })
    const guest = await visit({ javaScriptEnabled: script })
    await guest.goto(at('/desk/adjustments'))
    await signOn(guest, words.by, '取消')
    await expect(guest.getByText(words.denied)).toBeVisible()
    await signOn(guest, words.by, '登录', subject)
    await expect(guest.getByText(words.notLinked)).toBeVisible()
    await expect(guest.locator('.device-key code')).toHaveText(subject)
    if (script) await expectAccessible(guest, 'refused')

    const { page } = await signIn({ roles: ['administrator'] }, { javaScriptEnabled: script })
    await page.goto(at(`/desk/people/${person.id}`))
    await page.getByLabel(words.subject).fill('陈洁')
    await button(page, words.save).click()
    await expect(summary(page)).toContainText(words.wrong)
    await page.getByLabel(words.subject).fill(subject)
    await button(page, words.save).click()
    await expect(page.getByText(words.saved)).toBeVisible()
    await expect(page.getByLabel(words.subject)).toHaveValue(subject)

    // the provider remembers who it is
    await guest.getByRole('link', { name: words.by }).click()
    await expect(guest).toHaveURL(at('/desk/adjustments'))
    await button(page, words.signOut).click()
    await expect(page.getByText(words.signedOut)).toBeVisible()
    await guest.goto(at('/desk'))
    await guest.getByRole('link', { name: words.by }).click()
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(words.welcome)
    await button(page, words.deactivate).click()
    await expect(page.getByText(words.gone)).toBeVisible()
    await guest.goto(at('/desk'))
    await guest.getByRole('link', { name: words.by }).click()
    await expect(guest.getByText(words.gone)).toBeVisible()
  })
}
