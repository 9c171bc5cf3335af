import type { SheetFault } from './faults'
import type { Headings } from './headings'
import type { SheetItem, SheetMeasure } from './item'
import { findNamed, wordKey } from './plain-text'
import { faultAt, type SheetRow } from './rows'
import { alike, joined, type InBoth, type SheetColumnKey } from './vocabulary'

/** An item's rows by measure. */
export type MatchedRows = { rows: Map<string, SheetRow>; faults: SheetFault[] }

const says = (row: SheetRow, key: SheetColumnKey): string => wordKey(row.cells[key] ?? '')

const isOneOf = (text: string, names: InBoth): boolean =>
  [names.zh, names.en].some((name) => wordKey(name) === text)

function findMeasure(item: SheetItem, row: SheetRow): SheetMeasure | null {
  const key = says(row, 'measureKey')
  if (key !== '') return item.measures.find((each) => wordKey(each.key) === key) ?? null
  const name = row.cells.measure ?? ''
  if (wordKey(name) !== '') {
    return findNamed(
      name,
      item.measures.map((each) => [each, [each.name.zh, each.name.en]] as const),
    )
  }
  return item.measures.length === 1 ? (item.measures[0] ?? null) : null
}

/** What stands in a row beside the code has to be of that code, where it stands there at all. */
function listStrangers(
  item: SheetItem,
  measure: SheetMeasure,
  row: SheetRow,
  headings: Headings,
): SheetFault[] {
  const known = [
    ['title', item.title, 'title-differs'],
    ['measure', measure.name, 'title-differs'],
    ['unit', measure.unit, 'unit-differs'],
  ] as const
  return known.flatMap(([key, names, code]) => {
    const text = says(row, key)
    if (text === '' || isOneOf(text, names)) return []
    return [faultAt(headings, row.number, key, { by: 'row', code }, names)]
  })
}

/** Tells which measure each row of an item is about; every row that tells it wrong is a fault. */
export function matchRows(
  item: SheetItem,
  rows: readonly SheetRow[],
  headings: Headings,
): MatchedRows {
  const matched = new Map<string, SheetRow>()
  const faults: SheetFault[] = []
  for (const row of rows) {
    const measure = findMeasure(item, row)
    if (measure === null) {
      const isNamed = says(row, 'measureKey') !== '' || says(row, 'measure') !== ''
      const key = says(row, 'measureKey') !== '' ? 'measureKey' : 'measure'
      const allowed = joined(item.measures.map(({ name }) => name))
      const code = isNamed ? 'unknown-measure' : 'which-measure'
      faults.push(faultAt(headings, row.number, key, { by: 'row', code }, allowed))
      continue
    }
    const first = matched.get(measure.key)
    if (first !== undefined) {
      faults.push(
        faultAt(
          headings,
          row.number,
          'code',
          { by: 'row', code: 'row-twice' },
          alike(String(first.number)),
        ),
      )
      continue
    }
    matched.set(measure.key, row)
    faults.push(...listStrangers(item, measure, row, headings))
  }
  return { rows: matched, faults }
}
