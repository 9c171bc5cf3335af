import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckboxGroup, RadioGroup, Select } from './choice'
import { ErrorSummary } from './error-summary'
import { FileField, TextArea, TextField } from './text-field'

/** Attributes of the first element of a kind. */
function attributesOf(html: string, tag: string): Record<string, string> {
  const source = new RegExp(`<${tag}\\b([^>]*)>`).exec(html)?.[1] ?? ''
  return Object.fromEntries(
    [...source.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

describe('a field without error', () => {
  it('ties label and control by the name', () => {
    const html = renderToStaticMarkup(<TextField name="value" label="累计完成" />)
    expect(attributesOf(html, 'label')['for']).toBe('value')
    expect(attributesOf(html, 'input')).toEqual({ type: 'text', id: 'value', name: 'value' })
  })

  it('is described by its hint, and by its unit', () => {
    const html = renderToStaticMarkup(<TextField name="value" label="x" hint="上次 1 条" unit="条" />)
    expect(attributesOf(html, 'input')['aria-describedby']).toBe('value-hint value-unit')
    expect(html).toContain('<p id="value-hint" class="hint">上次 1 条</p>')
    expect(html).toContain('<span id="value-unit">条</span>')
  })

  it('keeps what was typed', () => {
    const text = renderToStaticMarkup(<TextField name="value" label="x" defaultValue="四条" />)
    expect(attributesOf(text, 'input')['value']).toBe('四条')
    const area = renderToStaticMarkup(<TextArea name="note" label="x" defaultValue="<b>" />)
    expect(area).toContain('>&lt;b&gt;</textarea>')
    const select = renderToStaticMarkup(
      <Select
        name="stage"
        label="x"
        defaultValue="b"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    )
    expect(select).toContain('<option value="b" selected="">B</option>')
  })
})

describe('a field in error', () => {
  it.each([
    ['input', <TextField key="1" name="f" label="x" hint="h" error="请填写数字" />],
    ['textarea', <TextArea key="2" name="f" label="x" hint="h" error="请填写数字" />],
    ['select', <Select key="3" name="f" label="x" hint="h" error="请填写数字" options={[]} />],
    ['input', <FileField key="4" name="f" label="x" hint="h" error="请填写数字" />],
  ])('says so on its %s, and points to the message', (tag, field) => {
    const html = renderToStaticMarkup(field)
    expect(attributesOf(html, tag)).toMatchObject({
      id: 'f',
      'aria-invalid': 'true',
      'aria-describedby': 'f-hint f-error',
    })
    expect(html).toContain('<p id="f-error" class="error">请填写数字</p>')
  })

  it('describes a group as a whole, and lets a link reach it', () => {
    const html = renderToStaticMarkup(
      <RadioGroup name="kind" label="佐证" error="请选择" options={[{ value: 'file', label: '文件' }]} />,
    )
    expect(attributesOf(html, 'fieldset')).toMatchObject({
      id: 'kind',
      tabindex: '-1',
      'aria-describedby': 'kind-error',
    })
    expect(attributesOf(html, 'input')).not.toHaveProperty('aria-invalid')
  })
})

describe('groups', () => {
  const options = [
    { value: '1', label: '甲' },
    { value: '2', label: '乙' },
    { value: '3', label: '丙' },
  ]
  const chosen = (html: string) =>
    [...html.matchAll(/<input([^>]*)>/g)]
      .filter(([, attributes]) => attributes?.includes('checked'))
      .map(([, attributes]) => /value="(\d)"/.exec(attributes ?? '')?.[1])

  it('keeps the one radio chosen', () => {
    const html = renderToStaticMarkup(
      <RadioGroup name="g" label="x" options={options} defaultValue="2" />,
    )
    expect(chosen(html)).toEqual(['2'])
  })

  it('keeps every checkbox chosen', () => {
    const html = renderToStaticMarkup(
      <CheckboxGroup name="g" label="x" options={options} defaultValues={['1', '3']} />,
    )
    expect(chosen(html)).toEqual(['1', '3'])
  })
})

describe('ErrorSummary', () => {
  it('takes the focus and leads to each field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary title="有 1 处需要修改" errors={[{ id: 'value', message: '请填写数字' }]} />,
    )
    expect(attributesOf(html, 'div')).toMatchObject({ role: 'alert', tabindex: '-1', autofocus: '' })
    expect(html).toContain('<a href="#value">请填写数字</a>')
  })

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="x" errors={[]} />)).toBe('')
  })
})
