import type { Page } from '@playwright/test'
import { addDays, type CivilDate } from '@/lib/domain/civil-date'
import { expectAccessible } from './fixtures/axe'
import { textOf } from './fixtures/citizen'
import { copyForm, post } from './fixtures/post'
import { inLanguage } from './fixtures/pages'
import { openRunningPlan } from './fixtures/running-plan'
import { expect, test } from './fixtures/test'
import type { Language } from './fixtures/words'

/** Written out, so that a label that changes by accident shows here. */
const WORDS = {
  zh: {
    ask: '申请延期',
    dueOn: '希望延到',
    reason: '理由',
    send: '提交申请',
    sent: '的延期申请已提交，批准前原截止日照旧。',
    waits: '等待审批',
    queue: '延期申请',
    grant: '批准',
    granted: '已批准。新的截止日已在公开页面显示。',
    moved: '已批准延期',
    faults: ['', '请填晚于原截止日的日期。', '请填写。'],
    refuse: '不批准',
    refuseReason: '不批准的理由',
    refused: '未批准，填报人会看到理由。',
    required: '请写明理由',
  },
  en: {
    ask: 'Ask for more time',
    dueOn: 'New due day',
    reason: 'Reason',
    send: 'Send the request',
    sent: 'was sent; the due day stays until it is granted.',
    waits: 'waiting',
    queue: 'Requests for more time',
    grant: 'Grant',
    granted: 'Granted. The public pages show the new due day.',
    moved: 'extended from',
    faults: ['', 'Enter a day after the due day.', 'Please fill this in.'],
    refuse: 'Refuse',
    refuseReason: 'Reason for refusing',
    refused: 'Refused. The contributor sees the reason.',
    required: 'Give a reason',
  },
} as const satisfies Record<Language, Record<string, string | readonly string[]>>

/** A day as the pages write it: '2026年12月31日', '31 December 2026'. */
const formatDate = (language: Language, date: CivilDate): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

const REASON = '等待市级主管部门核定口径，月底可报。'

async function ask(page: Page, code: string, dueOn: CivilDate, language: Language = 'zh') {
  const words = WORDS[language]
  await page.goto(inLanguage('/desk', language))
  await page.getByRole('link', { name: `${words.ask} ${code}` }).click()
  await page.getByLabel(words.dueOn).fill(dueOn)
  await page.getByRole('textbox', { name: words.reason, exact: true }).fill(REASON)
  await page.getByRole('button', { name: words.send }).click()
  await expect(page.getByRole('status')).toContainText(words.sent)
}

for (const { language, hasScript } of [
  { language: 'zh', hasScript: true },
  { language: 'en', hasScript: false },
] as const) {
  test(`asked for before the due day, granted by another, and public (${language}, ${hasScript ? 'with' : 'without'} script)`, async ({
    signIn,
    visit,
    store,
    request,
  }) => {
    test.slow()
    const words = WORDS[language]
    const { department, codes, dueOn } = await openRunningPlan(store, 1)
    const [code = ''] = codes
    const later = addDays(dueOn, 11)
    const { page } = await signIn({ roles: ['contributor'], department }, { javaScriptEnabled: hasScript })
    await page.goto(inLanguage('/desk', language))
    await page.getByRole('link', { name: `${words.ask} ${code}` }).click()

    await page.getByLabel(words.dueOn).fill(dueOn)
    await page.getByRole('button', { name: words.send }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toBeFocused()
    await expect(page.getByRole('textbox', { name: words.reason, exact: true })).toHaveAccessibleDescription(new RegExp(words.faults[2]))
    await expect(page.getByLabel(words.dueOn)).toHaveValue(dueOn)
    if (hasScript) await expectAccessible(page, 'request in error')
    await page.getByRole('textbox', { name: words.reason, exact: true }).fill(REASON)
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByLabel(words.dueOn)).toHaveAccessibleDescription(new RegExp(words.faults[1]))
    await expect(page.getByRole('textbox', { name: words.reason, exact: true })).toHaveValue(REASON)
    await page.getByLabel(words.dueOn).fill(later)
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByRole('status')).toContainText(words.sent)
    const row = page.getByRole('row', { name: new RegExp(code) })
    await expect(row).toContainText(words.waits)
    await expect(row).toContainText(formatDate(language, later))
    await expect(row.getByRole('link', { name: words.ask })).toHaveCount(0)

    const reviewer = await signIn({ roles: ['reviewer'] }, { javaScriptEnabled: hasScript })
    await reviewer.page.goto(inLanguage('/desk', language))
    await reviewer.page.getByRole('link', { name: words.queue }).click()
    const waiting = reviewer.page.getByRole('listitem', { name: code })
    await expect(waiting).toContainText(REASON)
    if (hasScript) await expectAccessible(reviewer.page, 'queue with a request')
    await waiting.getByRole('button', { name: `${words.grant} ${code}`, exact: true }).click()
    await expect(reviewer.page.getByText(words.granted)).toBeVisible()
    await expect(reviewer.page.getByRole('listitem', { name: code })).toHaveCount(0)

    await page.goto(inLanguage('/desk', language))
    await expect(row).toContainText(formatDate(language, later))
    await expect(row).toContainText(words.moved)
    const citizen = await visit()
    await citizen.goto(inLanguage(`/commitments/${code}`, language))
    const facts = citizen.locator('.facts')
    await expect(facts).toContainText(formatDate(language, later))
    await expect(facts).toContainText(words.moved)
    await expect(facts).toContainText(formatDate(language, dueOn))
    await expectAccessible(citizen, 'item with its day moved')
    const { freshness } = JSON.parse(await textOf(request, `/api/v1/commitments/${code}`))
    expect(freshness).toMatchObject({ code: 'due', dueOn: later, extendedFrom: dueOn })
  })
}

