import { Secret, TOTP } from 'otpauth'
import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { inLanguage } from './fixtures/pages'
import { button, summary } from './fixtures/people'
import type { Person, Store } from './fixtures/store'
import { expect, test } from './fixtures/test'
import type { Language } from './fixtures/words'

const PASSWORD = 'Right-horse-2025'

const WORDS = {
  zh: {
    begin: '开始启用',
    password: '当前密码',
    code: '验证码',
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
    step: '输入验证码',
    next: '继续',
    welcome: '您好',
  },
  en: {
    begin: 'Begin',
    password: 'Current password',
    code: 'Code',
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
    step: 'Enter a code',
    next: 'Go on',
    welcome: 'Hello',
  },
} as const satisfies Record<Language, Record<string, string>>

/** What the phone would show, from the key as it is typed off the page. */
async function readDevice(page: Page): Promise<() => string> {
  const key = (await page.locator('.device-key code').innerText()).replaceAll(' ', '')
  const device = new TOTP({ secret: Secret.fromBase32(key) })
  return () => device.generate()
}

/** Lets the present code count again, as if the next one had come. */
const forgetStep = (store: Store, { id }: Person) =>
  store.query('UPDATE "User" SET "totpLastStep" = NULL WHERE "id" = $1', [id])

async function prove(page: Page, password: string, code: string, press: string) {
  await page.getByLabel(/^(当前密码|Current password)$/).fill(password)
  await page.getByRole('textbox', { name: /^(验证码|Code)/ }).fill(code)
  await button(page, press).click()
}

/** Turns the second factor on. @returns the phone and the recovery codes */
async function enrol(page: Page, language: Language) {
  const words = WORDS[language]
  await page.goto(inLanguage('/desk/second-factor', language))
  await button(page, words.begin).click()
  const device = await readDevice(page)
  await prove(page, PASSWORD, device(), words.turnOn)
  await expect(page.getByText(words.keep)).toBeVisible()
  return { device, codes: await page.locator('.handed-out code').allInnerTexts() }
}

async function signInBy(page: Page, language: Language, login: string) {
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.getByRole('main').locator('form button').first().click()
}

for (const [language, script] of [['zh', false], ['en', true]] as const) {
  test(`from turning it on to signing in by phone and by recovery code (${language})`, async ({ signInAgain, store, visit }) => {
    const words = WORDS[language]
    const person = await store.hire({ roles: ['planner'], password: PASSWORD })
    const page = await signInAgain(person, { javaScriptEnabled: script })
    await page.goto(inLanguage('/desk/second-factor', language))
    await button(page, words.begin).click()
    await expect(page.getByRole('img', { name: /二维码|QR/ })).toBeVisible()
    const device = await readDevice(page)
    await prove(page, PASSWORD, '12 34', words.turnOn)
    await expect(summary(page)).toContainText(words.wrong)
    await expect(page.getByLabel(words.password)).toHaveValue('')
    await prove(page, PASSWORD, ` ${device().slice(0, 3)} ${device().slice(3)}`, words.turnOn)
    await expect(page.getByText(words.keep)).toBeVisible()
    const codes = await page.locator('.handed-out code').allInnerTexts()
    expect(codes).toHaveLength(10)

    const guest = await visit({ javaScriptEnabled: script })
    await guest.goto(inLanguage('/desk/password', language))
    await signInBy(guest, language, person.login)
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(words.step)
    for (const path of ['/desk', '/desk/password', '/desk/second-factor']) {
      await guest.goto(inLanguage(path, language))
      await expect(guest).toHaveURL(/\/desk\/sign-in\/code\?next=/)
    }
    await button(guest, words.next).click()
    await expect(summary(guest)).toContainText(words.missing)
    await guest.getByLabel(words.either).fill('000000')
    await guest.getByLabel(words.either).press('Enter')
    await expect(summary(guest)).toContainText(words.wrongStep)
    await expect(guest.getByLabel(words.either)).toHaveValue('')
    await forgetStep(store, person)
    await guest.getByLabel(words.either).fill(device())
    await guest.getByLabel(words.either).press('Enter')
    await expect(guest).toHaveURL(inLanguage('/desk/second-factor', language))

    const lost = await visit({ javaScriptEnabled: script })
    await lost.goto(inLanguage('/desk', language))
    await signInBy(lost, language, person.login)
    await lost.getByLabel(words.either).fill((codes[0] ?? '').toUpperCase())
    await button(lost, words.next).click()
    await expect(lost.getByRole('heading', { level: 1 })).toContainText(words.welcome)
  })
}

