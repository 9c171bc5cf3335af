import type { Page } from '@playwright/test'
import { fillReport, itemPath, trySaving, type Report } from './fixtures/desk'
import { aFalsePdf, anEmptyFile, aTooLargePdf } from './fixtures/files'
import { expect, test } from './fixtures/test'
import { deskWords, type Language } from './fixtures/words'

/** Nobody saves anything on it: what is wrong here stays unsaved. */
const CODE = 'HY25-047'
const DEPARTMENT = 'construction'
const MEGABYTE = 1024 * 1024

const RIGHT = {
  on: '2025-06-30',
  value: '3',
  sentence: '已打通三条断头路，其余正在施工。',
  documentNumber: '阳城建〔2025〕12 号',
} as const satisfies Report

type Wrong = { what: string; typed: Report; field: string } & Record<Language, string>

const REQUIRED = { zh: '请填写。', en: 'Please fill this in.' }
const NOT_A_NUMBER = {
  zh: '请填一个数字，例如 12 或 12.5；单位是“条”，不要写“万”“约”等字。',
  en: 'Enter a number such as 12 or 12.5, in the unit “roads”, without words.',
}
const NOT_A_LINK = {
  zh: '链接要以 http:// 或 https:// 开头，中间没有空格。',
  en: 'A link begins with http:// or https:// and has no blanks.',
}
const tooLong = (max: number) => ({
  zh: `太长了，请不超过 ${max} 字。`,
  en: `Too long: at most ${max} characters.`,
})

const TOO_LARGE = {
  zh: '文件超过 20 MB，请压缩，或改填文号、链接。',
  en: 'The file is larger than 20 MB. Make it smaller, or give a document number or link.',
}

const WRONG: readonly Wrong[] = [
  { what: 'words for a number', typed: { value: '三条多' }, field: 'reading.dead-end-roads.value', ...NOT_A_NUMBER },
  { what: 'a number with its scale', typed: { value: '1.2万' }, field: 'reading.dead-end-roads.value', ...NOT_A_NUMBER },
  {
    what: 'a negative count',
    typed: { value: '-3' },
    field: 'reading.dead-end-roads.value',
    zh: '这个数不能是负数。',
    en: 'This figure cannot be negative.',
  },
  { what: 'no number', typed: { value: '' }, field: 'reading.dead-end-roads.value', ...REQUIRED },
  {
    what: 'a day to come',
    typed: { on: '2099-01-01' },
    field: 'effectiveOn',
    zh: '数据截止日期不能晚于今天。',
    en: 'The figures cannot be of a day after today.',
  },
  {
    what: 'a day before the plan',
    typed: { on: '2024-12-31' },
    field: 'effectiveOn',
    zh: '数据截止日期不能早于 2025年1月1日。',
    en: 'The figures cannot be of a day before 1 January 2025.',
  },
  {
    what: 'no day',
    typed: { on: '' },
    field: 'effectiveOn',
    zh: '请填一个存在的日期，例如 2025-06-30。',
    en: 'Enter a date that exists, such as 2025-06-30.',
  },
  { what: 'no sentence', typed: { sentence: '  ' }, field: 'sentence', ...REQUIRED },
  { what: 'a long sentence', typed: { sentence: '路'.repeat(301) }, field: 'sentence', ...tooLong(300) },
  { what: 'a long explanation', typed: { explanation: '因'.repeat(501) }, field: 'explanation', ...tooLong(500) },
  { what: 'a long document number', typed: { documentNumber: '号'.repeat(121) }, field: 'documentNumber', ...tooLong(120) },
  { what: 'a link without scheme', typed: { link: 'hanyang.example/12' }, field: 'link', ...NOT_A_LINK },
  { what: 'a link that runs', typed: { link: 'javascript:alert(1)' }, field: 'link', ...NOT_A_LINK },
  { what: 'an empty file', typed: { file: anEmptyFile }, field: 'file', zh: '文件是空的。', en: 'The file is empty.' },
  {
    what: 'text named .pdf',
    typed: { file: aFalsePdf },
    field: 'file',
    zh: '按内容看不是 PDF、JPG、PNG、DOCX 或 XLSX 文件，请换一份。',
    en: 'By its content this is not a PDF, JPG, PNG, DOCX or XLSX file. Choose another one.',
  },
  {
    what: 'a file of one byte above 20 MB',
    typed: { file: aTooLargePdf(1) },
    field: 'file',
    ...TOO_LARGE,
  },
]

async function expectKept(page: Page, { file: _, ...typed }: Report, language: Language) {
  const words = deskWords[language]
  const { on, value, sentence, explanation, documentNumber, link } = { ...RIGHT, ...typed }
  const kept = { [words.on]: on, [words.value]: value, [words.sentence]: sentence }
  for (const [label, text] of Object.entries(kept)) {
    if (typeof text === 'string') await expect(page.getByLabel(label)).toHaveValue(text)
  }
  if (explanation) await expect(page.getByLabel(words.explanation)).toHaveValue(explanation)
  await expect(page.locator('[name=documentNumber]')).toHaveValue(documentNumber)
  if (link) await expect(page.locator('[name=link]')).toHaveValue(link)
}

