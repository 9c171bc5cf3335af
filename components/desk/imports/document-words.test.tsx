import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Name, nameText, StatedNumbers } from './document-words'

const roads = { zh: '微循环路', en: '' }

it('quotes a name in the document\'s words until somebody gives it in English', () => {
  expect(renderToStaticMarkup(<Name locale="zh" name={roads} />)).toBe('微循环路')
  expect(renderToStaticMarkup(<Name locale="en" name={roads} />)).toBe('“<span lang="zh-CN">微循环路</span>”')
  expect(renderToStaticMarkup(<Name locale="en" name={{ ...roads, en: 'Minor roads' }} />)).toBe('Minor roads')
  expect([nameText('zh', roads), nameText('en', roads), nameText('en', { ...roads, en: 'Minor roads' })]).toEqual(['微循环路', '“微循环路”', 'Minor roads'])
})

it('quotes numbers only where they are written in characters', () => {
  const shown = (locale: 'zh' | 'en', ...numbers: string[]) => renderToStaticMarkup(<StatedNumbers locale={locale} numbers={numbers} />)
  expect(shown('en', '9000', '1.82')).toBe('9000, 1.82')
  expect(shown('en', '9000', '两位数', '十大')).toBe('9000, “<span lang="zh-CN">两位数、十大</span>”')
  expect(shown('en', '两位数')).toBe('“<span lang="zh-CN">两位数</span>”')
  expect(shown('zh', '9000', '两位数')).toBe('9000、两位数')
})
