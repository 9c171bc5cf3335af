import { describe, expect, it } from 'vitest'
import { type AppliedMigration, compareMigrations } from './migrate'

const wanted = [
  { name: '1_record', checksum: 'aa' },
  { name: '2_invariants', checksum: 'bb' },
]
const applied = (name: string, change: Partial<AppliedMigration> = {}): AppliedMigration => ({
  name,
  checksum: name === '1_record' ? 'aa' : 'bb',
  finished: true,
  rolledBack: false,
  ...change,
})

describe('migrations, wanted and applied', () => {
  it('are all pending in an empty database', () => {
    expect(compareMigrations(wanted, []).pending).toEqual(['1_record', '2_invariants'])
  })

  it('need nothing when all are there', () => {
    const both = [applied('1_record'), applied('2_invariants')]
    expect(compareMigrations(wanted, both)).toEqual({ pending: [], changed: [] })
  })

  it('are pending when they failed, or were rolled back', () => {
    const failed = [applied('1_record'), applied('2_invariants', { finished: false })]
    expect(compareMigrations(wanted, failed).pending).toEqual(['2_invariants'])
    const undone = [applied('1_record'), applied('2_invariants', { rolledBack: true })]
    expect(compareMigrations(wanted, undone).pending).toEqual(['2_invariants'])
  })

  it('are there when they succeeded at the second attempt', () => {
    const attempts = [
      applied('1_record'),
      applied('2_invariants'),
      applied('2_invariants', { finished: false, rolledBack: true }),
    ]
    expect(compareMigrations(wanted, attempts).pending).toEqual([])
  })

  it('are named when their file is not what the database got', () => {
    const other = [applied('1_record', { checksum: 'ff' }), applied('2_invariants')]
    expect(compareMigrations(wanted, other)).toEqual({ pending: [], changed: ['1_record'] })
  })

  it('do not mind a database that a newer version has taken further', () => {
    const further = [applied('1_record'), applied('2_invariants'), applied('3_summaries')]
    expect(compareMigrations(wanted, further)).toEqual({ pending: [], changed: [] })
  })
})
