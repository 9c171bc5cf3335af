import { describe, expect, it } from 'vitest'
import { aMeasure } from '@/lib/domain/testing/builders'
import { parseReportForm } from './report-form'

const RIGHT = {
  effectiveOn: '2025-06-30',
  'reading.roads.value': '４',
  'reading.roads.hedge': 'about',
  'reading.roads.stage': 'verified',
  sentence: ' 已畅通4条。 ',
  explanation: '',
  cause: ' 管线迁改滞后。\n',
  nextStep: ' ',
  documentNumber: '阳城建〔2025〕12 号',
  link: '',
}

function parse(changes: Readonly<Record<string, string>> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...RIGHT, ...changes })) form.append(name, value)
  return parseReportForm(form, [aMeasure()])
}

const reading = { measure: 'roads', value: '4', word: null, hedge: 'about', stage: 'verified' }
const report = {
  effectiveOn: '2025-06-30',
  sentence: '已畅通4条。',
  explanation: '',
  cause: '管线迁改滞后。',
  nextStep: '',
  readings: [reading],
  finishedMembers: [],
}

describe('the report form', () => {
  it('becomes a report, its evidence and what was seen', () => {
    const id = crypto.randomUUID()
    expect(parse({ seenId: id, seenVersion: '3' })).toEqual({
      ok: true,
      value: {
        report,
        link: null,
        documentNumber: '阳城建〔2025〕12 号',
        keepEvidenceIds: [],
        seen: { id, version: 3 },
        correction: null,
      },
    })
  })

  it('says what it can of a form at fault, so that the rules can judge the rest', () => {
    const wrong = { effectiveOn: '2025-02-30', link: 'hanyang.example', documentNumber: '号'.repeat(121) }
    expect(parse({ ...wrong, supersedesId: 'x', correctionReason: '误' })).toEqual({
      ok: false,
      value: { report: { ...report, effectiveOn: null }, correction: { supersedesId: 'x', reason: '误' } },
      faults: [
        { field: 'effectiveOn', fault: 'not-a-date' },
        { field: 'documentNumber', fault: 'too-long' },
        { field: 'link', fault: 'not-a-link' },
      ],
    })
  })

  it.each([
    ['documentNumber', '号'.repeat(120), null],
    ['link', 'https://hanyang.example/12', null],
    ['link', 'javascript:alert(1)', 'not-a-link'],
    ['link', `https://hanyang.example/${'a'.repeat(500)}`, 'too-long'],
    ['keepEvidence', 'mine', 'not-a-choice'],
    ['correctionReason', '因'.repeat(501), 'too-long'],
  ])('%s "%.20s": %s', (field, value, fault) => {
    const parsed = parse({ [field]: value })
    expect(parsed.ok ? [] : parsed.faults).toEqual(fault === null ? [] : [{ field, fault }])
  })

  it('claims to have seen no version that is none', () => {
    const parsed = parse({ seenId: 'x', seenVersion: 'y' })
    expect(parsed.ok && parsed.value.seen).toEqual({ id: 'x', version: NaN })
  })
})
