import { COLUMNS, filled, type ColumnKey, type GridWords } from './grid-spec'

/**
 * The grid as a sheet: lines are the table's rows, one a measure, and columns those that are
 * filled in. Works on the page itself, where the texts are; nothing here is kept.
 */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const CONTROLS = 'input:not([type=hidden], [type=checkbox]), textarea, select'

export const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

const linesOf = (form: HTMLFormElement): HTMLTableRowElement[] => [
  ...form.querySelectorAll<HTMLTableRowElement>('tr[data-line]'),
]

const cellOf = (line: Element | undefined, column: ColumnKey): HTMLElement | null =>
  line?.querySelector<HTMLElement>(`[data-col='${column}']`) ?? null

/** Where a control stands; null outside the cells. */
export function placeOf(form: HTMLFormElement, control: Element): { line: number; column: ColumnKey } | null {
  const cell = control.closest<HTMLElement>('[data-col]')
  const line = control.closest<HTMLTableRowElement>('tr[data-line]')
  const column = COLUMNS.find((each) => each === cell?.dataset['col'])
  return line === null || column === undefined ? null : { line: linesOf(form).indexOf(line), column }
}

/** The controls of a column, from the first row to the last; rows that are locked have none. */
function listColumn(form: HTMLFormElement, column: ColumnKey): HTMLElement[] {
  return linesOf(form).flatMap(
    (line) => cellOf(line, column)?.querySelector<HTMLElement>(`${CONTROLS}, summary`) ?? [],
  )
}

/** Up or down a column: by one, or to its end. */
export type Step = 1 | -1 | 'first' | 'last'

/** The control to go to from another; null at the end of the column. */
export function findNext(form: HTMLFormElement, control: Element, step: Step): HTMLElement | null {
  const cell = control.closest<HTMLElement>('[data-col]')
  const column = COLUMNS.find((each) => each === cell?.dataset['col'])
  if (cell === null || column === undefined) return null
  const all = listColumn(form, column)
  if (step === 'first') return all[0] ?? null
  if (step === 'last') return all.at(-1) ?? null
  const at = all.findIndex((each) => cell.contains(each))
  return all[at + step] ?? null
}

/** Goes to a control and marks its text, as a sheet does. */
export function enter(control: HTMLElement): void {
  control.focus()
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select()
}

/** The code of the row that something on the page belongs to. */
export const codeOf = (element: Element): string | null =>
  element.closest<HTMLElement>('tbody[data-row]')?.dataset['row'] ?? null

/** A control that was changed, with what it held before and after. */
export type Change = { control: Control; before: string; after: string }
type Filling = { ok: true; changes: Change[] } | { ok: false; reason: string }

/** Labels and codes of a choice are both understood. */
const findOption = (select: HTMLSelectElement, text: string): HTMLOptionElement | null =>
  [...select.options].find((each) => each.value === text || each.text === text) ?? null

function choose(select: HTMLSelectElement, text: string, words: GridWords['paste']): Filling {
  const option = text === '' ? select.options[0] : findOption(select, text)
  if (!option) return { ok: false, reason: filled(words.choice, { text }) }
  const before = select.value
  select.value = option.value
  return { ok: true, changes: [{ control: select, before, after: select.value }] }
}

function write(control: HTMLInputElement | HTMLTextAreaElement, text: string): Filling {
  const before = control.value
  control.value = text
  return { ok: true, changes: [{ control, before, after: control.value }] }
}

function fill(cell: HTMLElement, text: string, words: GridWords['paste']): Filling {
  const controls = [...cell.querySelectorAll(CONTROLS)].filter(isControl)
  const select = controls.find((each): each is HTMLSelectElement => each instanceof HTMLSelectElement)
  const box = controls.find((each) => !(each instanceof HTMLSelectElement))
  // a relation takes its word or a number
  if (select && (!box || findOption(select, text) !== null)) return choose(select, text, words)
  if (box && !(box instanceof HTMLSelectElement)) return write(box, text)
  const isList = cell.querySelector('details') !== null
  return { ok: false, reason: isList ? words.counted : words.locked }
}

/** Puts back what was there, except where something else was typed since. */
export function takeBack(changes: readonly Change[]): void {
  for (const { control, before, after } of [...changes].reverse()) {
    if (control.value === after) control.value = before
  }
}

export type PasteResult = { changes: Change[]; refused: { code: string; reason: string }[] }

/** Fills cells rightwards and downwards from a control; an empty cell that is not there is none. */
export function pasteCells(
  form: HTMLFormElement,
  from: Element,
  cells: readonly (readonly string[])[],
  words: GridWords['paste'],
): PasteResult {
  const place = placeOf(form, from)
  const result: PasteResult = { changes: [], refused: [] }
  if (place === null) return result
  const lines = linesOf(form)
  const columns = COLUMNS.slice(COLUMNS.indexOf(place.column))
  cells.forEach((row, down) => {
    row.forEach((raw, right) => {
      const text = raw.trim()
      const line = lines[place.line + down]
      const column = columns[right]
      const cell = column === undefined ? null : cellOf(line, column)
      if (cell === null && text === '') return
      const missing = { ok: false as const, reason: isLockedLine(line) ? words.locked : words.beyond }
      const filling = cell === null ? missing : fill(cell, text, words)
      if (filling.ok) result.changes.push(...filling.changes)
      else if (text !== '') result.refused.push({ code: (line && codeOf(line)) ?? '', reason: filling.reason })
    })
  })
  return result
}

const isLockedLine = (line: Element | undefined): boolean => line !== undefined && line.closest('tbody.locked') !== null
