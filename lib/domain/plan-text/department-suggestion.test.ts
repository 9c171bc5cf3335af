import { describe, expect, it } from 'vitest'
import { suggestDepartment } from './department-suggestion'

const DEPARTMENTS = [
  { name: '区教育局', slug: 'education' },
  { name: '区发改局', slug: 'reform' },
  { name: '区城建局', slug: 'construction' },
  { name: '区民政局', slug: 'civil' },
]

describe('suggestDepartment', () => {
  it.each([
    ['新建公办幼儿园3所，新增学位1000个', 'education'],
    ['固定资产投资增长5%', 'reform'],
    ['打通断头路3条', 'construction'],
    ['为困难群众发放低保救助金', 'civil'],
  ])('%s: %s, by the duties that go with the name', (text, slug) => {
    expect(suggestDepartment(text, DEPARTMENTS, [])).toMatchObject({ slug })
  })

  it('goes by an earlier item that is alike before it goes by the name', () => {
    const earlier = [{ text: '推动配租型保障性住房建设', slug: 'reform' }]
    const found = suggestDepartment('推动配租型、配售型保障性住房建设', DEPARTMENTS, earlier)
    expect(found).toMatchObject({ slug: 'reform' })
    expect(found?.because).toMatchObject({ rule: 'lead-of-like-item' })
  })

  it('suggests none where nothing speaks for one, or as much for another', () => {
    expect(suggestDepartment('弘扬时代新风', DEPARTMENTS, [])).toBeNull()
    expect(suggestDepartment('学校养老', DEPARTMENTS, [])).toBeNull()
  })
})
