import { expect, it } from 'vitest'
import type { MeasureValues } from '@/lib/domain/plan-import'
import { targetText } from './target-text'

const roads: MeasureValues = {
  ...{ name: { zh: '微循环路', en: '' }, unit: { zh: '条', en: '' }, scale: '1', comparator: 'at-least', value: '11' },
  ...{ max: null, tolerance: null, reference: null },
}

it.each([
  ['zh', {}, '微循环路 不少于 11 条'],
  ['en', {}, '“微循环路” at least 11 items'],
  ['en', { name: { zh: '微循环路', en: 'Minor roads' }, unit: { zh: '条', en: 'roads' } }, 'Minor roads at least 11 roads'],
  ['en', { unit: { zh: '万人', en: '' }, scale: '10000', comparator: 'range', max: '12' }, '“微循环路” a range 11–12 10,000 people'],
  ['en', { name: { zh: '等级', en: '' }, unit: { zh: '', en: '' }, value: 'AAA', comparator: 'equal' }, '“等级” exactly AAA'],
] as const)('says a target in the words that readers will see (%s)', (locale, change, text) => {
  expect(targetText(locale, { measures: [{ ...roads, ...change }] })).toBe(text)
})

it('says several one behind the other', () => {
  expect(targetText('zh', { measures: [roads, roads] })).toBe('微循环路 不少于 11 条；微循环路 不少于 11 条')
  expect(targetText('en', { measures: [roads, roads] })).toContain(' items; “')
})
