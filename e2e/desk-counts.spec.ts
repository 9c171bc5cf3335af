import { expect, test } from './fixtures/test'

test('each count of the desk leads to the list that it counts', async ({ signIn }) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'commerce' })
  await page.goto('/desk')
  const counts = page.locator('.desk-counts a')
  await expect(counts.first()).toBeVisible()
  for (const count of await counts.all()) {
    const number = await count.locator('b').innerText()
    await count.click()
    const list = page.locator(new URL(page.url()).hash)
    await expect(list).toBeInViewport()
    await expect(list.locator('h2 small')).toHaveText(number)
  }
})
