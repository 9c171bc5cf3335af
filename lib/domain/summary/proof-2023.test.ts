import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exact, roundedText, type DecimalText } from '../exact'
import { squeeze } from '../plan-text/blanks'
import { findNumbers, writeSummary, type FoundNumber, type Run } from '.'
import { hanyang2023 } from './testing/hanyang-2023'
import { blockOf } from './testing/reading'
import { textOf } from './runs'

const facts = hanyang2023()
const model = writeSummary(facts, 'half-year', { language: 'zh', department: null })
const document = squeeze(readFileSync('prisma/seed/documents/hanyang-2023-first-half.txt', 'utf8'))
const printed = findNumbers(document)

/** Everything that the report says in words, and its tables but for the notes on figures. */
const runs: readonly Run[] = model.blocks.flatMap((block) => {
  if (block.type === 'paragraph') return block.sentences.flatMap((sentence) => sentence.runs)
  if (block.type !== 'table') return []
  const notes = block.id === 'annex' ? 1 : 0
  return block.rows.slice(block.headerRows).flatMap((row) => row.slice(block.id === 'annex' ? 1 : 0, row.length - notes).flatMap((cell) => cell.runs))
})
const numbers = runs.flatMap((run) => findNumbers(run.text).map((number) => ({ number, run })))

/** The figures of the table, where the digits of a row run together. */
const cells = new Set(
  readFileSync('prisma/seed/documents/hanyang-2023-first-half.txt', 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .flatMap((line) => line.split('\t').map((cell) => /-?\d+(?:\.\d+)?/u.exec(cell)?.[0] ?? '')),
)

/**
 * Whether the document prints the number: with its unit, with the unit before it (接待人次170万), or
 * as a cell of its table that has none.
 */
const isPrinted = ({ value, scale, unit }: FoundNumber): boolean =>
  printed.some(
    (each) => each.value === value && each.scale === scale && (each.unit === unit || unit === '' || (each.unit === '' && scale !== '1')),
  ) ||
  document.includes(`${value}${scale === '100000000' ? '亿' : scale === '10000' ? '万' : ''}${unit}`) ||
  cells.has(value ?? '')

/** The values of the figures and targets of an item that a worked-out source names. */
function inputsOf(id: string): DecimalText[] {
  const code = /HY23-\d+/u.exec(id)?.[0]
  const item = facts.items.find((each) => each.code === code)
  const readings = item?.updates.flatMap(({ readings: own }) => own.flatMap(({ value }) => value ?? [])) ?? []
  const targets = item?.facts.measures.flatMap(({ targets: own }) => own.map(({ value }) => value)) ?? []
  return [...readings, ...targets]
}

/** Points apart; a share; or a share's distance from half, the year being half over on 30 June. */
function follows({ value }: FoundNumber, id: string): boolean {
  const inputs = inputsOf(id).map(exact)
  return inputs.some((a) =>
    inputs.some((b) => {
      const share = b.n === 0n ? null : a.div(b).mul(100)
      const results = [a.sub(b), ...(share === null ? [] : [share, share.sub(50)])]
      return results.some((result) => exact(roundedText(result.abs(), 1)).equals(exact(value ?? '0')))
    }),
  )
}

describe('the generated report of the first half of 2023', () => {
  it('states at least 60 results of the themes', () => {
    const themes = model.blocks.filter(({ id, type }) => id.startsWith('theme/') && type === 'paragraph')
    const stated = themes.flatMap((block) => blockOf(model, block.id, 'paragraph').sentences.flatMap((sentence) => findNumbers(textOf(sentence.runs))))
    expect(stated.length).toBeGreaterThanOrEqual(60)
  })

  it('has no number that is not printed in the document or follows from two that are', () => {
    const counts = new Set(model.sources.flatMap((source) => (source.kind === 'rule' && source.rule === 'count' ? [source.id] : [])))
    const unproven = numbers.filter(({ number, run }) => {
      if (isPrinted(number)) return false
      return !run.sources.some((id) => counts.has(id) || (id.startsWith('R-') && follows(number, id)))
    })
    expect(unproven.map(({ run }) => run)).toEqual([])
    expect(numbers.length).toBeGreaterThan(200)
  })

  it('counts items, and nothing else, where a number is a count', () => {
    const told = numbers.flatMap(({ number, run }) => (run.sources.some((id) => id.startsWith('R-count')) ? [number] : []))
    expect(new Set(told.map(({ unit }) => unit))).toEqual(new Set(['项']))
  })

  it('keeps hedges as the document has them', () => {
    const text = textOf(runs)
    for (const hedged of ['约1.2万人', '超4800套', '超20万', '约1.9亿元']) {
      expect(text).toContain(hedged)
      expect(document).toContain(hedged)
    }
  })
})
