import { describe, expect, it } from 'vitest'
import { readTable, sheetOf, someOfEveryKind } from '@/lib/domain/sheet/testing/items'
import { SHEET_LANGUAGES, type SheetLanguage } from '@/lib/domain/sheet/vocabulary'
import { listOffers, writeRows, writtenColumns } from '@/lib/domain/sheet/write-rows'
import { renderCsvSheet } from './csv'
import { readSheetBytes } from './sheet'
import { renderXlsx } from './xlsx-write'

const items = someOfEveryKind()

const FORMATS = {
  csv: async (language: SheetLanguage) =>
    new TextEncoder().encode(renderCsvSheet(sheetOf(items, language))),
  xlsx: (language: SheetLanguage) =>
    renderXlsx({
      name: '填报',
      columns: writtenColumns(language),
      rows: sheetOf(items, language).slice(1),
      choices: listOffers(items, language),
      notes: { name: '填写说明', lines: [['=1', '+1']] },
      wordsName: '选项',
    }),
}

describe('an export that comes back as it went out', () => {
  for (const format of ['csv', 'xlsx'] as const) {
    it.each(SHEET_LANGUAGES)(`changes nothing, as ${format} in %s`, async (language) => {
      const read = await readSheetBytes(await FORMATS[format](language))
      expect(read.ok).toBe(true)
      if (!read.ok) return
      const outcome = readTable(read.value, items)
      expect(outcome).toEqual({ changes: [], faults: [], unchangedCount: items.length })
    })
  }
})

describe('an export without a draft behind it', () => {
  it('has as many rows as there are measures', () => {
    const count = items.reduce((sum, item) => sum + item.measures.length, 0)
    expect(
      writeRows(items, 'zh', () => ({ target: '', lastValue: '', lastOn: '', hint: '' })),
    ).toHaveLength(count)
  })
})