test('wrong codes lock the account like wrong passwords', async ({ signInAgain, store, visit }) => {
  const person = await store.hire({ roles: ['planner'], password: PASSWORD })
  const { device } = await enrol(await signInAgain(person), 'zh')
  const guest = await visit()
  await guest.goto('/desk/sign-in')
  await signInBy(guest, 'zh', person.login)
  for (const turn of [1, 2, 3, 4, 5]) {
    await guest.getByLabel('验证码或恢复码').fill(`00000${turn}`)
    await button(guest, '继续').click()
    await expect(summary(guest)).toContainText(turn < 5 ? '验证码或恢复码不正确' : '已锁定至')
  }
  await forgetStep(store, person)
  await guest.getByLabel('验证码或恢复码').fill(device())
  await button(guest, '继续').click()
  await expect(summary(guest)).toContainText('已锁定至')
  await guest.goto('/desk')
  await expect(guest).toHaveURL(/\/desk\/sign-in\/code/)
})

test('codes are renewed and it is turned off by password and code together', async ({ signInAgain, store }) => {
  const person = await store.hire({ roles: ['planner'], password: PASSWORD })
  const page = await signInAgain(person)
  const { device, codes } = await enrol(page, 'en')
  const words = WORDS.en
  await page.goto('/en/desk/second-factor')
  await prove(page, 'not the password', codes[0] ?? '', words.renew)
  await expect(summary(page)).toContainText(words.wrongBoth)
  await prove(page, PASSWORD, codes[0] ?? '', words.renew)
  await expect(page.getByText(words.keep)).toBeVisible()
  await page.goto('/en/desk/second-factor')
  await expect(page.getByText('10 of 10 unused')).toBeVisible()
  await prove(page, PASSWORD, codes[1] ?? '', words.turnOff)
  await expect(summary(page)).toContainText(words.wrongBoth)
  await forgetStep(store, person)
  await prove(page, PASSWORD, device(), words.turnOff)
  await expect(page.getByText(words.off)).toBeVisible()
})

test('an administrator resets it for who lost everything', async ({ signIn, signInAgain, store, visit }) => {
  const person = await store.hire({ roles: ['planner'], password: PASSWORD })
  const theirs = await signInAgain(person)
  await enrol(theirs, 'zh')
  const { page } = await signIn({ roles: ['administrator'] })
  await page.goto(`/desk/people/${person.id}`)
  await expect(page.getByText('已启用两步验证')).toBeVisible()
  await button(page, '重置两步验证').click()
  await expect(page.getByText('两步验证已重置。')).toBeVisible()
  await theirs.goto('/desk')
  await expect(theirs).toHaveURL(/\/desk\/sign-in/)
  const guest = await visit()
  await guest.goto('/desk/sign-in')
  await signInBy(guest, 'zh', person.login)
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('您好')
})

for (const language of ['zh', 'en'] as const) {
  test(`its pages keep to the rules of accessibility (${language})`, async ({ signIn, signInAgain, store, visit }) => {
    test.slow()
    const words = WORDS[language]
    const person = await store.hire({ roles: ['planner'], password: PASSWORD })
    const page = await signInAgain(person)
    await page.goto(inLanguage('/desk/second-factor', language))
    await expectAccessible(page, 'off')
    await button(page, words.begin).click()
    const device = await readDevice(page)
    await expectAccessible(page, 'to be confirmed')
    await prove(page, PASSWORD, '', words.turnOn)
    await expect(summary(page)).toBeVisible()
    await expectAccessible(page, 'wrong code')
    await prove(page, PASSWORD, device(), words.turnOn)
    await expect(page.getByText(words.keep)).toBeVisible()
    await expectAccessible(page, 'recovery codes')
    await page.goto(inLanguage('/desk/second-factor', language))
    await expectAccessible(page, 'on')
    const guest = await visit()
    await guest.goto(inLanguage('/desk/sign-in', language))
    await signInBy(guest, language, person.login)
    await expect(guest.getByLabel(words.either)).toBeVisible()
    await expectAccessible(guest, 'second step')
    const administrator = await signIn({ roles: ['administrator'] })
    await administrator.page.goto(inLanguage('/desk/people/roles', language))
    await expectAccessible(administrator.page, 'roles')
  })
}
