import { answer, cell, gridWords, openGrid, paste, row } from './fixtures/grid'
import { findItemsPlan, listSaved } from './fixtures/items'
import { inLanguage } from './fixtures/pages'
import { expect, test } from './fixtures/test'

/** Each language has rows of its own in the shared plan. */
const ROWS = { zh: 0, en: 2 } as const

for (const language of ['zh', 'en'] as const) {
  const words = gridWords[language]

  test(`a row is checked as it is left, and refused by name with its text (${language})`, async ({ signIn, store }) => {
    const { plan, department, codes } = await findItemsPlan(store, 'wrong')
    const [bad = '', good = ''] = codes.slice(ROWS[language])
    const { page } = await signIn({ roles: ['contributor'], department })
    await openGrid(page, language)
    await cell(page, bad, 'value.main').fill('12 家')
    await cell(page, bad, 'evidence').fill('www.hanyang')
    await expect(row(page, bad)).toContainText(words.blank)
    await cell(page, good, 'value.main').fill('１，２00')
    await expect(row(page, bad)).toContainText(words.faulty)
    await expect(cell(page, bad, 'value.main')).toHaveAccessibleDescription(words.unit)
    await expect(cell(page, bad, 'evidence')).toHaveAccessibleDescription(words.link)
    await expect(cell(page, bad, 'sentence')).toHaveAccessibleDescription(words.required)
    await cell(page, good, 'sentence').fill('已通车。')
    await page.keyboard.press('Control+s')
    await expect(answer(page)).toContainText(words.title(1, 0, 1))
    await expect(answer(page)).toBeFocused()
    await expect(row(page, good)).toContainText(words.draft)
    await expect(cell(page, good, 'value.main')).toHaveValue('1200')
    await expect(cell(page, bad, 'value.main')).toHaveValue('12 家')
    await expect(cell(page, bad, 'evidence')).toHaveValue('www.hanyang')
    const saved = (await listSaved(store, plan)).filter(({ code }) => code === bad || code === good)
    expect(saved).toMatchObject([{ code: good, state: 'draft', figures: '1200' }])
    await answer(page).getByRole('link', { name: bad }).click()
    await cell(page, bad, 'value.main').fill('12')
    await cell(page, bad, 'evidence').fill('')
    await cell(page, bad, 'sentence').fill('已开工。')
    await page.getByRole('button', { name: words.submit }).click()
    await expect(answer(page)).toContainText(words.title(0, 2, 0))
    await expect(row(page, bad)).toContainText(words.inReview)
  })

  test(`what a paste filled is taken back, and what it could not fill is named (${language})`, async ({ signIn, store }) => {
    const { department, codes } = await findItemsPlan(store, 'pasted')
    const [first = '', second = ''] = codes.slice(ROWS[language])
    const { page } = await signIn({ roles: ['contributor'], department })
    await openGrid(page, language)
    await cell(page, first, 'value.main').fill('7')
    await paste(page, [
      ['8', '第一句\n第二行', '', language === 'zh' ? '约数' : 'About', '不知道'],
      ['9', '"引号"里的话。'],
    ])
    await expect(cell(page, first, 'value.main')).toHaveValue('8')
    await expect(cell(page, first, 'sentence')).toHaveValue('第一句\n第二行')
    await expect(cell(page, first, 'hedge.main')).toHaveValue('about')
    await expect(cell(page, second, 'sentence')).toHaveValue('"引号"里的话。')
    await expect(page.locator('.paste-report')).toContainText('不知道')
    await expect(page.getByText(words.progress(60, 2, 0))).toBeVisible()
    await cell(page, second, 'sentence').fill('后来改的。')
    await page.getByRole('button', { name: words.undo }).click()
    await expect(cell(page, first, 'value.main')).toHaveValue('7')
    await expect(cell(page, first, 'sentence')).toHaveValue('')
    await expect(cell(page, first, 'hedge.main')).toHaveValue('exact')
    await expect(cell(page, second, 'sentence')).toHaveValue('后来改的。')
    await expect(cell(page, second, 'value.main')).toHaveValue('')
  })

  test(`nothing typed is lost when no answer comes, or on the way out (${language})`, async ({ signIn, store }) => {
    const { plan, department, codes } = await findItemsPlan(store, 'pasted')
    const code = codes[4 + ROWS[language]] ?? ''
    const { page } = await signIn({ roles: ['contributor'], department })
    await openGrid(page, language)
    await cell(page, code, 'value.main').fill('21')
    await cell(page, code, 'sentence').fill('断网时写的话。')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: words.save }).click()
    await expect(answer(page)).toContainText(words.outage)
    await page.context().setOffline(false)
    await expect(cell(page, code, 'sentence')).toHaveValue('断网时写的话。')
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type())
        void dialog.dismiss()
      })
    })
    // the click waits for a page that does not come
    void page.locator(`a[href="${inLanguage('/desk', language)}"]`).first().click({ noWaitAfter: true })
    expect(await asked).toBe('beforeunload')
    await page.getByRole('button', { name: words.save }).click()
    await expect(answer(page)).toContainText(words.title(1, 0, 0))
    const saved = (await listSaved(store, plan)).filter((each) => each['code'] === code)
    expect(saved).toMatchObject([{ figures: '21', sentence: '断网时写的话。' }])
    await page.goto(inLanguage('/desk', language))
    await expect(page).toHaveURL(inLanguage('/desk', language))
  })

  test(`a colleague's draft is shown before it is replaced (${language})`, async ({ signIn, store }) => {
    const { plan, department, codes } = await findItemsPlan(store, 'shared')
    const [shared = '', sent = ''] = codes.slice(ROWS[language])
    const mine = await signIn({ roles: ['contributor'], department })
    const theirs = await signIn({ roles: ['contributor'], department, name: '李同事' })
    await openGrid(mine.page, language)
    await openGrid(theirs.page, language)
    for (const code of [shared, sent]) {
      await cell(theirs.page, code, 'value.main').fill('5')
      await cell(theirs.page, code, 'sentence').fill('同事写的话。')
      await cell(mine.page, code, 'value.main').fill('6')
      await cell(mine.page, code, 'sentence').fill('我写的话。')
    }
    await theirs.page.getByRole('button', { name: words.save }).click()
    await expect(answer(theirs.page)).toContainText(words.title(2, 0, 0))
    await cell(theirs.page, shared, 'sentence').fill('同事又改的话。')
    await theirs.page.getByRole('button', { name: words.save }).click()
    await expect(answer(theirs.page)).toContainText(words.title(1, 0, 0))

    await mine.page.getByRole('button', { name: words.submit }).click()
    await expect(answer(mine.page)).toContainText(words.title(0, 0, 2))
    await expect(row(mine.page, shared)).toContainText(words.changedMeanwhile)
    await expect(row(mine.page, shared)).toContainText('同事又改的话。')
    await expect(row(mine.page, shared)).toContainText('李同事')
    await expect(cell(mine.page, shared, 'sentence')).toHaveValue('我写的话。')
    const untouched = await listSaved(store, plan)
    expect(untouched.find(({ code }) => code === shared)).toMatchObject({ sentence: '同事又改的话。', version: 2 })

    await theirs.page.getByRole('button', { name: words.submit }).click()
    await expect(answer(theirs.page)).toContainText(words.title(0, 2, 0))
    await mine.page.getByRole('button', { name: words.save }).click()
    await expect(answer(mine.page)).toContainText(words.title(0, 0, 2))
    await expect(row(mine.page, shared)).toContainText(words.inReview)
    await expect(row(mine.page, shared)).toContainText('我写的话。')
    expect((await listSaved(store, plan)).filter(({ code }) => code === shared || code === sent)).toMatchObject([
      { state: 'submitted', sentence: '同事又改的话。' },
      { state: 'submitted', sentence: '同事写的话。' },
    ])
  })
}
