import { Secret, TOTP } from 'otpauth'
import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { now } from './fixtures/clock'
import { inLanguage } from './fixtures/pages'
import { button, summary } from './fixtures/people'
import type { Person, Store } from './fixtures/store'
import { expect, test } from './fixtures/test'
import type { Language } from './fixtures/words'

const PASSWORD = 'Right-horse-2025'

const WORDS = {
  zh: {
    auditor: '审计员',
    save: '保存',
    saved: '已保存。立即生效',
    mustEnrol: '您的角色必须使用两步验证。请先启用',
    begin: '开始启用',
    password: '当前密码',
    either: '验证码或恢复码',
    turnOn: '启用两步验证',
    turnOff: '停用两步验证',
    renew: '更换恢复码',
    wrong: '验证码不正确。请确认手机时间准确',
    wrongStep: '验证码或恢复码不正确',
    wrongBoth: '密码或验证码不正确',
    missing: '请输入验证码',
    off: '两步验证已停用。',
    keep: '请保存好这些恢复码',
    left: '10 个中还有 10 个未使用',
    step: '输入验证码',
    next: '继续',
    toDesk: '去工作台',
    welcome: '您好',
    reset: '重置两步验证',
    resetDone: '两步验证已重置。',
  },
  en: {
    auditor: 'Auditor',
    save: 'Save',
    saved: 'Saved, and in force at once',
    mustEnrol: 'Your role must use two-step sign-in. Turn it on',
    begin: 'Begin',
    password: 'Current password',
    either: 'Code or recovery code',
    turnOn: 'Turn two-step sign-in on',
    turnOff: 'Turn two-step sign-in off',
    renew: 'New recovery codes',
    wrong: 'This code is not right. Check that the phone',
    wrongStep: 'This code is not right.',
    wrongBoth: 'The password or the code is not right',
    missing: 'Enter a code',
    off: 'Two-step sign-in is off.',
    keep: 'Keep these recovery codes',
    left: '10 of 10 unused',
    step: 'Enter a code',
    next: 'Go on',
    toDesk: 'To the desk',
    welcome: 'Hello',
    reset: 'Reset two-step sign-in',
    resetDone: 'Two-step sign-in was reset.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** What the phone would show, from the key as it is typed off the page. */
async function readDevice(page: Page): Promise<() => string> {
  const key = (await page.locator('.device-key code').innerText()).replaceAll(' ', '')
  const device = new TOTP({ secret: Secret.fromBase32(key) })
  return () => device.generate({ timestamp: now().getTime() })
}

/** Lets the present code count again, as if the next one had come. */
const forgetStep = (store: Store, { id }: Person) =>
  store.query('UPDATE "User" SET "totpLastStep" = NULL WHERE "id" = $1', [id])

async function prove(page: Page, password: string, code: string, press: string) {
  await page.getByLabel(/^(当前密码|Current password)$/).fill(password)
  await page.getByRole('textbox', { name: /^(验证码|Code)/ }).fill(code)
  await button(page, press).click()
}

async function signInBy(page: Page, login: string) {
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.getByRole('main').locator('form button').first().click()
}

async function giveCode(page: Page, language: Language, code: string) {
  await page.getByLabel(WORDS[language].either).fill(code)
  await button(page, WORDS[language].next).click()
}

/** Says whether auditors, of whom there is no other here, must use it. */
async function setRequired(page: Page, language: Language, isRequired: boolean) {
  const words = WORDS[language]
  await page.goto(inLanguage('/desk/people/roles', language))
  await page.getByRole('checkbox', { name: words.auditor, exact: true }).setChecked(isRequired)
  await button(page, words.save).click()
  await expect(page.getByText(words.saved)).toBeVisible()
}

// one requirement for all who hold the role
test.describe.configure({ mode: 'serial' })

for (const [language, script] of [['zh', false], ['en', true]] as const) {
  test(`a role must use two-step sign-in: turned on, used, lost and taken back (${language})`, async ({ signIn, store, visit }) => {
    test.slow()
    const words = WORDS[language]
    const at = (path: string) => inLanguage(path, language)
    const looks = async (page: Page, what: string) => {
      if (script) await expectAccessible(page, what)
    }
    const administrator = (await signIn({ roles: ['administrator'] }, { javaScriptEnabled: script })).page
    await setRequired(administrator, language, true)
    await looks(administrator, 'roles')

    const person = await store.hire({ roles: ['auditor'], password: PASSWORD })
    const page = await visit({ javaScriptEnabled: script })
    await page.goto(at('/desk/audit'))
    await signInBy(page, person.login)
    await expect(page.getByText(words.mustEnrol)).toBeVisible()
    await page.goto(at('/desk'))
    await expect(page).toHaveURL(/\/desk\/second-factor/)
    await button(page, words.begin).click()
    await expect(page.getByRole('img', { name: /二维码|QR/ })).toBeVisible()
    const device = await readDevice(page)
    await prove(page, PASSWORD, '12 34', words.turnOn)
    await expect(summary(page)).toContainText(words.wrong)
    await expect(page.getByLabel(words.password)).toHaveValue('')
    await looks(page, 'a wrong code')
    await prove(page, PASSWORD, ` ${device().slice(0, 3)} ${device().slice(3)}`, words.turnOn)
    await expect(page.getByText(words.keep)).toBeVisible()
    const codes = await page.locator('.handed-out code').allInnerTexts()
    expect(codes).toHaveLength(10)
    expect(await page.locator('.device-key').count()).toBe(0)
    await looks(page, 'recovery codes')
    await page.getByRole('link', { name: words.toDesk }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.welcome)

    const guest = await visit({ javaScriptEnabled: script })
    await guest.goto(at('/desk/audit'))
    await signInBy(guest, person.login)
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(words.step)
    await looks(guest, 'second step')
    for (const path of ['/desk', '/desk/password', '/desk/second-factor', '/desk/audit']) {
      await guest.goto(at(path))
      await expect(guest).toHaveURL(/\/desk\/sign-in\/code\?next=/)
    }
    await button(guest, words.next).click()
    await expect(summary(guest)).toContainText(words.missing)
    await giveCode(guest, language, '000000')
    await expect(summary(guest)).toContainText(words.wrongStep)
    await expect(guest.getByLabel(words.either)).toHaveValue('')
    await forgetStep(store, person)
    await giveCode(guest, language, device())
    await expect(guest).toHaveURL(at('/desk/audit'))

    const lost = await visit({ javaScriptEnabled: script })
    await lost.goto(at('/desk/second-factor'))
    await signInBy(lost, person.login)
    await giveCode(lost, language, (codes[0] ?? '').toUpperCase())
    await expect(button(lost, words.turnOff)).toHaveCount(0)
    await prove(lost, PASSWORD, codes[0] ?? '', words.renew)
    await expect(summary(lost)).toContainText(words.wrongBoth)
    await prove(lost, PASSWORD, codes[1] ?? '', words.renew)
    await expect(lost.getByText(words.keep)).toBeVisible()

    await setRequired(administrator, language, false)
    await lost.goto(at('/desk/second-factor'))
    await expect(lost.getByText(words.left)).toBeVisible()
    if (language === 'zh') {
      await administrator.goto(at(`/desk/people/${person.id}`))
      await button(administrator, words.reset).click()
      await expect(administrator.getByText(words.resetDone)).toBeVisible()
      await lost.goto(at('/desk'))
      await signInBy(lost, person.login)
    } else {
      await forgetStep(store, person)
      await prove(lost, PASSWORD, device(), words.turnOff)
      await expect(lost.getByText(words.off)).toBeVisible()
      await lost.getByRole('link', { name: words.toDesk }).click()
    }
    await expect(lost.getByRole('heading', { level: 1 })).toContainText(words.welcome)
  })
}