for (const language of ['zh', 'en'] as const) {
  test(`each wrong field is named, nothing typed is lost and nothing saved (${language})`, async ({
    signIn,
    store,
  }) => {
    test.slow()
    const { page } = await signIn({ roles: ['contributor'], department: DEPARTMENT })
    for (const { what, typed, field, ...messages } of WRONG) {
      await test.step(what, async () => {
        await page.goto(itemPath(CODE, language))
        await fillReport(page, { ...RIGHT, ...typed }, language)
        await trySaving(page, language)
        const summary = page.getByRole('main').getByRole('alert')
        await expect(summary).toBeFocused()
        const control = page.locator(`[id="${field}"]`)
        await expect(control).toHaveAccessibleDescription(new RegExp(escaped(messages[language])))
        await expect(control).toHaveAttribute('aria-invalid', 'true')
        if (field !== 'file') await expect(page.getByText(deskWords[language].nothingSaved)).toBeVisible()
        await expectKept(page, typed, language)
        await summary.getByRole('link', { name: messages[language] }).click()
        await expect(control).toBeFocused()
      })
    }
    await page.goto(itemPath(CODE, language))
    await expect(page.getByLabel(deskWords[language].sentence)).toHaveValue('')
    await expect(page.getByLabel(deskWords[language].value)).toHaveValue('')
    expect(await store.listOpenUpdates(CODE)).toEqual([])
  })
}

test('everything wrong is named in one answer, in the order of the form', async ({ signIn, store }) => {
  const { page } = await signIn({ roles: ['contributor'], department: DEPARTMENT })
  await page.goto(itemPath(CODE))
  const wrong = { on: '', value: '约 3 条', sentence: '', explanation: '因'.repeat(501) }
  const proof = { documentNumber: '号'.repeat(121), link: 'hanyang.example', file: aFalsePdf }
  await fillReport(page, { ...wrong, ...proof })
  await trySaving(page)
  const summary = page.getByRole('main').getByRole('alert')
  await expect(summary).toContainText('有 7 处需要修改')
  await expect(summary.getByRole('link')).toHaveText([
    '数据截止到 请填一个存在的日期，例如 2025-06-30。',
    `累计数或当期数 ${NOT_A_NUMBER.zh}`,
    `一句话进展 ${REQUIRED.zh}`,
    `异常说明 ${tooLong(500).zh}`,
    `文号 ${tooLong(120).zh}`,
    `链接 ${NOT_A_LINK.zh}`,
    /^文件 按内容看不是 PDF/,
  ])
  expect(await store.listOpenUpdates(CODE)).toEqual([])
})

test('a day that is published already leads to a correction instead', async ({ signIn, store }) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'finance' })
  await page.goto(itemPath('HY23-005'))
  await fillReport(page, { on: '2023-06-30', sentence: '再报一次。' })
  await trySaving(page)
  await expect(page.getByLabel('数据截止到')).toHaveAccessibleDescription(/这一天的数据已经公开，要改请用“更正”。/)
  expect(await store.listOpenUpdates('HY23-005')).toEqual([])
})

test('a correction needs its reason and keeps its day', async ({ signIn, store }) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'finance' })
  await page.goto(itemPath('HY23-005'))
  await page.getByRole('link', { name: '更正' }).click()
  await expect(page.getByRole('heading', { name: '更正已公开的数据' })).toBeVisible()
  await fillReport(page, { on: '2023-06-29', sentence: '更正。' })
  await trySaving(page)
  const summary = page.getByRole('main').getByRole('alert')
  await expect(summary).toContainText('更正的日期必须与原数据一致')
  await expect(page.getByLabel('更正原因')).toHaveAccessibleDescription(/请填写。/)
  expect(await store.listOpenUpdates('HY23-005')).toEqual([])
})

test('an upload far above 20 MB is not even begun, and the text stays', async ({ signIn, store }) => {
  const { page } = await signIn({ roles: ['contributor'], department: DEPARTMENT })
  await page.goto(itemPath(CODE), { waitUntil: 'networkidle' })
  await fillReport(page, { ...RIGHT, file: aTooLargePdf(3 * MEGABYTE) })
  await trySaving(page)
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
  await expect(page.locator('#file')).toHaveAccessibleDescription(new RegExp(TOO_LARGE.zh))
  await expectKept(page, {}, 'zh')
  expect(await store.listOpenUpdates(CODE)).toEqual([])
})

test('without script it is refused in words, and nothing is saved', async ({ signIn, store }) => {
  const { page } = await signIn(
    { roles: ['contributor'], department: DEPARTMENT },
    { javaScriptEnabled: false },
  )
  await page.goto(itemPath(CODE))
  await fillReport(page, { ...RIGHT, file: aTooLargePdf(1) })
  await trySaving(page)
  await expect(page.locator('#file')).toHaveAccessibleDescription(new RegExp(TOO_LARGE.zh))
  await expectKept(page, {}, 'zh')
  await fillReport(page, { file: aTooLargePdf(3 * MEGABYTE) })
  await trySaving(page)
  await expect(page.getByRole('heading', { name: '文件过大，未能接收' })).toBeVisible()
  expect(await store.listOpenUpdates(CODE)).toEqual([])
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
