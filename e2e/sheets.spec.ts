import { expectAccessible } from './fixtures/axe'
import { openForReview, publish } from './fixtures/desk'
import { aFalsePdf, aPdf } from './fixtures/files'
import { inLanguage } from './fixtures/pages'
import { asFile, exported, filledIn, sheetWords, upload } from './fixtures/sheets'
import { expect, test } from './fixtures/test'

/** The page renews itself while the job is under way, every two seconds without script. */
const CHECKED = { timeout: 45_000 }

const JOURNEYS = [
  {
    language: 'zh',
    format: 'xlsx',
    hasScript: true,
    department: 'science-economy',
    code: 'HY25-008',
    stage: '主体完工',
    firmness: '已核实',
  },
  {
    language: 'en',
    format: 'csv',
    hasScript: false,
    department: 'education',
    code: 'HY25-042',
    stage: 'Construction begun',
    firmness: 'Verified',
  },
] as const

for (const { language, format, hasScript, department, code, stage, firmness } of JOURNEYS) {
  const how = `${format}, ${language}, ${hasScript ? 'with' : 'without'} script`
  test(`a sheet goes out, is filled in, shown, saved, sent and reviewed (${how})`, async ({
    signIn,
  }) => {
    const words = sheetWords[language]
    const { page } = await signIn(
      { roles: ['contributor'], department },
      { javaScriptEnabled: hasScript },
    )
    await page.goto(inLanguage('/desk', language))
    await page.getByRole('navigation').getByRole('link', { name: words.nav }).click()

    const sheet = await exported(page, format, language)
    const { columns } = words
    const cells = {
      ...{
        [columns.value]: stage,
        [columns.stage]: firmness,
        [columns.sentence]: '=1+1 按计划推进。',
      },
      ...{ [columns.number]: '汉科经〔2025〕8号', [columns.date]: '2025/6/30' },
    }
    await upload(page, await asFile(format, filledIn(sheet, { [code]: cells })), language)
    const row = page.getByRole('row').filter({ hasText: code })
    await expect(row).toContainText(stage, CHECKED)
    await expect(row).toContainText('=1+1 按计划推进。')
    await expect(page.getByRole('heading', { name: words.dryRun })).toBeVisible()
    await page.getByRole('button', { name: words.submit, exact: true }).click()
    await expect(page.getByText(words.submitted)).toBeVisible(CHECKED)

    const reviewer = await signIn({ roles: ['reviewer'] }, { javaScriptEnabled: hasScript })
    await openForReview(reviewer.page, code, language)
    await expect(reviewer.page.getByText('=1+1 按计划推进。').first()).toBeVisible()
    await expect(reviewer.page.getByText('汉科经〔2025〕8号').first()).toBeVisible()
    await publish(reviewer.page, language)
  })
}

const WRONG = {
  zh: {
    title: '有 6 处要改，没有保存任何内容',
    lines: [
      /^第 2 行 数据日期（H2）：请填一个存在的日期/,
      /^第 2 行 本期数值（I2）：请从这些词里选：方案明确、组织实施、年度任务完成。/,
      /^第 2 行 完成情况说明（L2）：请填写。/,
      /^第 3 行 编码（A3）：“HY25-999”|^第 3 行 编码（A3）：没有编码为“HY25-999”的事项/,
      /^第 4 行 编码（A4）：“HY25-037”不是本部门牵头的事项/,
      /^第 5 行 编码（A5）：这一行没有编码/,
    ],
  },
  en: {
    title: '6 cells have to be changed; nothing was saved',
    lines: [
      /^Row 2, Figures as of \(H2\): Enter a date that exists/,
      /^Row 2, This figure \(I2\): Choose one of: Plan of work settled, Work under way, Year's tasks finished\./,
      /^Row 2, Progress in one sentence \(L2\): Please fill this in\./,
      /^Row 3, Code \(A3\): There is no item with the code “HY25-999”/,
      /^Row 4, Code \(A4\): “HY25-037” is led by another department/,
      /^Row 5, Code \(A5\): The row has no code/,
    ],
  },
} as const

