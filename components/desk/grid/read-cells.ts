import { hedgeOf, readingStageOf, rowKeyOf, type RowCells } from '@/lib/domain/grid-row'
import { controlName, type GridRow } from './grid-spec'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\0/g, '') : ''
}

/** What a form holds for an item, by the keys of its measures. */
export function readCells(form: FormData, code: string, measureKeys: readonly string[]): RowCells {
  const field = (part: string, measure?: string) => textOf(form, controlName(code, part, measure))
  const positions = form
    .getAll(controlName(code, 'members'))
    .flatMap((value) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? [Number(value)] : []))
  return {
    figures: Object.fromEntries(
      measureKeys.map((key) => [
        key,
        {
          value: field('value', key),
          word: field('word', key),
          hedge: hedgeOf(field('hedge', key)),
          stage: readingStageOf(field('stage', key)),
        },
      ]),
    ),
    finishedMembers: positions.sort((a, b) => a - b),
    sentence: field('sentence'),
    explanation: field('explanation'),
    cause: field('cause'),
    nextStep: field('nextStep'),
    evidence: field('evidence'),
  }
}

/**
 * Whether anything in a row differs from what the page showed. The form carries that along,
 * for the server must not ask what stands there now: it may be somebody else's by then.
 */
export const isTouched = (form: FormData, code: string, cells: RowCells): boolean =>
  rowKeyOf(cells) !== textOf(form, controlName(code, 'start'))

/** The cells of a row in a form, and whether they were typed into. */
export function readRowOf(form: FormData, row: GridRow): { cells: RowCells; isTouched: boolean } {
  const cells = readCells(form, row.code, row.lines.map((line) => line.key))
  return { cells, isTouched: isTouched(form, row.code, cells) }
}
