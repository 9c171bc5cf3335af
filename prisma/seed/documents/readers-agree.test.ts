import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import { readOutline } from '@/lib/domain/plan-text/outline'
import type { OutlineParagraph } from '@/lib/domain/plan-text/types'
import { readPdfText, type Paragraph } from './load'

/** The same document, as the site ships it and as plan import reads it. */
async function bothOf(slug: string) {
  const bytes = readFileSync(new URL(`./${slug}.txt`, import.meta.url))
  const blocks = await readPlanBytes(bytes)
  if (!blocks.ok) throw new Error(blocks.reason)
  return { seeded: readPdfText(bytes.toString('utf8')), imported: readOutline(blocks.value).paragraphs }
}

const seen = ({ kind, level, text, lead }: Pick<Paragraph | OutlineParagraph, 'kind' | 'level' | 'text' | 'lead'>) => ({ kind, level, text, lead })

it('reads the plan of 2025 into the very same paragraphs', async () => {
  const { seeded, imported } = await bothOf('hanyang-2025-plan')
  expect(imported.map(({ number }) => number)).toEqual(seeded.map(({ number }) => number))
  expect(imported.map(seen)).toEqual(seeded.map(seen))
})

it('reads the report of 2023 into the same paragraphs, but for its table and the digits of its footnotes', async () => {
  const { seeded, imported } = await bothOf('hanyang-2023-first-half')
  const wordsOf = (text: string) => text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]|\s/gu, '')
  const kept = imported.filter(({ kind }) => kind !== 'table-row')
  const own = seeded.filter(({ kind }) => kind !== 'table')
  expect([imported.length - kept.length, seeded.length - own.length]).toEqual([9, 1])
  expect(kept.map(({ kind, text, lead }) => [kind, wordsOf(text), lead])).toEqual(own.map(({ kind, text, lead }) => [kind, wordsOf(text), lead]))
})