for (const language of ['zh', 'en'] as const) {
  for (const format of ['csv', 'xlsx'] as const) {
    test(`a wrong sheet is refused with every cell named (${format}, ${language})`, async ({
      signIn,
      store,
    }) => {
      const { page } = await signIn(
        { roles: ['contributor'], department: 'human-resources' },
        { javaScriptEnabled: format === 'xlsx' },
      )
      const { columns } = sheetWords[language]
      const sheet = await exported(page, format, language)
      const rows = filledIn(sheet, {
        'HY25-029': {
          [columns.value]: '完工',
          [columns.date]: '2025-02-30',
          [columns.sentence]: '',
        },
      })
      rows.push(
        ['HY25-999'],
        ['HY25-037', '', '', '', '', '', '', '', '启动'],
        ['', '', '', '', '', '', '', '', '5'],
      )
      await upload(page, await asFile(format, rows), language)
      await expect(page.getByRole('heading', { name: WRONG[language].title })).toBeVisible(CHECKED)
      await expect(page.getByRole('main').getByRole('alert').getByRole('listitem')).toHaveText([
        ...WRONG[language].lines,
      ])
      expect(await store.listOpenUpdates('HY25-029')).toEqual([])
    })
  }
}

test('what is no sheet is refused at the field, and says what to do', async ({ signIn }) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'human-resources' })
  const summary = page.getByRole('main').getByRole('alert')
  await upload(page, { ...aPdf('x'), name: '表.xlsx' })
  await expect(summary).toContainText('按内容看不是 .xlsx 或 .csv 表格')
  await expect(summary).toBeFocused()
  const xls = { ...aFalsePdf, name: '表.xls', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') }
  await upload(page, xls)
  await expect(summary).toContainText('“另存为”.xlsx，再上传')
  await page.getByRole('button', { name: sheetWords.zh.upload, exact: true }).click()
  await expect(summary).toContainText('请选择一份表格。')
})

for (const hasScript of [true, false]) {
  test(`the own export changes nothing, and a sheet can be called off (${hasScript})`, async ({
    signIn,
    store,
  }) => {
    const words = sheetWords.zh
    const code = 'HY25-029'
    const { page } = await signIn(
      { roles: ['contributor'], department: 'human-resources' },
      { javaScriptEnabled: hasScript },
    )
    const sheet = await exported(page, 'xlsx')
    await upload(page, await asFile('xlsx', filledIn(sheet, { [code]: {} })))
    await expect(page.getByRole('note')).toContainText(words.noChanges, CHECKED)

    const { columns } = words
    const cells = { [columns.value]: '组织实施', [columns.sentence]: '正在组织实施。' }
    await upload(page, await asFile('csv', filledIn(sheet, { [code]: cells })))
    await expect(page.getByRole('heading', { name: words.dryRun })).toBeVisible(CHECKED)
    await page.getByRole('button', { name: words.cancel, exact: true }).click()
    await expect(page.getByText(words.cancelled)).toBeVisible()
    expect(await store.listOpenUpdates(code)).toEqual([])
  })
}

for (const language of ['zh', 'en'] as const) {
  test(`the pages of sheets are accessible (${language})`, async ({ signIn }) => {
    const { columns } = sheetWords[language]
    const { page } = await signIn({ roles: ['contributor'], department: 'human-resources' })
    const sheet = await exported(page, 'csv', language)
    const shown = {
      [columns.value]: language === 'zh' ? '组织实施' : 'Work under way',
      [columns.sentence]: '正在组织实施。',
    }
    await expectAccessible(page, `sheets, ${language}`)
    await upload(page, await asFile('csv', filledIn(sheet, { 'HY25-029': shown })), language)
    await expect(page.getByRole('heading', { name: sheetWords[language].dryRun })).toBeVisible(
      CHECKED,
    )
    await expectAccessible(page, `dry run, ${language}`)
    await upload(
      page,
      await asFile('csv', filledIn(sheet, { 'HY25-029': { ...shown, [columns.value]: '?' } })),
      language,
    )
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible(CHECKED)
    await expectAccessible(page, `faults, ${language}`)
  })
}

test("nobody but contributors finds sheets, and nobody another one's upload", async ({
  signIn,
  visit,
}) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'human-resources' })
  const sheet = await exported(page, 'csv')
  await upload(page, await asFile('csv', filledIn(sheet, { 'HY25-029': {} })))
  await expect(page.getByRole('note')).toBeVisible(CHECKED)
  const address = page.url()
  const colleague = await signIn({ roles: ['contributor'], department: 'human-resources' })
  expect((await colleague.page.request.get(address)).status()).toBe(404)
  for (const role of ['reviewer', 'planner', 'administrator', 'auditor'] as const) {
    const other = await signIn({ roles: [role] })
    expect((await other.page.request.get('/desk/sheets')).status(), role).toBe(404)
    expect((await other.page.request.get('/desk/sheets/export/csv')).status(), role).toBe(404)
  }
  const stranger = await visit()
  expect((await stranger.request.get('/desk/sheets/export/xlsx')).status()).toBe(404)
})
