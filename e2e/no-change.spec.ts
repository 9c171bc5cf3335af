import { expectAccessible } from './fixtures/axe'
import { rowWith, textOf } from './fixtures/citizen'
import { openForReview, publish, report, review } from './fixtures/desk'
import { inLanguage } from './fixtures/pages'
import { expect, test } from './fixtures/test'
import type { Language } from './fixtures/words'

const UNIT = { roles: ['contributor'], department: 'science-economy' } as const

/** Written out, so that a label that changes by accident shows here. */
const WORDS = {
  zh: {
    button: '与上次相比无变化',
    done: '已按“与上次相比无变化”送审',
    review: '自 2025年6月30日 的数据以来无变化',
    public: '自 2025年6月30日 填报以来无变化。',
    refused: '这一项已有未公开的进展，请先处理它。',
  },
  en: {
    button: 'No change since last time',
    done: 'was sent to review as “no change since last time”',
    review: 'No change since the figures as of 30 June 2025',
    public: 'No change since the figures as of 30 June 2025.',
    refused: 'This item has an update that is not public yet; finish that first.',
  },
} as const satisfies Record<Language, Record<string, string>>

const JOURNEYS = [
  { language: 'zh', code: 'HY25-005', hasScript: true, from: 'the desk' },
  { language: 'en', code: 'HY25-020', hasScript: true, from: 'the item' },
  { language: 'zh', code: 'HY25-021', hasScript: false, from: 'the item' },
  { language: 'en', code: 'HY25-022', hasScript: false, from: 'the desk' },
] as const

for (const { language, code, hasScript, from } of JOURNEYS) {
  const how = `${language}, from ${from}, ${hasScript ? 'with' : 'without'} script`
  test(`one press reports no change, and it is published as such (${how})`, async ({ signIn, visit, request }) => {
    const words = WORDS[language]
    const contributor = await signIn(UNIT, { javaScriptEnabled: hasScript })
    const reviewer = await signIn({ roles: ['reviewer'] })
    const { page } = contributor
    await report(page, code, { on: '2025-06-30', word: '组织实施', sentence: '工作正在实施。', documentNumber: `汉科经〔2025〕${code.slice(-2)}号` })
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
    await expect(newest).toContainText(`汉科经〔2025〕${code.slice(-2)}号`)
    const { updates } = JSON.parse(await textOf(request, `/api/v1/commitments/${code}`))
    expect(updates.map((each: Record<string, unknown>) => [each['effectiveOn'], each['unchangedSince']])).toEqual([
      ['2025-06-30', null],
      ['2025-12-31', '2025-06-30'],
    ])
    const csv = await textOf(request, '/api/v1/plans/hanyang-2025/updates?format=csv')
    expect(rowWith(csv, code, '2025-12-31')).toMatch(/,2025-06-30,,$/)
    const ledger = await textOf(request, '/api/v1/ledger')
    expect(rowWith(ledger, code, '"unchangedSince":"2025-06-30"')).not.toBeNull()
  })
}

for (const hasScript of [true, false]) {
  const code = hasScript ? 'HY25-023' : 'HY25-024'
  test(`whoever presses second is told, and nothing is sent twice (${hasScript ? 'with' : 'without'} script)`, async ({
    signIn,
    signInAgain,
    store,
  }) => {
    const contributor = await signIn(UNIT)
    const reviewer = await signIn({ roles: ['reviewer'] })
    await report(contributor.page, code, { on: '2025-06-30', word: '组织实施', sentence: '工作正在实施。' })
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