test('refused with a reason, asked for again, and withdrawn', async ({ signIn, store }) => {
  test.slow()
  const words = WORDS.zh
  const { department, codes, dueOn } = await openRunningPlan(store, 1)
  const [code = ''] = codes
  const { page } = await signIn({ roles: ['contributor'], department })
  await ask(page, code, addDays(dueOn, 30))
  const reviewer = await signIn({ roles: ['reviewer'] })
  await reviewer.page.goto('/desk/review#extensions')
  const waiting = reviewer.page.getByRole('listitem', { name: code })
  const refuse = waiting.getByRole('button', { name: `${words.refuse} ${code}` })
  await refuse.click()
  const reason = waiting.getByLabel(words.refuseReason)
  await expect(reason).toHaveAccessibleDescription(new RegExp(words.required))
  await expectAccessible(reviewer.page, 'request refused without a reason')
  await reason.fill('请先报已有部分。')
  await refuse.click()
  await expect(reviewer.page.getByText(words.refused)).toBeVisible()

  await page.goto('/desk')
  await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('请先报已有部分。')
  await ask(page, code, addDays(dueOn, 5))
  await page.goto(`/desk/commitments/${code}`)
  await expectAccessible(page, 'item with requests')
  await page.getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByRole('status')).toContainText('的延期申请已撤回。')
  await expect(page.getByRole('link', { name: `${words.ask} ${code}` })).toBeVisible()
})

for (const hasScript of [true, false]) {
  test(`the second reviewer is told, and nothing is decided twice (${hasScript ? 'with' : 'without'} script)`, async ({ signIn, store }) => {
    const { department, codes, dueOn } = await openRunningPlan(store, 1)
    const [code = ''] = codes
    const { page } = await signIn({ roles: ['contributor'], department })
    await ask(page, code, addDays(dueOn, 5))
    const [one, two] = [
      await signIn({ roles: ['reviewer'] }),
      await signIn({ roles: ['reviewer'] }, { javaScriptEnabled: hasScript }),
    ]
    await two.page.goto('/desk/review')
    await one.page.goto('/desk/review')
    const grant = (on: Page) => on.getByRole('button', { name: `批准 ${code}`, exact: true })
    await grant(one.page).click()
    await expect(one.page.getByText(WORDS.zh.granted)).toBeVisible()
    await grant(two.page).click()
    await expect(two.page.getByText('这一申请已由别人处理或已撤回，没有改动任何数据。')).toBeVisible()
  })
}

test('by the keyboard alone', async ({ signIn, store }) => {
  const { department, codes, dueOn } = await openRunningPlan(store, 1)
  const [code = ''] = codes
  const { page } = await signIn({ roles: ['contributor'], department })
  await page.goto(`/desk/commitments/${code}/extension`)
  await page.getByLabel('希望延到').focus()
  await page.keyboard.press('Control+A')
  await page.getByLabel('希望延到').fill(addDays(dueOn, 3))
  await page.getByRole('textbox', { name: '理由', exact: true }).focus()
  await page.keyboard.type(REASON)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '提交申请' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('的延期申请已提交')
})

test('nobody asks or decides who may not: not by the page, not by sending its form', async ({ signIn, store, origin }) => {
  const { department, codes, dueOn } = await openRunningPlan(store, 1)
  const [code = ''] = codes
  const withoutScript = { javaScriptEnabled: false }
  const contributor = await signIn({ roles: ['contributor'], department }, withoutScript)
  const form = await copyForm(contributor.page, `/desk/commitments/${code}/extension`, '提交申请')
  const filled = { ...form, fields: { ...form.fields, dueOn: addDays(dueOn, 5), reason: REASON } }
  const count = () => store.query(`SELECT e."state" FROM "Extension" e JOIN "Commitment" c ON c."id" = e."commitmentId" WHERE c."code" = $1`, [code])
  for (const wanted of [
    { roles: ['contributor'], department: 'commerce' },
    { roles: ['reviewer'] },
    { roles: ['planner'] },
    { roles: ['administrator'] },
    { roles: ['auditor'] },
  ] as const) {
    const { page, person } = await signIn(wanted)
    await post(page, filled, origin)
    expect(await count()).toEqual([])
    expect(await store.countRefusals(person, 'extension:request'), wanted.roles.join()).toBe(1)
  }
  expect((await post(contributor.page, filled, origin)).status()).toBe(303)
  expect(await count()).toMatchObject([{ state: 'requested' }])

  const reviewer = await signIn({ roles: ['reviewer'] }, withoutScript)
  const decision = await copyForm(reviewer.page, '/desk/review', `批准 ${code}`)
  const { person } = contributor
  await post(contributor.page, decision, origin)
  expect(await count()).toMatchObject([{ state: 'requested' }])
  expect(await store.countRefusals(person, 'extension:decide')).toBe(1)
})
