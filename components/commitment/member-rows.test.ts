import { describe, expect, it } from 'vitest'
import type { Member } from '@/lib/domain/members'
import { hasDetails, memberRows, type CountingUpdate } from './member-rows'

const member = (position: number, overrides: Partial<Member> = {}): Member => ({
  position,
  name: { zh: `路${position}`, en: `Road ${position}` },
  place: null,
  plannedOn: null,
  ...overrides,
})
const figure = (
  effectiveOn: CountingUpdate['effectiveOn'],
  finished: readonly number[],
  rest: Partial<CountingUpdate> = {},
): CountingUpdate => ({
  effectiveOn,
  isSuperseded: false,
  finishes: finished.map((position) => ({ position, finishedOn: null })),
  evidence: [],
  ...rest,
})

describe('memberRows', () => {
  it('tells since which figure a member is counted without a break', () => {
    const rows = memberRows(
      [member(1), member(2), member(3)],
      [figure('2025-06-30', [1, 3]), figure('2025-03-31', [1, 2]), figure('2025-09-30', [1, 2, 3])],
    )
    expect(rows.map(({ isDone, countedOn }) => [isDone, countedOn])).toEqual([
      [true, '2025-03-31'],
      [true, '2025-09-30'],
      [true, '2025-06-30'],
    ])
  })

  it('is late when its planned day has come by the date of the figure, and not before a figure', () => {
    const members = [
      member(1, { plannedOn: '2025-06-30' }),
      member(2, { plannedOn: '2025-07-01' }),
      member(3, { plannedOn: '2025-03-31' }),
    ]
    const lateOf = (updates: CountingUpdate[]) => memberRows(members, updates).map(({ isLate }) => isLate)
    expect(lateOf([figure('2025-06-30', [3])])).toEqual([true, false, false])
    expect(lateOf([])).toEqual([false, false, false])
  })

  it('leaves out what was corrected, and gives the reported day and the evidence', () => {
    const proof = { kind: 'link', url: 'https://a.example', documentNumber: null, fileName: null, sha256: null, sizeBytes: null } as const
    const rows = memberRows(
      [member(1), member(2)],
      [
        figure('2025-06-30', [1, 2], { isSuperseded: true }),
        figure('2025-06-30', [1], {
          finishes: [{ position: 1, finishedOn: '2025-05-20' }],
          evidence: [{ ...proof, member: 1 }, { ...proof, member: null }],
        }),
      ],
    )
    expect(rows).toMatchObject([
      { isDone: true, finishedOn: '2025-05-20', evidence: [{ url: 'https://a.example' }] },
      { isDone: false, finishedOn: null, evidence: [] },
    ])
    expect(hasDetails(rows)).toBe(true)
    expect(hasDetails(memberRows([member(1)], [figure('2025-06-30', [1])]))).toBe(false)
  })
})
