import { expectAccessible } from './fixtures/axe'
import { fillReport, itemPath, saveDraft, trySaving } from './fixtures/desk'
import { inLanguage } from './fixtures/pages'
import { expect, test } from './fixtures/test'
import { deskWords, type Language } from './fixtures/words'

const DEPARTMENT = 'science-economy'
const STAGE = { zh: '方案明确', en: 'Plan of work settled' }
/** An item of another department; nothing is ever saved on it here. */
const QUIET = { code: 'HY25-036', department: 'commerce' }

const words: Record<Language, Record<'form' | 'page' | 'undone' | 'saved' | 'retry' | 'desk', string>> = {
  zh: {
    form: '没有收到答复：网络或系统出了故障',
    page: '这一页没有打开：网络或系统出了故障',
    undone: '这次没有办成',
    saved: '已经保存、送审和公开的内容都在，不受影响',
    retry: '再试一次',
    desk: '回到我的事项',
  },
  en: {
    form: 'No answer came: the network or the system failed',
    page: 'This page did not open: the network or the system failed',
    undone: 'This was not done',
    saved: 'What was saved, sent to review or published before is all there, untouched',
    retry: 'Try again',
    desk: 'To my items',
  },
}

for (const { language, code, word } of [
  { language: 'zh', code: 'HY25-028', word: '申报' },
  { language: 'en', code: 'HY25-006', word: 'Plan of work settled' },
] as const) {
  const said = words[language]
  const report = {
    on: '2025-06-30',
    word,
    sentence: `数据库存不下的一句（${code}）。`,
  }

  test(`when the database fails, the form and what was typed stay (${language})`, async ({ signIn, store }) => {
    const { page } = await signIn({ roles: ['contributor'], department: DEPARTMENT })
    await page.goto(itemPath(code, language), { waitUntil: 'networkidle' })
    await store.whileRefusing(report.sentence, async () => {
      await fillReport(page, report, language)
      await trySaving(page, language)
      const notice = page.getByRole('main').getByRole('alert')
      await expect(notice).toBeFocused()
      await expect(notice).toContainText(said.form)
      await expect(notice).toContainText(said.saved)
      await expect(page.getByLabel(deskWords[language].sentence)).toHaveValue(report.sentence)
      await expect(page.getByRole('radio', { name: report.word })).toBeChecked()
      await expectAccessible(page, 'form without an answer')
      expect(await store.listOpenUpdates(code)).toEqual([])
    })
    await saveDraft(page, language)
    expect(await store.listOpenUpdates(code)).toMatchObject([{ sentence: report.sentence, version: 1 }])
  })

  test(`without script a page says what is safe and what to do (${language})`, async ({ signIn, visit, store }) => {
    const sentence = `没有脚本时存不下的一句（${code}）。`
    const { page } = await signIn(
      { roles: ['contributor'], department: QUIET.department },
      { javaScriptEnabled: false },
    )
    await page.goto(itemPath(QUIET.code, language))
    await store.whileRefusing(sentence, async () => {
      await fillReport(page, { ...report, word: STAGE[language], on: '2025-05-31', sentence }, language)
      await trySaving(page, language)
      await expect(page.getByRole('heading', { name: said.undone })).toBeVisible()
      await expect(page.locator('main')).toContainText(said.saved)
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
      // axe is a script itself: it gets the same page in a browser that runs some
      const scripted = await visit()
      await scripted.setContent(await page.content())
      await expectAccessible(scripted, 'a submission that failed')
    })
    expect(await store.listOpenUpdates(QUIET.code)).toEqual([])
    await page.getByRole('link', { name: said.desk }).click()
    await expect(page).toHaveURL(inLanguage('/desk', language))
  })

  test(`a page that fails in the browser is replaced by one that says so (${language})`, async ({ visit }) => {
    const page = await visit()
    await page.goto(inLanguage('/desk/sign-in', language), { waitUntil: 'networkidle' })
    await page.context().setOffline(true)
    await page.getByRole('main').getByRole('button').click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert.getByRole('heading', { name: said.page })).toBeVisible()
    await expect(alert).toContainText(said.saved)
    await expectAccessible(page, 'page that failed')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: said.retry }).click()
    await expect(page.locator('[name=password]')).toBeVisible()
    await expect(alert).toHaveCount(0)
  })
}
