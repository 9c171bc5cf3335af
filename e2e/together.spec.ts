import { fillReport, itemPath, openForReview, publish, report, saveDraft, send, trySaving } from './fixtures/desk'
import { findItemsPlan } from './fixtures/items'
import { textOf } from './fixtures/citizen'
import { expect, test } from './fixtures/test'

/** The plan's counts come first, its milestone after them. */
const MILESTONE = 5
const FIGURE = { on: '2021-06-30', value: '40' } as const

test('the second of two writers is told who wrote what, and loses nothing', async ({ signIn, store }) => {
  const { department, codes } = await findItemsPlan(store, 'together')
  const code = codes[MILESTONE] ?? ''
  const wanted = { roles: ['contributor'], department } as const
  const wang = await signIn({ ...wanted, name: '王敏' })
  const chen = await signIn({ ...wanted, name: '陈涛' })
  await wang.page.goto(itemPath(code))
  await chen.page.goto(itemPath(code))
  await fillReport(wang.page, { on: '2021-06-30', word: '方案获批', sentence: '王敏写的一句。' })
  await saveDraft(wang.page)

  const { page } = chen
  await fillReport(page, { on: '2021-06-30', word: '开工', sentence: '陈涛写的一句。' })
  await trySaving(page)
  const notice = page.getByRole('main').getByRole('note').filter({ hasText: '别人改动了这一项' })
  await expect(notice).toContainText(/王敏 于 \d{4}-\d\d-\d\d \d\d:\d\d 保存，现在的状态：草稿/)
  await expect(notice).toContainText('方案获批')
  await expect(notice).toContainText('“王敏写的一句。”')
  await expect(page.getByLabel('一句话进展')).toHaveValue('陈涛写的一句。')
  await expect(page.getByRole('radio', { name: '开工' })).toBeChecked()
  expect(await store.listOpenUpdates(code)).toMatchObject([{ sentence: '王敏写的一句。', version: 1 }])

  await saveDraft(page)
  expect(await store.listOpenUpdates(code)).toMatchObject([{ sentence: '陈涛写的一句。', version: 2 }])
  const kept = await store.query(
    `SELECT 1 FROM "AuditRecord" WHERE "actorId" = $1 AND "details" ->> 'sentence' = '王敏写的一句。'`,
    [wang.person.id],
  )
  expect(kept).toHaveLength(1)
})

test('who still has the form open when it is sent is told that it waits', async ({ signIn, store }) => {
  const { department, codes } = await findItemsPlan(store, 'together')
  const code = codes[0] ?? ''
  const wanted = { roles: ['contributor'], department } as const
  const first = await signIn(wanted)
  const second = await signIn(wanted)
  await second.page.goto(itemPath(code))
  await report(first.page, code, { ...FIGURE, sentence: '已经送审的一句。' })
  await fillReport(second.page, { on: '2021-06-30', value: '50', sentence: '晚到的一句。' })
  await trySaving(second.page)
  await expect(second.page.getByText('这一项已有进展在等待审核，请先等审核结果。')).toBeVisible()
  await expect(second.page.getByLabel('一句话进展')).toHaveValue('晚到的一句。')
  expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'submitted', sentence: '已经送审的一句。' }])
})

for (const script of [true, false]) {
  test(`of two reviewers at once, one publishes and the other is told (${script ? 'with' : 'without'} script)`, async ({
    signIn,
    store,
    request,
  }) => {
    const { department, codes } = await findItemsPlan(store, 'together')
    const code = codes[script ? 1 : 2] ?? ''
    const author = await signIn({ roles: ['contributor'], department })
    const sentence = `两位审核人同时打开的一句（${code}）。`
    await report(author.page, code, { ...FIGURE, sentence })
    const options = { javaScriptEnabled: script }
    const liu = await signIn({ roles: ['reviewer'], name: '刘洋' }, options)
    const zhao = await signIn({ roles: ['reviewer'], name: '赵宁' }, options)
    await openForReview(liu.page, code)
    await openForReview(zhao.page, code)
    await publish(liu.page)
    await zhao.page.getByRole('button', { name: '公开', exact: true }).click()
    await expect(zhao.page.getByText('别人先处理了这一项，您的操作没有生效')).toBeVisible()
    await expect(zhao.page.getByRole('main').getByRole('link', { name: '待审核清单' })).toBeVisible()
    await expect(zhao.page.getByText(/刘洋 于 .* 保存，现在的状态：已公开/)).toBeVisible()
    await expect(zhao.page.getByText(/^已公开，账本第 \d+ 条$/)).toBeVisible()
    await expect(zhao.page.getByRole('main').getByRole('button')).toHaveCount(0)
    expect(await store.listOpenUpdates(code)).toEqual([])
    const ledger = await textOf(request, '/api/v1/ledger')
    expect(ledger.split('\n').filter((line) => line.includes(sentence))).toHaveLength(1)
  })
}

for (const script of [true, false]) {
  test(`a reviewer does not publish what its author changed meanwhile, but is shown it (${script ? 'with' : 'without'} script)`, async ({
    signIn,
    store,
  }) => {
    const { department, codes } = await findItemsPlan(store, 'together')
    const code = codes[script ? 3 : 4] ?? ''
    const author = await signIn({ roles: ['contributor'], department })
    const reviewer = await signIn({ roles: ['reviewer'] }, { javaScriptEnabled: script })
    await report(author.page, code, { ...FIGURE, sentence: '第一稿。' })
    await openForReview(reviewer.page, code)
    await author.page.getByRole('link', { name: `查看 ${code}` }).click()
    await author.page.getByRole('button', { name: '撤回' }).click()
    await author.page.getByRole('link', { name: '修改', exact: true }).click()
    await fillReport(author.page, { sentence: '第二稿。' })
    await saveDraft(author.page)
    await send(author.page)
    await reviewer.page.getByLabel('退回理由').fill('请写明日期。')
    await reviewer.page.getByRole('button', { name: '公开', exact: true }).click()
    await expect(reviewer.page.getByText('您打开之后，别人改动了这一项')).toBeVisible()
    await expect(reviewer.page.getByText('第二稿。')).toBeVisible()
    await expect(reviewer.page.getByText('第一稿。')).toHaveCount(0)
    await expect(reviewer.page.getByLabel('退回理由')).toHaveValue('请写明日期。')
    expect(await store.listOpenUpdates(code)).toMatchObject([{ state: 'submitted', sentence: '第二稿。' }])
    await publish(reviewer.page)
  })
}
