import { expectAccessible } from './fixtures/axe'
import { fillReport, itemPath, saveDraft, send, trySaving } from './fixtures/desk'
import { inLanguage, MISSING_PATH, PUBLIC_PATHS } from './fixtures/pages'
import { aPdf } from './fixtures/files'
import { expect, test } from './fixtures/test'
import type { Language } from './fixtures/words'

const LANGUAGES = ['zh', 'en'] as const
/** Pages a test takes: enough for the tests to share out between the workers. */
const PAGES_PER_TEST = 6

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGES_PER_TEST) }, (_, part) =>
    all.slice(part * PAGES_PER_TEST, (part + 1) * PAGES_PER_TEST),
  )

for (const language of LANGUAGES) {
  for (const [part, paths] of inParts([...PUBLIC_PATHS, MISSING_PATH]).entries()) {
    test(`public pages keep to the rules of accessibility (${language}, ${part + 1})`, async ({ page }) => {
      test.slow()
      for (const path of paths) {
        await page.goto(inLanguage(path, language))
        await expectAccessible(page, path)
      }
    })
  }

  test(`so do the account's pages, and their forms in error (${language})`, async ({ signIn, visit }) => {
    test.slow()
    const guest = await visit()
    await guest.goto(inLanguage('/desk/sign-in?next=%2Fdesk', language))
    await expectAccessible(guest, 'sign-in')
    await guest.getByRole('main').getByRole('button').click()
    await expect(guest.getByRole('main').getByRole('alert')).toBeVisible()
    await expectAccessible(guest, 'sign-in in error')

    const { page } = await signIn({ roles: ['auditor'] })
    await page.goto(inLanguage('/desk', language))
    await expectAccessible(page, 'desk of an auditor')
    await page.goto(inLanguage('/desk/password', language))
    await expectAccessible(page, 'password')
    await page.getByRole('main').getByRole('button').first().click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await expectAccessible(page, 'password in error')
    await page.goto(inLanguage('/desk/commitments/HY25-999', language))
    await expectAccessible(page, 'nothing there')
  })

  test(`so do the report forms of every kind (${language})`, async ({ signIn }) => {
    test.slow()
    const forms = [
      ['HY25-040', 'development-reform'],
      ['HY25-047', 'construction'],
      ['HY23-006', 'development-reform'],
      ['HY25-043', 'education'],
    ] as const
    for (const [code, department] of forms) {
      const { page } = await signIn({ roles: ['contributor'], department })
      await page.goto(itemPath(code, language))
      await expectAccessible(page, `form of ${code}`)
      await fillReport(page, { on: '2024-12-31', explanation: 'x'.repeat(501) }, language)
      await trySaving(page, language)
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
      await expectAccessible(page, `form of ${code} in error`)
    }
  })

  test(`so do the desk, the draft, the queue and the review (${language})`, async ({ signIn, store }) => {
    test.slow()
    const { code, stage } = REPORTED[language]
    const contributor = await signIn({ roles: ['contributor'], department: 'development-reform' })
    const { page } = contributor
    await page.goto(inLanguage('/desk', language))
    await expectAccessible(page, 'desk of a contributor')
    await page.goto(itemPath(code, language))
    const file = aPdf(code, `${code}.pdf`)
    await fillReport(page, { on: '2025-06-30', word: stage, sentence: '方案已经明确。', file }, language)
    await saveDraft(page, language)
    await expectAccessible(page, 'draft')
    await page.goto(itemPath(code, language))
    await expectAccessible(page, 'form of a draft with evidence')
    await saveDraft(page, language)
    await send(page, language)
    await expectAccessible(page, 'desk after sending')
    const [update] = await store.listOpenUpdates(code)
    const address = inLanguage(`/desk/updates/${String(update?.['id'])}`, language)
    await page.goto(address)
    await expectAccessible(page, 'what was sent')

    const reviewer = await signIn({ roles: ['reviewer'] })
    await reviewer.page.goto(inLanguage('/desk/review', language))
    await expectAccessible(reviewer.page, 'queue')
    await reviewer.page.goto(address)
    await expectAccessible(reviewer.page, 'review')
    const [publish, giveBack] = await reviewer.page.locator('main form button').all()
    await giveBack?.click()
    await expect(reviewer.page.getByRole('main').getByRole('alert')).toBeVisible()
    await expectAccessible(reviewer.page, 'review in error')
    await publish?.click()
    await expect(reviewer.page.getByRole('main').getByRole('status')).toBeVisible()
    await expectAccessible(reviewer.page, 'queue after publishing')
    await reviewer.page.goto(address)
    await expectAccessible(reviewer.page, 'what was published')
  })
}

/** An item for each language, so that both may be reported at once. */
const REPORTED: Readonly<Record<Language, { code: string; stage: string }>> = {
  zh: { code: 'HY25-056', stage: '方案明确' },
  en: { code: 'HY25-038', stage: 'Plan of work settled' },
}
