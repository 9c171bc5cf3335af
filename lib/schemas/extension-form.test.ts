import { describe, expect, it } from 'vitest'
import { MAX_EXTENSION_REASON } from '@/lib/domain/extension'
import { parseExtensionForm } from './extension-form'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  const whole = { periodEndsOn: '2025-06-30', dueOn: '2025-07-31', reason: '统计口径调整。', ...fields }
  for (const [name, value] of Object.entries(whole)) form.set(name, value)
  return form
}

describe('the form for more time', () => {
  it('is read as typed, without the blanks around it', () => {
    expect(parseExtensionForm(formOf({ dueOn: ' 2025-07-31 ', reason: ' 统计口径调整。\n' }))).toEqual({
      ok: true,
      value: { periodEndsOn: '2025-06-30', dueOn: '2025-07-31', reason: '统计口径调整。' },
    })
  })

  it.each([
    [{ dueOn: '', reason: ' ' }, ['dueOn required', 'reason required']],
    [{ dueOn: '2025-02-30' }, ['dueOn not-a-date']],
    [{ dueOn: '七月三十一日' }, ['dueOn not-a-date']],
    [{ reason: '长'.repeat(MAX_EXTENSION_REASON + 1) }, ['reason too-long']],
    [{ periodEndsOn: '昨天' }, []],
  ] as const)('names what is wrong in %j', (fields, expected) => {
    const result = parseExtensionForm(formOf(fields))
    expect(result.ok ? 'ok' : result.faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual(expected)
  })
})
