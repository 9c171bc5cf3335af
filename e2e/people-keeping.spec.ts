import { expectAccessible } from './fixtures/axe'
import { fillReport, itemPath, saveDraft } from './fixtures/desk'
import { inLanguage } from './fixtures/pages'
import { button, peopleWords, readLink, summary, unique } from './fixtures/people'
import { copyForm, post } from './fixtures/post'
import { expect, test } from './fixtures/test'

const WITHOUT_SCRIPT = { javaScriptEnabled: false }

test('a hand-over gives the successor the department and the drafts, and lets the leaver go', async ({
  signIn,
  signInAgain,
  store,
}) => {
  const code = 'HY25-034'
  const [lead] = await store.query(
    `SELECT d."slug" FROM "CommitmentDepartment" cd JOIN "Department" d ON d."id" = cd."departmentId"
     JOIN "Commitment" c ON c."id" = cd."commitmentId" WHERE c."code" = $1 AND cd."role" = 'lead'`,
    [code],
  )
  const department = String(lead?.['slug']).replace('district-', '')
  const leaver = await signIn({ roles: ['contributor'], department })
  const successor = await store.hire({ roles: ['contributor'], department: 'statistics' })
  await leaver.page.goto(itemPath(code))
  const stages = leaver.page.getByRole('radio')
  if ((await stages.count()) > 0) await stages.first().check()
  await fillReport(leaver.page, { on: '2025-06-30', sentence: '交接前写的草稿。' })
  await saveDraft(leaver.page)

  const { page } = await signIn({ roles: ['administrator'] })
  await page.goto(`/desk/people/${leaver.person.id}`)
  await expect(page.getByText('未完成的进展 1 项')).toBeVisible()
  await button(page, '办理交接').click()
  await expect(page.getByLabel('接任人')).toHaveAccessibleDescription('请选择接任人')
  await page.getByLabel('接任人').selectOption(successor.id)
  await button(page, '办理交接').click()
  await expect(page.getByText('交接已办理：进展 1 项')).toBeVisible()

  const theirs = await signInAgain(successor)
  await theirs.goto(itemPath(code))
  await expect(theirs.getByLabel('一句话进展')).toHaveValue('交接前写的草稿。')
  await leaver.page.reload()
  await expect(leaver.page).toHaveURL(/\/desk\/sign-in/)
})

test('departments are added, renamed for all to see, given a head, and closed when empty', async ({
  signIn,
  store,
  visit,
}) => {
  const slug = unique('district-new')
  const { page } = await signIn({ roles: ['administrator'] }, WITHOUT_SCRIPT)
  await page.goto('/desk/departments/new')
  await page.getByLabel('网址标识').fill('Not a slug')
  await button(page, '增加单位').click()
  await expect(summary(page)).toContainText('网址标识只能用小写字母')
  await expect(summary(page)).toContainText('请填写中文名称')
  await page.getByLabel('网址标识').fill(slug)
  await page.getByLabel('中文名称').fill(`区${slug}局`)
  await page.getByLabel('英文名称').fill(`Bureau ${slug}`)
  await button(page, '增加单位').click()
  await expect(page.getByText('单位已增加。')).toBeVisible()

  const member = await store.hire({ roles: ['contributor'], department: slug.replace('district-', '') })
  await page.goto(`/desk/departments/${slug}`)
  await page.getByRole('radio', { name: '须签批', exact: true }).check()
  await button(page, '保存').click()
  await expect(page.getByLabel('负责人', { exact: true })).toHaveAccessibleDescription(/须签批的单位要先指定负责人/)
  await page.getByLabel('负责人', { exact: true }).selectOption(member.id)
  await page.getByLabel('中文名称').fill(`改名${slug}`)
  await button(page, '保存').click()
  await expect(page.getByText('已保存。公开页面已更新。')).toBeVisible()
  const citizen = await visit()
  await citizen.goto(`/departments/${slug}`)
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText(`改名${slug}`)

  await button(page, '撤销单位').click()
  await expect(page.getByText('该单位还有在用人员')).toBeVisible()
  await page.goto(`/desk/people/${member.id}`)
  await button(page, '停用账号').click()
  await expect(page.getByText('该人员是单位负责人')).toBeVisible()
  await page.goto(`/desk/departments/${slug}`)
  await page.getByRole('radio', { name: '不须签批', exact: true }).check()
  await page.getByLabel('负责人', { exact: true }).selectOption('')
  await button(page, '保存').click()
  await page.goto(`/desk/people/${member.id}`)
  await button(page, '停用账号').click()
  await expect(page.getByText('账号已停用。')).toBeVisible()
  await page.goto(`/desk/departments/${slug}`)
  await button(page, '撤销单位').click()
  await expect(page.getByText('单位已撤销。')).toBeVisible()
})

test('an administrator does nothing to the own account that could shut the owner out', async ({ signIn, origin, store }) => {
  const { page, person } = await signIn({ roles: ['administrator'] }, WITHOUT_SCRIPT)
  const other = await store.hire({ roles: ['administrator'] })
  await page.goto(`/desk/people/${person.id}`)
  await expect(page.getByText('这是您自己的账号')).toBeVisible()
  await expect(button(page, '停用账号')).toHaveCount(0)
  const form = await copyForm(page, `/desk/people/${other.id}`, '停用账号')
  const posted = await post(page, { ...form, fields: { ...form.fields, person: person.id } }, origin)
  expect(posted.status()).toBe(200)
  expect(await posted.text()).toContain('您没有办理此事的权限')
  await page.goto('/desk/people')
  await expect(page).toHaveURL('/desk/people')
})

for (const language of ['zh', 'en'] as const) {
  test(`pages of people and departments keep to the rules of accessibility (${language})`, async ({ signIn, store, visit }) => {
    test.slow()
    const official = await store.hire({ roles: ['contributor', 'reviewer'], department: 'education' })
    const { page, person } = await signIn({ roles: ['administrator'] })
    const paths = [
      '/desk/people',
      '/desk/people?q=nobody-has-this',
      '/desk/people/new',
      `/desk/people/${official.id}`,
      `/desk/people/${person.id}`,
      '/desk/departments',
      '/desk/departments/new',
      '/desk/departments/district-education',
    ]
    for (const path of paths) {
      await page.goto(inLanguage(path, language))
      await expectAccessible(page, path)
    }
    await page.goto(inLanguage('/desk/people/new', language))
    await button(page, peopleWords[language].create).click()
    await expect(summary(page)).toBeVisible()
    await expectAccessible(page, 'new person in error')
    await page.goto(inLanguage(`/desk/people/${official.id}`, language))
    await button(page, peopleWords[language].invite).click()
    await expect(page.locator('.handed-out')).toBeVisible()
    await expectAccessible(page, 'a link to hand over')
    const guest = await visit()
    await guest.goto(inLanguage((await readLink(page)).pathname, language))
    await expectAccessible(guest, 'setting a password')
    await guest.goto(inLanguage('/desk/invitation/no-token', language))
    await expectAccessible(guest, 'a link that is not good')
  })
}
