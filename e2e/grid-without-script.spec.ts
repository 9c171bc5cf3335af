import { expectAccessible } from './fixtures/axe'
import { openForReview, publish } from './fixtures/desk'
import { answer, cell, gridWords, openGrid, row } from './fixtures/grid'
import { findItemsPlan, listSaved } from './fixtures/items'
import { inLanguage } from './fixtures/pages'
import { expect, test } from './fixtures/test'

const WITHOUT = { javaScriptEnabled: false }

for (const { language, from } of [
  { language: 'zh', from: 0 },
  { language: 'en', from: 2 },
] as const) {
  const words = gridWords[language]

  test(`rows are saved, refused with their text, explained and sent without script (${language})`, async ({ signIn, store }) => {
    const { plan, department, codes } = await findItemsPlan(store, 'plain')
    const [first = '', second = ''] = codes.slice(from)
    const own = async () =>
      (await listSaved(store, plan)).filter(({ code }) => code === first || code === second)
    const { page } = await signIn({ roles: ['contributor'], department }, WITHOUT)
    const on = (date: string) => page.goto(inLanguage(`/desk/grid?on=${date}`, language))
    await on('2021-06-30')
    await cell(page, first, 'value.main').fill('50条')
    await cell(page, first, 'sentence').fill('上半年已通车五十条。')
    await page.getByRole('button', { name: words.submit }).click()
    await expect(answer(page)).toContainText(words.title(0, 1, 0))
    const reviewer = await signIn({ roles: ['reviewer'] })
    await openForReview(reviewer.page, first)
    await publish(reviewer.page)

    await openGrid(page, language)
    await cell(page, first, 'value.main').fill('40')
    await cell(page, first, 'sentence').fill('全年四十条。')
    await cell(page, first, 'evidence').fill('阳政〔2021〕9 号')
    await cell(page, second, 'value.main').fill('四十')
    await cell(page, second, 'sentence').fill('写好的话。')
    await page.getByRole('button', { name: words.submit }).click()
    await expect(answer(page)).toContainText(words.title(0, 0, 2))
    await expect(answer(page)).toBeFocused()
    await expect(row(page, first)).toContainText(words.unexplained)
    await expect(row(page, first)).toContainText(words.falls)
    await expect(row(page, second)).toContainText(words.faulty)
    await expect(cell(page, second, 'value.main')).toHaveValue('四十')
    await expect(cell(page, second, 'sentence')).toHaveValue('写好的话。')
    expect(await own()).toMatchObject([{ state: 'published' }, { code: first, state: 'draft', figures: '40' }])

    await cell(page, first, 'explanation').fill('十条移交外区。')
    await cell(page, second, 'value.main').fill('4.5')
    await page.getByRole('button', { name: words.submit }).click()
    await expect(answer(page)).toContainText(words.title(0, 2, 0))
    expect(await own()).toMatchObject([
      { state: 'published', figures: '50' },
      { state: 'submitted', figures: '40', explanation: '十条移交外区。', evidence: '阳政〔2021〕9 号' },
      { state: 'submitted', figures: '4.5', sentence: '写好的话。' },
    ])
    await on('2021-06-30')
    await expect(row(page, second)).toContainText(words.inReview)
  })
}

test('the grid is accessible, empty, filled in and refused, narrow and wide, in both languages', async ({ signIn, store }) => {
  test.setTimeout(180_000)
  const { department, codes } = await findItemsPlan(store, 'looks')
  const { page } = await signIn({ roles: ['contributor'], department })
  for (const language of ['zh', 'en'] as const) {
    await openGrid(page, language)
    await expectAccessible(page, `grid (${language})`)
    await cell(page, codes[2] ?? '', 'value.main').fill('十')
    await page.getByRole('button', { name: gridWords[language].submit }).click()
    await expect(answer(page)).toContainText(gridWords[language].title(0, 0, 1))
    await expectAccessible(page, `refused grid (${language})`)
  }
})

test('hundreds of items come by pages, each with its date', async ({ signIn, store }) => {
  const { department, codes } = await findItemsPlan(store, 'pasted')
  const { page } = await signIn({ roles: ['contributor'], department })
  await page.goto('/desk/grid?on=2021-06-30')
  await expect(page.locator('tbody[data-row]')).toHaveCount(60)
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page.locator('tbody[data-row]')).toHaveCount(4)
  await expect(row(page, codes[63] ?? '')).toContainText('万人')
  await expect(page.locator('.grid-period [name=on]')).toHaveValue('2021-06-30')
})

test('who leads nothing is told so; nobody else gets a grid', async ({ signIn, visit }) => {
  const { page } = await signIn({ roles: ['reviewer'] })
  await page.goto('/desk/grid')
  await expect(page.getByText('本单位目前没有牵头的事项可以填报。')).toBeVisible()
  const citizen = await visit()
  await citizen.goto('/desk/grid?on=2021-06-30')
  await expect(citizen).toHaveURL('/desk/sign-in?next=%2Fdesk%2Fgrid%3Fon%3D2021-06-30')
})
