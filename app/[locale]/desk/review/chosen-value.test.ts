import { expect, it } from 'vitest'
import { chosenValue, readChosen } from './chosen-value'

const seen = { updateId: '6f1f0c2e-8c1f-4f2b-9f57-0c3c5b0e7a11', version: 12 }

it('reads what a tick sends, and nothing else', () => {
  expect(readChosen([chosenValue(seen)])).toEqual([seen])
  for (const value of ['', seen.updateId, `${seen.updateId}:`, `${seen.updateId}:x`, `:1`, new File([], 'x')]) {
    expect(readChosen([value])).toEqual([])
  }
})
