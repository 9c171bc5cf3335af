import { expect, test } from './fixtures/test'

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

test('public pages keep everything else out, and no cookie in', async ({ request }) => {
  for (const path of ['/', '/en/plans/hanyang-2025/commitments', '/commitments/HY25-001', '/nowhere']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({ ...COMMON, 'cache-control': 'no-cache' })
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
    expect(headers['permissions-policy'], path).toContain('geolocation=()')
    expect(headers, path).not.toHaveProperty('set-cookie')
    expect(headers, path).not.toHaveProperty('x-powered-by')
  }
})

test('a page that a browser has already is not sent again', async ({ request }) => {
  const first = await request.get('/method')
  const again = await request.get('/method', { headers: { 'if-none-match': first.headers()['etag'] ?? '' } })
  expect(again.status()).toBe(304)
  expect(await again.body()).toHaveLength(0)
})

test('public pages take nothing in', async ({ request }) => {
  const answer = await request.post('/commitments/HY25-001', { form: { value: '1' } })
  expect(answer.status()).toBe(405)
  expect(answer.headers()['allow']).toBe('GET, HEAD')
})

test('pages of the desk are never kept, and run only scripts of this very answer', async ({ signIn }) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'education' })
  const nonces = new Set<string>()
  for (const path of ['/desk', '/desk/commitments/HY25-043', '/en/desk/password', '/desk/nowhere']) {
    const headers = (await page.request.get(path)).headers()
    expect(headers, path).toMatchObject({ ...COMMON, 'cache-control': 'no-store' })
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]
    if (nonce !== undefined) nonces.add(nonce)
    expect(headers['content-security-policy'], path).not.toContain('unsafe')
  }
  expect(nonces.size).toBe(3)
})

test('a page of the desk breaks none of its own rules', async ({ signIn }) => {
  const { page } = await signIn({ roles: ['contributor'], department: 'education' })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  for (const path of ['/desk', '/desk/commitments/HY25-043', '/desk/password', '/en/desk']) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  expect(complaints).toEqual([])
})

test('the session is a cookie that no script and no other site reaches', async ({ visit, store }) => {
  const { login } = await store.hire({ roles: ['planner'], password: 'Right-horse-2025' })
  const page = await visit()
  await page.goto('/desk/sign-in')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill('Right-horse-2025')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL('/desk')
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name }) => name)).toEqual(['next-auth.session-token'])
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('open data may be read from anywhere, and runs nothing', async ({ request }) => {
  for (const path of ['/api/v1/plans', '/api/v1/plans/hanyang-2025/commitments?format=csv', '/api/v1/ledger']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({ ...COMMON, 'access-control-allow-origin': '*' })
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
  }
})

test('addresses that are not addresses are refused in words', async ({ request }) => {
  expect((await request.get('/%E0%A4%A')).status()).toBe(400)
  expect((await request.get(`/?q=${'x'.repeat(5000)}`)).status()).toBe(414)
  expect((await request.get('/api/v1/commitments/HY25-999')).status()).toBe(404)
  expect((await request.get('/api/v1/plans/hanyang-2025/commitments?pageSize=500')).status()).toBe(400)
})
