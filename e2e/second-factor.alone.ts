import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { inLanguage } from './fixtures/pages'
import { button } from './fixtures/people'
import { enrol, factorWords, PASSWORD, signInBy } from './fixtures/second-factor'
import { expect, test } from './fixtures/test'

/** Says whether auditors, of whom there is no other here, must use it. */
async function setRequired(page: Page, isRequired: boolean) {
  await page.goto('/desk/people/roles')
  await page.getByRole('checkbox', { name: '审计员', exact: true }).setChecked(isRequired)
  await button(page, '保存').click()
  await expect(page.getByText('已保存。立即生效')).toBeVisible()
}

test('who holds a role that must use two-step sign-in turns it on before anything else', async ({ signIn, store, visit }) => {
  const administrator = (await signIn({ roles: ['administrator'] })).page
  await setRequired(administrator, true)

  const comesIn = async (language: 'zh' | 'en', javaScriptEnabled: boolean) => {
    const words = factorWords[language]
    const at = (path: string) => inLanguage(path, language)
    const person = await store.hire({ roles: ['auditor'], password: PASSWORD })
    const page = await visit({ javaScriptEnabled })
    await page.goto(at('/desk/audit'))
    await signInBy(page, person.login)
    await expect(page.getByText(words.mustEnrol)).toBeVisible()
    await page.goto(at('/desk/audit'))
    await expect(page).toHaveURL(/\/desk\/second-factor/)
    const { codes } = await enrol(page, language)
    expect(codes).toHaveLength(10)
    expect(await page.locator('.device-key').count()).toBe(0)
    await page.getByRole('link', { name: words.toDesk }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.welcome)
    await page.goto(at('/desk/second-factor'))
    await expect(button(page, words.renew)).toBeVisible()
    await expect(button(page, words.turnOff)).toHaveCount(0)
    return page
  }
  const [page] = await Promise.all([comesIn('zh', false), comesIn('en', true)])

  await setRequired(administrator, false)
  await page.reload()
  await expect(button(page, factorWords.zh.turnOff)).toBeVisible()
  await expectAccessible(administrator, 'roles')
})
