import { expectAccessible } from './fixtures/axe'
import { rowWith, textOf } from './fixtures/citizen'
import { findItemsPlan } from './fixtures/items'
import { openForReview, publish, report, review } from './fixtures/desk'
import { inLanguage } from './fixtures/pages'
import { expect, test } from './fixtures/test'
import type { Language } from './fixtures/words'

const FIGURE = { on: '2021-06-30', value: '40', sentence: '工作正在实施。' } as const

/** Written out, so that a label that changes by accident shows here. */
const WORDS = {
  zh: {
    button: '与上次相比无变化',
    done: '已按“与上次相比无变化”送审',
    review: '自 2021年6月30日 的数据以来无变化',
    public: '自 2021年6月30日 填报以来无变化。',
    refused: '这一项已有未公开的进展，请先处理它。',
  },
  en: {
    button: 'No change since last time',
    done: 'was sent to review as “no change since last time”',
    review: 'No change since the figures as of 30 June 2021',
    public: 'No change since the figures as of 30 June 2021.',
    refused: 'This item has an update that is not public yet; finish that first.',
  },
} as const satisfies Record<Language, Record<string, string>>

const JOURNEYS = [
  { language: 'zh', hasScript: true, from: 'the desk' },
  { language: 'en', hasScript: true, from: 'the item' },
  { language: 'zh', hasScript: false, from: 'the item' },
  { language: 'en', hasScript: false, from: 'the desk' },
] as const

for (const [index, { language, hasScript, from }] of JOURNEYS.entries()) {
  const how = `${language}, from ${from}, ${hasScript ? 'with' : 'without'} script`
  test(`one press reports no change, and it is published as such (${how})`, async ({ signIn, visit, request, store }) => {
    const words = WORDS[language]
    const { plan, department, codes } = await findItemsPlan(store, 'unchanged')
    const code = codes[index] ?? ''
    const contributor = await signIn({ roles: ['contributor'], department }, { javaScriptEnabled: hasScript })
    const reviewer = await signIn({ roles: ['reviewer'] })
    const { page } = contributor
    await report(page, code, { ...FIGURE, documentNumber: `阳批〔2021〕${index}号` })
    await review(reviewer.page, code)

    await page.goto(inLanguage(from === 'the desk' ? '/desk' : `/desk/commitments/${code}`, language))
    const name = from === 'the desk' ? `${words.button} ${code}` : words.button
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('status')).toContainText(words.done)
    await expect(page.getByRole('button', { name: `${words.button} ${code}` })).toHaveCount(0)

    await openForReview(reviewer.page, code, language)
    await expect(reviewer.page.getByText(words.review)).toBeVisible()
    await publish(reviewer.page, language)

    const citizen = await visit()
    await citizen.goto(inLanguage(`/commitments/${code}`, language))
    const newest = citizen.locator('ol.record > li').first()
    await expect(newest).toContainText(words.public)
    await expect(newest).toContainText(`阳批〔2021〕${index}号`)
    const { updates } = JSON.parse(await textOf(request, `/api/v1/commitments/${code}`))
    expect(updates.map((each: Record<string, unknown>) => [each['effectiveOn'], each['unchangedSince']])).toEqual([
      ['2021-06-30', null],
      ['2021-12-31', '2021-06-30'],
    ])
    const csv = await textOf(request, `/api/v1/plans/${plan}/updates?format=csv`)
    expect(rowWith(csv, code, '2021-12-31')).toMatch(/,2021-06-30,,$/)
    const ledger = await textOf(request, '/api/v1/ledger')
    expect(rowWith(ledger, code, '"unchangedSince":"2021-06-30"')).not.toBeNull()
  })
}

for (const hasScript of [true, false]) {
  test(`whoever presses second is told, and nothing is sent twice (${hasScript ? 'with' : 'without'} script)`, async ({
    signIn,
    signInAgain,
    store,
  }) => {
    const { department, codes } = await findItemsPlan(store, 'unchanged')
    const code = codes[JOURNEYS.length + Number(hasScript)] ?? ''
    const contributor = await signIn({ roles: ['contributor'], department })
    const reviewer = await signIn({ roles: ['reviewer'] })
    await report(contributor.page, code, FIGURE)
    await review(reviewer.page, code)
    const second = await signInAgain(contributor.person, { javaScriptEnabled: hasScript })
    await second.goto('/desk')
    await contributor.page.goto('/desk')
    const button = { name: `${WORDS.zh.button} ${code}` }
    await contributor.page.getByRole('button', button).click()
    await expect(contributor.page.getByRole('status')).toContainText(WORDS.zh.done)
    await second.getByRole('button', button).click()
    await expect(second.getByText(WORDS.zh.refused)).toBeVisible()
    expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'submitted', version: 2 }])
    if (hasScript) await expectAccessible(second, 'desk with a refusal')
  })
}
