import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { textOf } from './fixtures/citizen'
import { fillReport, giveBack, itemPath, openForReview, report, review, saveDraft, send } from './fixtures/desk'
import { test } from './fixtures/quarter/test'
import { expect } from './fixtures/test'

const run = promisify(execFile)

test('a whole quarter of three departments, from the first reminder to a correction', async ({
  quarter,
  visit,
  request,
}, testInfo) => {
  test.setTimeout(300_000)
  const { people, code, day, goTo, remind, as } = quarter
  const [parks, schools, firms] = [code('parks'), code('schools'), code('firms')]

  await test.step('in March the schools report early; half a year’s silence begins for the others', async () => {
    goTo('03-05')
    const early = { on: day('02-28'), value: '2', sentence: '两所幼儿园已开园。', documentNumber: '教〔3〕1 号' }
    await as(people.schools, (page) => report(page, schools, early))
    await as(people.reviewer, (page) => review(page, schools))
  })

  await test.step('seven days before the due day each department hears of its item, in one mail', async () => {
    expect([...(await remind('04-12')).keys()]).toEqual([])
    const mails = await remind('04-13')
    expect([...mails.keys()].sort()).toEqual(['firms', 'parks', 'schools'])
    expect(mails.get('parks')?.subject).toBe('报送提醒：即将到期 1 项')
    expect(mails.get('parks')?.text).toContain('7 天后到期（1 项）')
    expect(mails.get('parks')?.text).toContain(`/desk/commitments/${parks}`)
    expect((await remind('04-13')).size).toBe(0)
  })

  await test.step('the parks report by the form; the reviewer returns it with a reason', async () => {
    goTo('04-14')
    await as(people.parks, (page) =>
      report(page, parks, { on: day('03-31'), value: '3', sentence: '三个口袋公园已建成。' }),
    )
    goTo('04-15')
    await as(people.reviewer, async (page) => {
      await openForReview(page, parks)
      await giveBack(page, '请附验收文号。')
    })
  })

  await test.step('three days before, what came back is reminded too', async () => {
    const mails = await remind('04-17')
    expect([...mails.keys()].sort()).toEqual(['firms', 'parks', 'schools'])
    expect(mails.get('parks')?.text).toContain('3 天后到期（1 项）')
    await as(people.parks, async (page) => {
      await page.goto('/desk')
      await expect(page.getByRole('note').filter({ hasText: '7 天内到期 1 项' })).toContainText('还有 3 天')
    })
  })

  await test.step('it is mended and sent again, and published', async () => {
    goTo('04-18')
    await as(people.parks, async (page) => {
      await page.goto(itemPath(parks))
      await expect(page.getByText('请附验收文号。')).toBeVisible()
      await fillReport(page, { documentNumber: '园林〔4〕7 号' })
      await saveDraft(page)
      await send(page)
    })
    await as(people.reviewer, (page) => review(page, parks))
  })

  await test.step('the firms ask for more time before the due day, and it is granted', async () => {
    await as(people.firms, async (page) => {
      await page.goto(`${itemPath(firms)}/extension`)
      await page.getByLabel('希望延到').fill(day('05-08'))
      await page.getByRole('textbox', { name: '理由' }).fill('统计部门五月才发布认定名单。')
      await page.getByRole('button', { name: '提交申请' }).click()
      await expect(page.getByText('延期申请已提交')).toBeVisible()
    })
    await as(people.reviewer, async (page) => {
      await page.goto('/desk/review')
      const asked = page.getByRole('listitem', { name: firms })
      await expect(asked).toContainText('统计部门五月才发布认定名单。')
      await asked.getByRole('button', { name: /^批准/ }).click()
      await expect(page.getByText('已批准。新的截止日已在公开页面显示。')).toBeVisible()
    })
  })

  await test.step('on the due day only the schools are left; nothing has changed for them', async () => {
    const mails = await remind('04-20')
    expect([...mails.keys()]).toEqual(['schools'])
    expect(mails.get('schools')?.text).toContain('今天到期（1 项）')
    await as(people.schools, async (page) => {
      await page.goto('/desk')
      await page.getByRole('button', { name: `与上次相比无变化 ${schools}`, exact: true }).click()
      await expect(page.getByRole('status')).toContainText('已按“与上次相比无变化”送审')
    })
    await as(people.reviewer, (page) => review(page, schools))
  })

  await test.step('the firms miss the later day: weekly they and the head of the unit are told', async () => {
    expect([...(await remind('05-01')).keys()]).toEqual(['firms'])
    expect([...(await remind('05-09')).keys()]).toEqual([])
    const mails = await remind('05-15')
    expect([...mails.keys()].sort()).toEqual(['firms', 'head'])
    expect(mails.get('head')?.subject).toBe('报送提醒：已逾期 1 项')
    expect(mails.get('head')?.text).toContain('已逾期 7 天')
    expect(mails.get('head')?.text).toContain(`/commitments/${firms}`)
    await as(people.head, async (page) => {
      await page.goto('/desk')
      await expect(page.getByRole('note').filter({ hasText: '已逾期 1 项' })).toContainText('新增科技企业50家')
    })
    expect([...(await remind('05-22')).keys()].sort()).toEqual(['firms', 'head'])
  })

  await test.step('citizens see the figures, what has not changed, and who is silent since when', async () => {
    const page = await visit()
    await page.goto(`/commitments/${parks}`)
    await expect(page.locator('.big').first()).toContainText('3')
    await expect(page.getByText('三个口袋公园已建成。').first()).toBeVisible()
    await page.goto(`/commitments/${schools}`)
    await expect(page.locator('ol.record > li').first()).toContainText('以来无变化')
    await page.goto(`/commitments/${firms}`)
    await expect(page.locator('.fresh.overdue').first()).toContainText('14 天')
    await page.context().close()
  })

  await test.step('an inspection finds one park too many: the figure is corrected, the old one stays, struck', async () => {
    goTo('05-25')
    await as(people.parks, async (page) => {
      await page.goto(itemPath(parks))
      await page.getByRole('link', { name: /更正/ }).click()
      await fillReport(page, {
        value: '2',
        sentence: '经复核，两个口袋公园已建成。',
        correctionReason: '其中一个尚未验收。',
        documentNumber: '园林〔5〕2 号',
      })
      await saveDraft(page)
      await send(page)
    })
    await as(people.reviewer, (page) => review(page, parks))
    const page = await visit()
    await page.goto(`/commitments/${parks}`)
    await expect(page.locator('.big').first()).toContainText('2')
    await expect(page.locator('ol.record s').filter({ hasText: '3 个' }).first()).toBeVisible()
    await expect(page.getByText('其中一个尚未验收。').first()).toBeVisible()
    await page.goto(`/commitments/${parks}?asOf=${day('05-24')}`)
    await expect(page.locator('.big').first()).toContainText('3')
    await page.context().close()
  })

  await test.step('the public ledger holds the quarter’s four facts, and verifies', async () => {
    const folder = testInfo.outputDir
    await mkdir(folder, { recursive: true })
    const ledger = await textOf(request, '/api/v1/ledger')
    await writeFile(`${folder}/ledger.ndjson`, ledger)
    await writeFile(`${folder}/verify-ledger.mjs`, await textOf(request, '/verify-ledger.mjs'))
    const verified = await run(process.execPath, ['verify-ledger.mjs', 'ledger.ndjson'], { cwd: folder })
    const lines = ledger.trimEnd().split('\n')
    expect(verified.stdout).toContain(`The chain holds: ${lines.length} lines`)
    const own = lines.filter((line) => [parks, schools, firms].some((each) => line.includes(`"${each}"`)))
    const types = own.map((line): string => JSON.parse(line).type).filter((type) => type.startsWith('update.'))
    expect(types).toEqual(['update.published', 'update.published', 'update.published', 'update.corrected'])
  })
})
