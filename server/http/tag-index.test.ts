import { expect, it } from 'vitest'
import { TagIndex } from './tag-index'

it('finds keys by tag and by wildcard', () => {
  const index = new TagIndex()
  index.add('home', ['plans', 'plan:*'])
  index.add('a', ['plan:a'])
  index.add('b', ['plan:b'])
  expect(index.keysOf('plan:a')).toEqual(['a', 'home'])
  expect(index.keysOf('plan:new')).toEqual(['home'])
  expect(index.keysOf('plans')).toEqual(['home'])
  expect(index.keysOf('commitment:a')).toEqual([])
})

it('forgets a removed key and replaces the tags of one added again', () => {
  const index = new TagIndex()
  index.add('a', ['plan:a'])
  index.add('a', ['plan:b'])
  expect(index.keysOf('plan:a')).toEqual([])
  expect(index.keysOf('plan:b')).toEqual(['a'])
  index.remove('a')
  index.remove('a')
  expect(index.keysOf('plan:b')).toEqual([])
})
