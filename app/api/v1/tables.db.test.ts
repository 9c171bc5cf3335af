import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from './testing/ask'
import { aCommitment, makeHouse, makeOfficial, openSamplePlan } from './testing/sample-plan'
import { aReading, publishReport } from './testing/sample-updates'

const API = '/api/v1/plans/hanyang-2025'

beforeAll(async () => {
  await makeHouse()
  const title = { zh: '畅通“微循环路”，11 条', en: '=1+1' }
  await openSamplePlan('hanyang-2025', [
    aCommitment({ code: 'HY25-001', title }),
    aCommitment({ code: 'HY25-002', title }),
  ])
  const contributor = await makeOfficial('contributor', 'construction')
  const reviewer = await makeOfficial('reviewer', 'supervision')
  await publishReport(
    { contributor, reviewer },
    {
      code: 'HY25-001',
      effectiveOn: '2025-06-30',
      sentence: '=HYPERLINK("http://x"),\n+已开通',
      readings: [aReading('4')],
    },
    new Date('2025-07-18T10:00:00+08:00'),
  )
})

async function readTable(target: string): Promise<string> {
  const answer = await ask(target)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hanyang-2025-/)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}

/** The cells of CSV text (RFC 4180), read by a reader of our own. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/((?:"(?:[^"]|"")*")|[^",\r]*)(,|\r\n)/gu)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** Rows by the names of their columns. */
function recordsOf(text: string): Map<string, string>[] {
  const [names = [], ...rows] = cellsOf(text.replace('\uFEFF', ''))
  return rows.map((row) => {
    expect(row).toHaveLength(names.length)
    return new Map(row.map((cell, index) => [names[index] ?? '', cell]))
  })
}

describe('tables', () => {
  it('begin with a byte-order mark and name their columns', async () => {
    const text = await readTable(`${API}/clauses?format=csv`)
    expect(text.startsWith('\uFEFFplan,document,position,paragraph,')).toBe(true)
    expect(recordsOf(text).map((row) => row.get('disposition'))).toEqual(['background', 'commitment'])
  })

  it('have one row a measure, whatever the size of a page', async () => {
    const rows = recordsOf(await readTable(`${API}/commitments?format=csv&pageSize=1`))
    expect(rows).toHaveLength(2)
    expect(rows[0]?.get('title.zh')).toBe('畅通“微循环路”，11 条')
    expect(rows[0]?.get('standing.deviation')).toBe('-13.6')
    expect(rows[0]?.get('measure.latest.value')).toBe('4')
    expect(rows.at(-1)?.get('code')).toBe('HY25-002')
    expect(rows.at(-1)?.get('standing.deviation')).toBe('')
  })

  it('take the filters of the list', async () => {
    const rows = recordsOf(await readTable(`${API}/commitments?format=csv&standing=behind`))
    expect(rows.map((row) => row.get('code'))).toEqual(['HY25-001'])
  })

  it('let no cell run as a formula', async () => {
    const commitments = await readTable(`${API}/commitments?format=csv`)
    const updates = await readTable(`${API}/updates?format=csv`)
    const cells = [...cellsOf(commitments), ...cellsOf(updates)].flat()
    const running = cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
    expect(running).toEqual([])
    expect(recordsOf(updates)[0]?.get('sentence')).toBe('\'=HYPERLINK("http://x"),\n+已开通')
  })
})
