import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { APIRequestContext } from '@playwright/test'
import { cameFrom, rowWith, textOf } from './fixtures/citizen'
import { fillReport, itemPath, openForReview, publish, report, review, saveDraft, send } from './fixtures/desk'
import { aPdf } from './fixtures/files'
import { expect, test } from './fixtures/test'

const run = promisify(execFile)

const CODE = 'HY25-017'
const FIRST = '上半年新增创新型和专精特新企业 20 家。'
const SECOND = '前三季度累计新增 36 家，其中专精特新 11 家。'
/** An item that no test touches: its page must never be rendered again. */
const UNRELATED = '/commitments/HY25-059'

/** Everything that shows the item's figure, with what of it stands there. */
const PUBLIC_PAGES: readonly { path: string; shows: RegExp }[] = [
  { path: `/commitments/${CODE}`, shows: /36 <small>\/ 50 家<\/small>[^]*慢于时序 3\.0 个百分点[^]*前三季度累计新增 36 家/ },
  { path: `/en/commitments/${CODE}`, shows: /3\.0 (percentage )?points behind[^]*前三季度累计新增 36 家|前三季度累计新增 36 家/ },
  { path: '/plans/hanyang-2025/commitments?q=专精特新', shows: /36[^]*72\.0%[^]*−3\.0[^]*欠时序/ },
  { path: '/plans/hanyang-2025', shows: new RegExp(`/commitments/${CODE}[^]*36`) },
  { path: '/plans/hanyang-2025/text', shows: new RegExp(`${CODE}[^]{0,400}欠时序`) },
  { path: '/departments/district-science-economy', shows: /72\.0%/ },
  { path: '/api/v1/commitments/' + CODE, shows: /"standing":\{"code":"behind","share":"0\.72","scheduled":"0\.75","deviation":"-3\.0","effectiveOn":"2025-09-30"/ },
]

async function verifyLedger(request: APIRequestContext, folder: string) {
  await mkdir(folder, { recursive: true })
  const ledger = await textOf(request, '/api/v1/ledger')
  await writeFile(`${folder}/ledger.ndjson`, ledger)
  await writeFile(`${folder}/verify-ledger.mjs`, await textOf(request, '/verify-ledger.mjs'))
  const lines = ledger.trimEnd().split('\n')
  const verified = await run(process.execPath, ['verify-ledger.mjs', 'ledger.ndjson'], { cwd: folder })
  expect(verified.stdout).toContain(`The chain holds: ${lines.length} lines`)
  return { lines, broken: ledger.replace('累计新增 36 家', '累计新增 46 家') }
}

test('from a figure at the desk to every public page, and to a verified ledger', async ({
  signIn,
  visit,
  request,
}, testInfo) => {
  test.slow()
  const contributor = await signIn({ roles: ['contributor'], department: 'science-economy' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  await report(contributor.page, CODE, { on: '2025-06-30', value: '20', sentence: FIRST, documentNumber: '阳科经〔2025〕18 号' })
  await review(reviewer.page, CODE)

  await test.step('the contributor opens the item from the desk and finds the last figure', async () => {
    const { page } = contributor
    await page.goto('/desk')
    await page.getByRole('link', { name: '新增创新型及省级以上专精特新企业 50 家' }).click()
    await expect(page).toHaveURL(itemPath(CODE))
    await expect(page.getByLabel('累计数或当期数')).toHaveValue('20')
    await expect(page.getByText('上次公开：20 家（2025年6月30日）')).toBeVisible()
  })

  await test.step('sees before sending what standing the new figure would give', async () => {
    const { page } = contributor
    await fillReport(page, {
      on: '2025-09-30',
      value: '36',
      sentence: SECOND,
      documentNumber: '阳科经〔2025〕41 号',
      link: 'https://kjj.hanyang.example/2025/q3',
      file: aPdf('名单', '新增企业名单.pdf'),
    })
    await saveDraft(page)
    const after = page.getByRole('row', { name: /^公开后/ })
    await expect(after).toContainText('欠时序')
    await expect(after).toContainText('72.0%')
    await expect(after).toContainText('−3.0')
    await expect(page.getByRole('link', { name: '新增企业名单.pdf' })).toBeVisible()
  })

  await test.step('nothing of it is public while it waits', async () => {
    await send(contributor.page)
    expect(await textOf(request, `/commitments/${CODE}`)).not.toContain(SECOND)
  })

  for (const { path } of PUBLIC_PAGES) await textOf(request, path)
  await textOf(request, UNRELATED)
  expect(await cameFrom(request, UNRELATED)).toBe('memory')
  expect(await cameFrom(request, `/commitments/${CODE}`)).toBe('memory')

  await test.step('a reviewer publishes it', async () => {
    await openForReview(reviewer.page, CODE)
    await expect(reviewer.page.getByText(SECOND)).toBeVisible()
    await publish(reviewer.page)
  })

  await test.step('the very next request of each page shows it, and no other page is rendered', async () => {
    for (const { path, shows } of PUBLIC_PAGES) {
      expect(await textOf(request, path), path).toMatch(shows)
    }
    expect(await cameFrom(request, UNRELATED)).toBe('memory')
  })

  await test.step('a citizen reads who, when and on what evidence', async () => {
    const page = await visit()
    await page.goto(`/commitments/${CODE}`)
    const entry = page.getByRole('listitem').filter({ hasText: SECOND })
    await expect(entry).toContainText('区科经局填报')
    await expect(entry).toContainText('区督查室审核')
    await expect(entry).toContainText('阳科经〔2025〕41 号')
    await expect(entry.getByRole('link', { name: 'https://kjj.hanyang.example/2025/q3' })).toBeVisible()
    const download = page.waitForEvent('download')
    await entry.getByRole('link', { name: '新增企业名单.pdf' }).click()
    expect((await download).suggestedFilename()).toBe('新增企业名单.pdf')
    await entry.getByRole('link', { name: /^账本第/ }).click()
    await expect(page.locator(':target')).toContainText(CODE)
  })

  await test.step('the same figures stand in the open data', async () => {
    const commitments = await textOf(request, '/api/v1/plans/hanyang-2025/commitments?format=csv')
    expect(rowWith(commitments, `${CODE},`)).toMatch(/behind,0\.72,0\.75,-3\.0,2025-09-30/)
    const updates = await textOf(request, '/api/v1/plans/hanyang-2025/updates?format=csv')
    expect(rowWith(updates, CODE, SECOND)).toContain('36')
  })

  await test.step('the published program finds the chain whole, and a changed word', async () => {
    const folder = testInfo.outputDir
    const { lines, broken } = await verifyLedger(request, folder)
    expect(lines.filter((line) => line.includes(SECOND))).toHaveLength(1)
    await writeFile(`${folder}/broken.ndjson`, broken)
    const verdict = run(process.execPath, ['verify-ledger.mjs', 'broken.ndjson'], { cwd: folder })
    await expect(verdict).rejects.toMatchObject({ code: 1 })
  })
})

test('the same in English', async ({ signIn, visit }) => {
  const contributor = await signIn({ roles: ['contributor'], department: 'education' })
  const sentence = '已提交创建省级示范区的申报材料。'
  await report(contributor.page, 'HY25-044', { on: '2025-06-30', word: 'Applied', sentence }, 'en')
  const reviewer = await signIn({ roles: ['reviewer'] })
  await review(reviewer.page, 'HY25-044', 'en')
  const citizen = await visit()
  await citizen.goto('/en/commitments/HY25-044')
  const main = citizen.getByRole('main')
  await expect(main.getByText(sentence)).toHaveAttribute('lang', 'zh-CN')
  await expect(main.locator('.lamp').first()).toHaveText('In progress')
  await expect(main.getByText(/reported by District Education Bureau/)).toBeVisible()
})

test('an evidence file is nobody’s before its update is public', async ({ signIn, request, store }) => {
  const contributor = await signIn({ roles: ['contributor'], department: 'health' })
  const file = aPdf('融合方案', '融合方案.pdf')
  await report(contributor.page, 'HY25-046', { on: '2025-06-30', word: '方案明确', sentence: '融合方案已经明确。', file })
  const [row] = await store.query(
    'SELECT e."id", e."fileSha256" FROM "Evidence" e WHERE e."fileName" = $1',
    ['融合方案.pdf'],
  )
  const publicPath = `/api/v1/files/${String(row?.['fileSha256'])}`
  const deskPath = `/desk/evidence/${String(row?.['id'])}`
  expect((await request.get(publicPath)).status()).toBe(404)
  expect((await request.get(deskPath)).status()).toBe(404)
  const own = await contributor.page.request.get(deskPath)
  expect(Buffer.compare(await own.body(), file.buffer)).toBe(0)
  expect(own.headers()['cache-control']).toBe('no-store')

  const reviewer = await signIn({ roles: ['reviewer'] })
  expect((await reviewer.page.request.get(deskPath)).status()).toBe(200)
  await review(reviewer.page, 'HY25-046')
  const published = await request.get(publicPath)
  expect(published.status()).toBe(200)
  expect(published.headers()['content-disposition']).toMatch(/^attachment/)
  expect(published.headers()['content-security-policy']).toContain('sandbox')
})
