import { expect, it } from 'vitest'
import { parseChangeMessage, questionOf, SIGN_OF_LIFE } from './change-messages'

it.each([
  ['["plan:a","ledger"]', { kind: 'tags', tags: ['plan:a', 'ledger'] }],
  [SIGN_OF_LIFE, { kind: 'tags', tags: [] }],
  [questionOf('7'), { kind: 'question', id: '7' }],
  ['', { kind: 'unreadable' }],
  ['["plan:a"', { kind: 'unreadable' }],
  ['[1]', { kind: 'unreadable' }],
  ['null', { kind: 'unreadable' }],
  ['{"question":1}', { kind: 'unreadable' }],
  ['"*"', { kind: 'unreadable' }],
])('%s', (payload, message) => {
  expect(parseChangeMessage(payload)).toEqual(message)
})
