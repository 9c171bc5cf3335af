import { describe, expect, it } from 'vitest'
import { NO_CAUSE } from './cause'
import { publishedPayload, type PublishedFact } from './public-fact'
import { aReading } from './testing/builders'

const fact: PublishedFact = {
  update: 'u1',
  commitment: 'HY25-017',
  plan: 'hanyang-2025',
  effectiveOn: '2025-06-30',
  knownOn: '2025-07-18',
  sentence: '已畅通微循环路4条。',
  explanation: '',
  ...NO_CAUSE,
  readings: [{ ...aReading(), unit: '条', scale: '1' }],
  finishedMembers: [1, 3],
  members: [
    { position: 1, finishedOn: '2025-05-20', evidence: [{ kind: 'link', url: 'https://example.org/1' }] },
    { position: 3, finishedOn: null, evidence: [] },
  ],
  evidence: [{ kind: 'document-number', documentNumber: '汉建〔2025〕12号' }],
  reportedBy: 'district-construction',
  reviewedBy: 'inspection-office',
  source: null,
  correction: null,
  unchangedSince: null,
}

describe('the public payload of a published update', () => {
  it('says who by office and role, and every field in plain JSON', () => {
    expect(publishedPayload(fact)).toStrictEqual({
      update: 'u1',
      commitment: 'HY25-017',
      plan: 'hanyang-2025',
      effectiveOn: '2025-06-30',
      knownOn: '2025-07-18',
      sentence: '已畅通微循环路4条。',
      explanation: '',
      readings: [
        {
          measure: 'roads',
          value: '4',
          word: null,
          unit: '条',
          scale: '1',
          hedge: 'exact',
          stage: 'verified',
        },
      ],
      finishedMembers: [1, 3],
      members: [
        { position: 1, finishedOn: '2025-05-20', evidence: [{ kind: 'link', url: 'https://example.org/1' }] },
        { position: 3, finishedOn: null, evidence: [] },
      ],
      evidence: [{ kind: 'document-number', documentNumber: '汉建〔2025〕12号' }],
      reportedBy: { department: 'district-construction', role: 'contributor' },
      reviewedBy: { department: 'inspection-office', role: 'reviewer' },
      source: null,
      correction: null,
      unchangedSince: null,
    })
  })

  it('names the document and the paragraph where nobody typed the figure', () => {
    const source = { document: 'report-2023', sha256: 'ab', paragraph: 4, quote: '下降3.2%' }
    const payload = publishedPayload({ ...fact, reportedBy: null, reviewedBy: null, source })
    expect(payload).toMatchObject({ reportedBy: null, reviewedBy: null, source })
  })

  it('says since when nothing has changed', () => {
    const payload = publishedPayload({ ...fact, unchangedSince: '2025-03-31' })
    expect(payload['unchangedSince']).toBe('2025-03-31')
  })

  it('says why it is behind and what comes next only where a unit said so', () => {
    const payload = publishedPayload({ ...fact, cause: '管线迁改滞后。' })
    expect(payload).toStrictEqual({ ...publishedPayload(fact), cause: '管线迁改滞后。' })
    expect(publishedPayload({ ...fact, nextStep: '三季度完成。' })).toHaveProperty('nextStep', '三季度完成。')
  })

  it('names the entry it corrects and why', () => {
    const correction = { seq: 12, reason: '笔误' }
    expect(publishedPayload({ ...fact, correction })['correction']).toEqual(correction)
  })

  it('publishes of a reading nothing but the figure', () => {
    const reading = { ...aReading(), unit: '条', scale: '1', enteredBy: '林某' }
    expect(JSON.stringify(publishedPayload({ ...fact, readings: [reading] }))).not.toContain('林某')
  })

  it.each([
    { kind: 'link', url: 'https://hanyang.example/1' },
    { kind: 'document-number', documentNumber: '汉建〔2025〕12号' },
    { kind: 'file', fileName: '验收单.pdf', sha256: 'ab' },
  ] as const)('publishes of evidence of kind $kind nothing but itself', (evidence) => {
    const row = { ...evidence, id: 7, uploadedBy: '林某', storedAt: 'files/7' }
    expect(publishedPayload({ ...fact, evidence: [row] })['evidence']).toStrictEqual([evidence])
  })

  it('publishes of one kind of evidence no field of another', () => {
    const link = { kind: 'link', url: 'https://hanyang.example/1' } as const
    const row = { ...link, documentNumber: '内部', fileName: '内部.pdf', sha256: 'ab' }
    expect(publishedPayload({ ...fact, evidence: [row] })['evidence']).toStrictEqual([link])
  })

  it('publishes of a source and of a correction nothing but themselves', () => {
    const source = { document: 'report-2023', sha256: 'ab', paragraph: 4, quote: '下降3.2%' }
    const correction = { seq: 12, reason: '笔误' }
    const sourceRow = { ...source, loadedBy: '林某' }
    const correctionRow = { ...correction, updateId: 'u0', askedBy: '林某' }
    const payload = publishedPayload({ ...fact, source: sourceRow, correction: correctionRow })
    expect(payload['source']).toStrictEqual(source)
    expect(payload['correction']).toStrictEqual(correction)
  })

  it('publishes no field of the row that the payload does not name', () => {
    const row = { ...fact, authorId: 'lin', authorName: '林某' }
    expect(publishedPayload(row)).toStrictEqual(publishedPayload(fact))
  })

  it('means the same after a journey through JSON', () => {
    const payload = publishedPayload(fact)
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payload)
  })
})
