import { fillReport, giveBack, itemPath, openForReview, report, review, saveDraft, send } from './fixtures/desk'
import { expect, test } from './fixtures/test'

test('returned with a reason, mended, and sent again', async ({ signIn, visit }) => {
  const code = 'HY25-011'
  const contributor = await signIn({ roles: ['contributor'], department: 'culture-tourism' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  await report(contributor.page, code, { on: '2025-06-30', word: '方案明确', sentence: '场景方案已明确。' })
  await openForReview(reviewer.page, code)
  await giveBack(reviewer.page, '请附上方案的文号。')

  const { page } = contributor
  await page.goto('/desk')
  await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('请附上方案的文号。')
  await page.goto(itemPath(code))
  await expect(page.getByText('请附上方案的文号。')).toBeVisible()
  await expect(page.getByLabel('一句话进展')).toHaveValue('场景方案已明确。')
  await fillReport(page, { documentNumber: '阳文旅〔2025〕9 号' })
  await saveDraft(page)
  await send(page)
  await review(reviewer.page, code)

  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.getByText('阳文旅〔2025〕9 号')).toBeVisible()
  await expect(citizen.getByText('请附上方案的文号。')).toHaveCount(0)
})

test('withdrawn before review, changed, and sent again', async ({ signIn, visit }) => {
  const code = 'HY25-012'
  const contributor = await signIn({ roles: ['contributor'], department: 'culture-tourism' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const { page } = contributor
  await report(page, code, { on: '2025-06-30', word: '组织实施', sentence: '写早了的一句。' })
  await page.getByRole('link', { name: `查看 ${code}` }).click()
  await page.getByRole('button', { name: '撤回' }).click()
  await expect(page.getByText('已撤回')).toBeVisible()

  await reviewer.page.goto('/desk/review')
  await expect(reviewer.page.getByRole('link', { name: new RegExp(code) })).toHaveCount(0)

  await page.getByRole('link', { name: '修改', exact: true }).click()
  await expect(page.getByRole('radio', { name: '组织实施' })).toBeChecked()
  await fillReport(page, { word: '方案明确', sentence: '墨水湖场景方案已明确。' })
  await saveDraft(page)
  await send(page)
  await review(reviewer.page, code)

  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.getByText('墨水湖场景方案已明确。').first()).toBeVisible()
  await expect(citizen.getByText('写早了的一句。')).toHaveCount(0)
})

test('a correction strikes the old figure, gives its reason, and leaves the past as it was', async ({
  signIn,
  visit,
  request,
}) => {
  const code = 'HY23-002'
  const contributor = await signIn({ roles: ['contributor'], department: 'science-economy' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const { page } = contributor
  await page.goto(itemPath(code))
  await page.getByRole('link', { name: /更正/ }).click()
  await expect(page.getByLabel('数据截止到')).toHaveValue('2023-06-30')
  await expect(page.getByLabel('累计数或当期数')).toHaveValue('-3.2')
  await fillReport(page, {
    value: '-2.8',
    stage: '最终',
    sentence: '统计部门最终核实为下降 2.8%。',
    correctionReason: '初步核算后按最终核实数更正。',
    documentNumber: '阳统〔2024〕3 号',
  })
  await saveDraft(page)
  await send(page)
  await reviewer.page.goto('/desk/review')
  await expect(reviewer.page.getByRole('row', { name: new RegExp(code) })).toContainText('更正 2023年6月30日 的数据')
  await review(reviewer.page, code)

  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.locator('ol.record s').filter({ hasText: '−3.2%' }).first()).toBeVisible()
  await expect(citizen.getByText('初步核算后按最终核实数更正。')).toBeVisible()
  await expect(citizen.locator('.big').first()).toContainText('−2.8%')

  await citizen.goto(`/commitments/${code}?asOf=2024-01-01`)
  await expect(citizen.getByText('这里显示的是 2024年1月1日 当日公众所知的内容。')).toBeVisible()
  await expect(citizen.locator('.big').first()).toContainText('−3.2%')
  await expect(citizen.getByText('初步核算后按最终核实数更正。')).toHaveCount(0)
  await citizen.getByRole('link', { name: '查看最新' }).click()
  await expect(citizen.locator('.big').first()).toContainText('−2.8%')

  const data = await request.get(`/api/v1/commitments/${code}`)
  const { updates } = await data.json()
  expect(updates).toHaveLength(2)
  expect(updates[0].supersededBy).toBe(updates[1].seq)
  expect(updates[1].correction).toMatchObject({ seq: updates[0].seq, reason: '初步核算后按最终核实数更正。' })
})

test('a cumulative figure that falls, or jumps, is sent only with an explanation', async ({ signIn, visit }) => {
  const code = 'HY23-007'
  const contributor = await signIn({ roles: ['contributor'], department: 'human-resources' })
  const { page } = contributor
  const draft = { on: '2023-09-30', sentence: '前三季度新增就业。' }
  await page.goto(itemPath(code))
  await expect(page.getByLabel('累计数或当期数')).toHaveValue('1.2')

  await fillReport(page, { ...draft, value: '1.0' })
  await saveDraft(page)
  await expect(page.getByText('累计数比上次少了')).toBeVisible()
  await page.getByRole('button', { name: '送审' }).click()
  await expect(page.getByText('这个数字需要说明原因')).toBeVisible()

  await page.getByRole('link', { name: '修改', exact: true }).click()
  await fillReport(page, { ...draft, value: '12000' })
  await saveDraft(page)
  await expect(page.getByText('请核对是否多写或漏写“万”“亿”')).toBeVisible()

  await page.getByRole('link', { name: '修改', exact: true }).click()
  await fillReport(page, { ...draft, value: '1.0', explanation: '口径剔除了外区统计的 0.3 万人。' })
  await saveDraft(page)
  await send(page)
  const reviewer = await signIn({ roles: ['reviewer'] })
  await openForReview(reviewer.page, code)
  await expect(reviewer.page.getByText('口径剔除了外区统计的 0.3 万人。').first()).toBeVisible()
  await reviewer.page.getByRole('button', { name: '公开', exact: true }).click()
  await expect(reviewer.page.getByText('已公开。公开页面已更新。')).toBeVisible()
  const citizen = await visit()
  await citizen.goto(`/commitments/${code}`)
  await expect(citizen.getByText('口径剔除了外区统计的 0.3 万人。')).toBeVisible()
})
