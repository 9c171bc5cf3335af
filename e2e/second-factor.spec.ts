import { expectAccessible } from './fixtures/axe'
import { inLanguage } from './fixtures/pages'
import { button, summary } from './fixtures/people'
import { enrol, factorWords, forgetStep, giveCode, PASSWORD, prove, signInBy } from './fixtures/second-factor'
import { expect, test } from './fixtures/test'

for (const [language, script] of [['zh', false], ['en', true]] as const) {
  test(`signing in by phone and by recovery code, and doing without again (${language})`, async ({ signIn, signInAgain, store, visit }) => {
    const words = factorWords[language]
    const at = (path: string) => inLanguage(path, language)
    const person = await store.hire({ roles: ['planner'], password: PASSWORD })
    const page = await signInAgain(person, { javaScriptEnabled: script })
    await page.goto(at('/desk/second-factor'))
    await button(page, words.begin).click()
    await expect(page.getByRole('img', { name: /二维码|QR/ })).toBeVisible()
    await prove(page, PASSWORD, '12 34', words.turnOn)
    await expect(summary(page)).toContainText(words.wrong)
    await expect(page.getByLabel(words.password)).toHaveValue('')
    if (script) await expectAccessible(page, 'a wrong code')
    const { device, codes } = await enrol(page, language)

    const guest = await visit({ javaScriptEnabled: script })
    await guest.goto(at('/desk/adjustments'))
    await signInBy(guest, person.login)
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(words.step)
    for (const path of ['/desk', '/desk/password', '/desk/second-factor', '/desk/adjustments']) {
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
    await expect(guest).toHaveURL(at('/desk/adjustments'))

    const lost = await visit({ javaScriptEnabled: script })
    await lost.goto(at('/desk/second-factor'))
    await signInBy(lost, person.login)
    await giveCode(lost, language, (codes[0] ?? '').toUpperCase())
    await prove(lost, PASSWORD, codes[0] ?? '', words.renew)
    await expect(summary(lost)).toContainText(words.wrongBoth)
    await prove(lost, PASSWORD, codes[1] ?? '', words.renew)
    await expect(lost.getByText(words.keep)).toBeVisible()
    await lost.goto(at('/desk/second-factor'))
    await expect(lost.getByText(words.left)).toBeVisible()
    if (language === 'zh') {
      const administrator = (await signIn({ roles: ['administrator'] }, { javaScriptEnabled: script })).page
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
