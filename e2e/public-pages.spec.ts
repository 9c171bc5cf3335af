import { createHash } from 'node:crypto'
import { inLanguage, MISSING_PATH, PUBLIC_PATHS } from './fixtures/pages'
import { expect, test } from './fixtures/test'

const LANGUAGES = ['zh', 'en'] as const
const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const
const KIB = 1024
/** The largest a list of 60 commitments may be, uncompressed. */
const MAX_LIST_BYTES = 60 * KIB

const scriptsOf = (html: string) => [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]

for (const language of LANGUAGES) {
  test(`every public page is whole, without a script of the framework (${language})`, async ({ request }) => {
    for (const path of PUBLIC_PATHS) {
      const answer = await request.get(inLanguage(path, language))
      expect(answer.status(), path).toBe(200)
      const html = await answer.text()
      expect(html, path).toMatch(new RegExp(`^<!DOCTYPE html><html[^>]* lang="${TAGS[language]}"`))
      const [own, ...others] = scriptsOf(html)
      expect(others, path).toEqual([])
      expect(own?.[1]?.trim(), path).toBe('data-own=""')
      expect(html, path).not.toMatch(/<link[^>]+as="script"|modulepreload|__next_f/)
      const hash = createHash('sha256').update(own?.[2] ?? '').digest('base64')
      const policy = answer.headers()['content-security-policy'] ?? ''
      expect(policy.split('; ').find((part) => part.startsWith('script-src')), path).toBe(
        `script-src 'sha256-${hash}'`,
      )
    }
  })

  test(`every public page names itself in both languages (${language})`, async ({ page }) => {
    await page.context().route(/\.css/, (route) => route.abort())
    for (const path of PUBLIC_PATHS) {
      await page.goto(inLanguage(path, language))
      const bare = path.replace(/[?&](asOf|q|sort|page)=[^&]*/g, '')
      for (const each of LANGUAGES) {
        const link = page.locator(`link[rel=alternate][hreflang="${TAGS[each]}"]`)
        const address = new URL((await link.getAttribute('href')) ?? '', page.url())
        expect(decodeURI(address.pathname), path).toBe(inLanguage(bare, each).split('?')[0] || '/')
      }
      await expect(page.locator('link[rel=canonical]'), path).toHaveCount(1)
      await expect(page.locator('h1'), path).toHaveCount(1)
      expect(await page.title(), path).not.toBe('')
    }
  })
}

test('public pages ask for no script, and nothing from elsewhere', async ({ page, origin }) => {
  const asked: string[] = []
  page.on('request', (each) => {
    if (each.resourceType() === 'script' || new URL(each.url()).origin !== origin) asked.push(each.url())
  })
  for (const path of PUBLIC_PATHS) await page.goto(path)
  expect(asked).toEqual([])
})

test('the switch to the other language keeps the page, its day and its filter', async ({ page }) => {
  await page.goto('/plans/hanyang-2025/commitments?kind=list&asOf=2025-12-31')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL('/en/plans/hanyang-2025/commitments?kind=list&asOf=2025-12-31')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
})

for (const [path, lang, title] of [
  [MISSING_PATH, 'zh-CN', '没有这一页'],
  ['/nothing/here', 'zh-CN', '没有这一页'],
  ['/plans/hanyang-1999', 'zh-CN', '没有这一页'],
  ['/departments/nobody', 'zh-CN', '没有这一页'],
  [`/en${MISSING_PATH}`, 'en-GB', 'There is no such page'],
  ['/en/nothing/here', 'en-GB', 'There is no such page'],
] as const) {
  test(`${path} is not there, and says so`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    expect(scriptsOf((await answer?.text()) ?? '')).toHaveLength(1)
  })
}

for (const language of LANGUAGES) {
  test(`the list of all commitments is small (${language})`, async ({ request }) => {
    const answer = await request.get(inLanguage('/plans/hanyang-2025/commitments', language))
    const html = await answer.text()
    expect(html.match(/<tr>/g)?.length).toBe(60)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_LIST_BYTES)
  })
}

test('a page of the past shows what was known then, and stays there', async ({ page }) => {
  await page.goto('/commitments/HY25-001?asOf=2025-01-15')
  await expect(page.getByText('这里显示的是 2025年1月15日 当日公众所知的内容。')).toBeVisible()
  await expect(page.getByText('还没有公开的进展。')).toBeVisible()
  await page.getByRole('link', { name: '部门', exact: true }).click()
  await expect(page).toHaveURL('/departments?asOf=2025-01-15')
  const before = await page.goto('/commitments/HY23-004?asOf=2023-07-19')
  expect(before?.status()).toBe(404)
  const since = await page.goto('/commitments/HY23-004?asOf=2023-07-20')
  expect(since?.status()).toBe(200)
  await page.goto('/?asOf=2023-13-01')
  await expect(page.getByText('日期无法识别')).toBeVisible()
})

test('large text is kept on this device', async ({ page }) => {
  await page.goto('/')
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  const before = await size()
  await page.getByLabel('长者模式').check()
  expect(await size()).toBeGreaterThan(before)
  await page.goto('/method')
  await expect(page.getByLabel('长者模式')).toBeChecked()
  expect(await size()).toBeGreaterThanOrEqual(18)
})

test('terms of the method page keep to their column on a phone, in large text as well', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/en/method')
  const tooWide = () =>
    page.locator('.definitions dt').evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
    )
  expect(await tooWide()).toEqual([])
  await page.getByLabel('Large text').check()
  expect(await tooWide()).toEqual([])
})
