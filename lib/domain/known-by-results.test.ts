import { expect, it } from 'vitest'
import { hanyang2023 } from './summary/testing/hanyang-2023'
import { isKnownByResults } from './known-by-results'

it('is what the document of 2023 states without an aim: 77 items of 150, none with a target or a stage', () => {
  const items = hanyang2023().items.map(({ code, facts }) => ({ code, isResult: isKnownByResults(facts), facts }))
  const results = items.filter(({ isResult }) => isResult)
  expect([items.length, results.length]).toEqual([150, 77])
  expect([results[0]?.code, results.at(-1)?.code]).toEqual(['HY23-008', 'HY23-084'])
})

it('is nothing that has a target, a stage or a member, and no direction', () => {
  const { facts } = hanyang2023().items[7] ?? hanyang2023().items[0] ?? { facts: null }
  if (facts === null) throw new Error('no item')
  expect(isKnownByResults(facts)).toBe(true)
  expect(isKnownByResults({ ...facts, measures: [] })).toBe(false)
  const [measure] = facts.measures
  const targets = hanyang2023().items.flatMap((item) => item.facts.measures).find((each) => each.targets.length > 0)?.targets ?? []
  if (measure === undefined) throw new Error('no measure')
  expect(isKnownByResults({ ...facts, measures: [measure, { ...measure, targets }] })).toBe(false)
})
