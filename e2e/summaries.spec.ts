import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { fillReport, itemPath, openForReview, publish, saveDraft, send, trySaving } from './fixtures/desk'
import { findItemsPlan } from './fixtures/items'
import { expect, test } from './fixtures/test'

const OPENING = '修改这一段 opening'
const textOf = (page: Page) => page.locator('.summary-document').innerText()

async function generate(planner: Page, plan: string): Promise<void> {
  await planner.goto('/desk/summaries')
  await planner.getByRole('link', { name: '生成一份报告' }).click()
  await planner.getByLabel('计划', { exact: true }).selectOption(plan)
  await planner.getByRole('button', { name: '生成初稿' }).click()
  await expect(planner.getByLabel('数据截至')).toHaveAttribute('aria-invalid', 'true')
  await expect(planner.getByLabel('计划', { exact: true })).toHaveValue(plan)
  await planner.getByLabel('数据截至').fill('2021-06-30')
  await planner.getByRole('button', { name: '生成初稿' }).click()
  await expect(planner.getByText('已按公开数据生成初稿。')).toBeVisible()
}

test('a half-year report: generated, edited, issued by a second person, and the same after a correction', async ({
  signIn,
  visit,
  store,
}) => {
  const { plan, department, codes } = await findItemsPlan(store, 'reported')
  const [code = ''] = codes
  const contributor = (await signIn({ roles: ['contributor'], department })).page
  const planner = (await signIn({ roles: ['planner'] }, { javaScriptEnabled: false })).page
  const reviewer = (await signIn({ roles: ['reviewer'] })).page
  const citizen = await visit({ javaScriptEnabled: false })

  await test.step('a figure is published', async () => {
    await contributor.goto(itemPath(code))
    await fillReport(contributor, { on: '2021-06-30', value: '4', sentence: '建成四条。', documentNumber: '阳城建〔2021〕7号' })
    await saveDraft(contributor)
    await expect(contributor.getByText('公开后为“严重滞后”，还没有写原因和下一步举措')).toBeVisible()
    await contributor.getByRole('link', { name: '修改', exact: true }).click()
    await fillReport(contributor, { cause: '管线迁改滞后。', nextStep: '长'.repeat(501) })
    await trySaving(contributor)
    await expect(contributor.getByLabel('下一步举措')).toHaveAttribute('aria-invalid', 'true')
    await expect(contributor.getByLabel('进展偏慢的原因')).toHaveValue('管线迁改滞后。')
    await fillReport(contributor, { nextStep: '三季度完成管线迁改。' })
    await saveDraft(contributor)
    await expect(contributor.getByText('还没有写')).toHaveCount(0)
    await send(contributor)
    await openForReview(reviewer, code)
    await publish(reviewer)
    await citizen.goto(`/commitments/${code}`)
    await expect(citizen.locator('.record')).toContainText('进展偏慢的原因：管线迁改滞后。')
    await expect(citizen.locator('.record')).toContainText('下一步举措：三季度完成管线迁改。')
  })

  await test.step('without script the planner generates, edits, and is stopped by a number without a source', async () => {
    await generate(planner, plan)
    await planner.getByRole('link', { name: OPENING }).click()
    const text = await planner.getByLabel('文字').inputValue()
    await planner.getByLabel('文字').fill(`${text}惠及居民98765户。`)
    await planner.getByRole('button', { name: '保存文字' }).click()
    await expect(planner.getByText('已保存。')).toBeVisible()
    await expect(planner.getByText('有 1 个数字没有公开数据支持')).toBeVisible()
    await expect(planner.getByRole('button', { name: '送签' })).toHaveCount(0)
    await planner.getByRole('button', { name: '注明出处' }).click()
    await expect(planner.getByLabel('出处')).toHaveAttribute('aria-invalid', 'true')
    await planner.getByLabel('出处').fill('区城建局台账')
    await planner.getByRole('button', { name: '注明出处' }).click()
    const colleague = (await signIn({ roles: ['planner'] })).page
    await colleague.goto(new URL(planner.url()).pathname)
    await colleague.getByRole('link', { name: OPENING }).click()
    await colleague.getByLabel('文字').fill('写得晚了的一段。')
    await planner.getByRole('button', { name: '送签' }).click()
    await expect(planner.getByText('已送签，由另一人印发。')).toBeVisible()
    await colleague.getByRole('button', { name: '保存文字' }).click()
    await expect(colleague.getByText('这份报告刚才有人送签或办结')).toBeVisible()
    await expect(colleague.getByLabel('文字')).toHaveValue('写得晚了的一段。')
    await expect(planner.getByRole('button', { name: '印发并公开' })).toHaveCount(0)
  })

  let address = ''
  await test.step('a second person issues it', async () => {
    await reviewer.goto('/desk/summaries')
    await reviewer.getByRole('link', { name: /上半年执行情况报告$/ }).filter({ hasText: plan.replace('items-', '') }).click()
    await expectAccessible(reviewer, 'a summary that waits')
    const second = (await signIn({ roles: ['reviewer'] })).page
    await second.goto(reviewer.url())
    await reviewer.getByRole('button', { name: '印发并公开' }).click()
    await expect(reviewer.getByText('已印发，文字不再变动。')).toBeVisible()
    await second.getByRole('button', { name: '印发并公开' }).click()
    const told = second.getByRole('main').getByRole('note').filter({ hasText: '别人先处理了这一项，您的操作没有生效' })
    await expect(told).toContainText(/ 于 \d{4}-\d\d-\d\d \d\d:\d\d 保存，现在的状态：已印发。/)
    await expect(told.getByRole('link', { name: '看其他报告' })).toBeVisible()
    await expect(second.getByRole('main').getByRole('button')).toHaveCount(0)
    address = (await reviewer.getByRole('link', { name: '公开页面' }).getAttribute('href')) ?? ''
  })

  await test.step('everybody reads it, follows a figure to its source, and takes it along', async () => {
    await citizen.goto('/summaries')
    await citizen.locator(`a[href="${address}"]`).click()
    await expect(citizen.getByText('惠及居民98765户。')).toBeVisible()
    await expect(citizen.getByText('主要原因：管线迁改滞后。').first()).toBeVisible()
    await expect(citizen.getByText('三季度完成管线迁改。').first()).toBeVisible()
    const named = citizen.getByRole('link', { name: /^“98765户”：区城建局台账（.+注明）$/ })
    await named.click()
    await expect(citizen.locator(':target')).toContainText('区城建局台账')
    const figure = citizen.locator('.summary-ref').filter({ hasText: '4条' }).first()
    await figure.click()
    await expect(citizen).toHaveURL(/#source-/)
    await expect(citizen.locator(':target')).toBeVisible()
    const reader = await visit()
    await reader.goto(address)
    await expectAccessible(reader, 'an issued summary')
  })

  await test.step('a later correction leaves it as it is, and the comparison tells the difference', async () => {
    const issued = await textOf(citizen)
    const links = await citizen.locator('.summary-files a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    const bytesOf = async () => Promise.all(links.map(async (link) => (await citizen.request.get(link)).body()))
    const before = await bytesOf()
    expect(links.map((link) => link.split('/').at(-1)).toSorted()).toEqual(['docx', 'docx-plain', 'md', 'xlsx'])
    // Word files and workbooks are zips, a text begins with its title
    expect(before.map((bytes) => bytes.subarray(0, 2).toString()).toSorted()).toEqual(['# ', 'PK', 'PK', 'PK'])
    await contributor.goto(itemPath(code))
    await contributor.getByRole('link', { name: '更正' }).first().click()
    await expect(contributor.getByLabel('进展偏慢的原因')).toHaveValue('管线迁改滞后。')
    await fillReport(contributor, { value: '3', sentence: '建成三条。', correctionReason: '重复计数', explanation: '复核后更正。', documentNumber: '阳城建〔2021〕8号' })
    await saveDraft(contributor)
    await send(contributor)
    await openForReview(reviewer, code)
    await publish(reviewer)
    await citizen.goto(address)
    expect(await textOf(citizen)).toBe(issued)
    expect(await bytesOf()).toEqual(before)
    await citizen.getByRole('link', { name: '对照：当时所知与今天所知' }).click()
    await expect(citizen.getByRole('row').filter({ hasText: '4条' }).filter({ hasText: '3条' }).first()).toBeVisible()
  })
})
