import { describe, expect, it } from 'vitest'
import { auditAddress, filterOf, readAuditQuery } from './query'

describe('what an auditor asks for', () => {
  it('is nothing in particular without a query, or with one that says nothing', () => {
    const nothing = { from: null, to: null, person: '', action: null, subject: '', olderThan: null }
    expect(readAuditQuery({})).toEqual(nothing)
    expect(readAuditQuery({ from: '2025-13-01', action: 'x', before: '-1', person: ['a', 'b'] })).toEqual(nothing)
  })

  it('holds whole days of the jurisdiction', () => {
    const filter = filterOf(readAuditQuery({ from: '2025-07-18', to: '2025-07-18' }))
    expect(filter.from).toEqual(new Date('2025-07-18T00:00:00+08:00'))
    expect(filter.before).toEqual(new Date('2025-07-19T00:00:00+08:00'))
  })

  it('comes back from its own address', () => {
    const query = readAuditQuery({ from: '2025-07-18', person: '林 & 晓', action: 'account.created', before: '12' })
    const address = auditAddress('/desk/audit', query, query.olderThan)
    const back = Object.fromEntries(new URL(address, 'http://x').searchParams)
    expect(readAuditQuery(back)).toEqual(query)
    expect(auditAddress('/desk/audit', readAuditQuery({}), null)).toBe('/desk/audit')
  })
})
