import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceInput } from '@/lib/data/update-writes'
import type { Official } from '@/lib/services/signed-in'
import { ask } from './testing/ask'
import { aCommitment, makeHouse, makeOfficial, openSamplePlan } from './testing/sample-plan'
import { aReading, publishReport, submitReport } from './testing/sample-updates'

const JULY = new Date('2025-07-18T10:00:00+08:00')

function aFile(content: string, fileName: string): Extract<EvidenceInput, { kind: 'file' }> {
  const bytes = new TextEncoder().encode(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { kind: 'file', fileName, mimeType: 'application/pdf', sha256, bytes }
}

const published = aFile('%PDF-1.7 验收', '验收(表)"一号".pdf')
const waiting = aFile('%PDF-1.7 draft', 'draft.pdf')
const report = { effectiveOn: '2025-06-30' as const, readings: [aReading('4')] }

let contributor: Official

beforeAll(async () => {
  await makeHouse()
  await openSamplePlan('hanyang-2025', [aCommitment(), aCommitment({ code: 'HY25-018' })])
  contributor = await makeOfficial('contributor', 'construction')
  const reviewer = await makeOfficial('reviewer', 'supervision')
  await publishReport(
    { contributor, reviewer },
    { ...report, code: 'HY25-017', evidence: [published] },
    JULY,
  )
  await submitReport(contributor, { ...report, code: 'HY25-018', evidence: [waiting] }, JULY)
})

describe('files of evidence', () => {
  it('are handed out to be saved, under their own name, and can do nothing', async () => {
    const answer = await ask(`/api/v1/files/${published.sha256}`)
    expect(answer.status).toBe(200)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(published.bytes)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'access-control-allow-origin': '*',
      'content-type': 'application/pdf',
      'content-length': String(published.bytes.length),
      'content-disposition':
        'attachment; filename="__(_)____.pdf"; ' +
        "filename*=UTF-8''%E9%AA%8C%E6%94%B6%28%E8%A1%A8%29%22%E4%B8%80%E5%8F%B7%22.pdf",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
  })

  it('stay hidden while their update waits for review', async () => {
    expect((await ask(`/api/v1/files/${waiting.sha256}`)).status).toBe(404)
  })

  it('were not there before they were published', async () => {
    const target = `/api/v1/files/${published.sha256}?asOf=`
    expect((await ask(`${target}2025-07-17`)).status).toBe(404)
    expect((await ask(`${target}2025-07-18`)).status).toBe(200)
  })

  it('are named by the commitment they stand behind', async () => {
    const answer = await ask('/api/v1/commitments/HY25-017')
    expect(await answer.json()).toMatchObject({
      updates: [
        {
          evidence: [
            {
              kind: 'file',
              sha256: published.sha256,
              sizeBytes: published.bytes.length,
              url: `/api/v1/files/${published.sha256}`,
            },
          ],
        },
      ],
    })
  })
})
