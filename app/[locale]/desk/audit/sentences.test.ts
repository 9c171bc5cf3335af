import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '@/lib/data/audit-reads'
import { AUDIT_ACTIONS } from '@/lib/domain/audit'
import { detailsOf, nameAction, sentenceOf } from './sentences'

const anEntry = (facts: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 1n,
  at: new Date('2025-07-18T02:00:00Z'),
  actorId: 'lin',
  actorLabel: '林晓',
  action: 'update.published',
  subjectType: 'update',
  subjectId: 'an-id',
  subjectName: 'HY25-017',
  details: {},
  ...facts,
})

describe('a record of the audit', () => {
  it('is a sentence in both languages', () => {
    expect(sentenceOf('zh', anEntry())).toBe('林晓 公开 HY25-017 的进展')
    expect(sentenceOf('en', anEntry())).toBe('林晓 published an update of HY25-017')
  })

  it('has a sentence for every action, each unlike the others', () => {
    for (const locale of ['zh', 'en'] as const) {
      const sentences = AUDIT_ACTIONS.map((action) => nameAction(locale, action))
      expect(new Set(sentences).size).toBe(AUDIT_ACTIONS.length)
    }
  })

  it('says who it was where nobody with an account did it', () => {
    const installed = anEntry({ actorId: null, actorLabel: 'installation', action: 'plan.opened' })
    expect(sentenceOf('zh', installed)).toContain('安装程序')
    expect(sentenceOf('en', anEntry({ actorLabel: 'operator' }))).toMatch(/^operator /)
  })

  it('falls back to what is stored', () => {
    expect(sentenceOf('zh', anEntry({ action: 'of.another.release' }))).toBe('of.another.release')
    expect(sentenceOf('en', anEntry({ subjectName: null }))).toContain('an-id')
  })

  it('spells its details out', () => {
    const details = { reason: '缺佐证', readings: [{ value: '4' }], until: null, counts: [1, 2] }
    expect(detailsOf(anEntry({ details }))).toEqual([
      { name: 'reason', text: '缺佐证' },
      { name: 'readings', text: '{"value":"4"}' },
      { name: 'until', text: '–' },
      { name: 'counts', text: '1, 2' },
    ])
  })
})
