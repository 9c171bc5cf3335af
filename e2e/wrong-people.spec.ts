import type { Permission } from '@/lib/domain/permissions'
import { itemPath, openForReview, publish, report, review } from './fixtures/desk'
import { copyForm, post } from './fixtures/post'
import type { PersonWanted } from './fixtures/store'
import { expect, test } from './fixtures/test'

const WITHOUT_SCRIPT = { javaScriptEnabled: false }

/** Who may not report for the statistics bureau; `sees`: may look at the item at the desk. */
const STRANGERS: readonly { who: string; wanted: PersonWanted; sees: boolean }[] = [
  { who: 'a contributor of another department', wanted: { roles: ['contributor'], department: 'education' }, sees: false },
  { who: 'an administrator', wanted: { roles: ['administrator'], department: 'statistics' }, sees: false },
  { who: 'an auditor', wanted: { roles: ['auditor'], department: 'statistics' }, sees: false },
  { who: 'a planner', wanted: { roles: ['planner'], department: 'statistics' }, sees: true },
  { who: 'a reviewer', wanted: { roles: ['reviewer'], department: 'statistics' }, sees: true },
]

test('nobody but the lead department reports: not by the page, not by sending its form', async ({
  signIn,
  store,
  origin,
}) => {
  const code = 'HY25-018'
  const contributor = await signIn({ roles: ['contributor'], department: 'statistics' }, WITHOUT_SCRIPT)
  const copied = await copyForm(contributor.page, itemPath(code), '保存草稿并预览')
  const form = {
    ...copied,
    fields: { ...copied.fields, 'reading.stage.word': 'begun', effectiveOn: '2025-06-30', sentence: '种子库已启动。' },
  }
  for (const { who, wanted, sees } of STRANGERS) {
    await test.step(who, async () => {
      const { page, person } = await signIn(wanted)
      const answer = await page.goto(itemPath(code))
      expect(answer?.status()).toBe(sees ? 200 : 404)
      await expect(page.getByRole('button', { name: '保存草稿并预览' })).toHaveCount(0)
      if (sees) await expect(page.getByText('只有牵头单位的填报人可以填报')).toBeVisible()
      const posted = await post(page, form, origin)
      expect(posted.status()).toBeLessThan(500)
      expect(await store.listOpenUpdates(code)).toEqual([])
      expect(await store.countRefusals(person, 'update:draft')).toBe(1)
    })
  }
  await test.step('nobody at all', async () => {
    const { page } = await signIn({ roles: ['planner'] })
    await page.context().clearCookies()
    await post(page, form, origin)
    expect(await store.listOpenUpdates(code)).toEqual([])
  })
  await test.step('the contributor, from a page of another site', async () => {
    const posted = await post(contributor.page, form, 'https://evil.example')
    expect(posted.status()).not.toBe(303)
    expect(await store.listOpenUpdates(code)).toEqual([])
  })
  await test.step('the contributor from the site itself: the same form is good', async () => {
    const posted = await post(contributor.page, form, origin)
    expect(posted.status()).toBe(303)
    expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'draft', sentence: '种子库已启动。' }])
  })
})

/** `lacks`: the first permission that stands in the way. */
const NOT_REVIEWERS: readonly { who: string; wanted: PersonWanted; lacks: Permission }[] = [
  {
    who: 'a contributor of the same department',
    wanted: { roles: ['contributor'], department: 'housing-renewal' },
    lacks: 'update:publish',
  },
  { who: 'a planner', wanted: { roles: ['planner'] }, lacks: 'update:publish' },
  { who: 'an auditor', wanted: { roles: ['auditor'] }, lacks: 'update:read' },
  { who: 'an administrator', wanted: { roles: ['administrator'] }, lacks: 'update:read' },
]

test('nobody but a reviewer publishes', async ({ signIn, store, origin }) => {
  const code = 'HY25-052'
  const author = await signIn({ roles: ['contributor'], department: 'housing-renewal' })
  await report(author.page, code, { on: '2025-06-30', word: '启动征收', sentence: '三村已启动征收。' })
  const [update] = await store.listOpenUpdates(code)
  const reviewer = await signIn({ roles: ['reviewer'] }, WITHOUT_SCRIPT)
  const form = await copyForm(reviewer.page, `/desk/updates/${String(update?.['id'])}`, '公开')
  for (const { who, wanted, lacks } of NOT_REVIEWERS) {
    await test.step(who, async () => {
      const { page, person } = await signIn(wanted)
      await post(page, form, origin)
      expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'submitted' }])
      expect(await store.countRefusals(person, lacks)).toBeGreaterThan(0)
      const answer = await page.goto('/desk/review')
      expect(answer?.status()).toBe(404)
      expect(await store.countRefusals(person, 'review:list')).toBe(1)
    })
  }
  expect((await post(reviewer.page, form, origin)).status()).toBe(303)
  expect(await store.listOpenUpdates(code)).toEqual([])
})

test('a reviewer does not publish an own update', async ({ signIn, store, origin }) => {
  const code = 'HY25-045'
  const both = await signIn({ roles: ['contributor', 'reviewer'], department: 'health' })
  await report(both.page, code, { on: '2025-06-30', word: '开工', sentence: '二期已开工。' })
  await both.page.goto('/desk/review')
  const row = both.page.getByRole('row', { name: new RegExp(code) })
  await expect(row).toContainText('您本人填报，请另一位审核人审核')
  await row.getByRole('link').click()
  await expect(both.page.getByRole('heading', { name: '公开后的状态' })).toBeVisible()
  await expect(both.page.getByRole('button', { name: '公开', exact: true })).toHaveCount(0)

  const [update] = await store.listOpenUpdates(code)
  const other = await signIn({ roles: ['reviewer'] }, WITHOUT_SCRIPT)
  const form = await copyForm(other.page, `/desk/updates/${String(update?.['id'])}`, '公开')
  await post(both.page, form, origin)
  expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'submitted' }])
  await review(other.page, code)
  expect(await store.listOpenUpdates(code)).toEqual([])
})

for (const { language, code, button, message } of [
  { language: 'zh', code: 'HY25-013', button: '退回', message: '退回要写理由，填报人据此修改。' },
  { language: 'en', code: 'HY25-058', button: 'Return', message: 'Give a reason for returning it: the contributor works from it.' },
] as const) {
  test(`nothing is returned without a reason (${language})`, async ({ signIn, store }) => {
    const author = await signIn({ roles: ['contributor'], department: 'culture-tourism' })
    await report(author.page, code, { on: '2025-06-30', word: '方案明确', sentence: '方案已经明确。' })
    const { page } = await signIn({ roles: ['reviewer'] })
    await openForReview(page, code, language)
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
    await expect(page.locator('#reason')).toHaveAccessibleDescription(new RegExp(message))
    expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'submitted' }])
    await publish(page, language)
  })
}
