import { describe, expect, it } from 'vitest'
import { pickStages } from './stages'

const names = (asked: string[]) => pickStages(asked).map(([name]) => name)

describe('the stages', () => {
  it('are all of them when none is named', () => {
    expect(names([])).toEqual(['lint', 'types', 'unit', 'database', 'starts', 'e2e'])
  })

  it('run in their own order, whatever the order of the names', () => {
    expect(names(['unit', 'lint'])).toEqual(['lint', 'unit'])
  })

  it('are told apart from what is none', () => {
    expect(() => names(['units'])).toThrowError('no stage "units"')
  })
})
