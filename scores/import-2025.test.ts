import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { listDifferencesOf } from './score-text'
import { listScoreTexts } from './score-texts'

const PAGE = path.join(import.meta.dirname, '../docs/import-2025.md')

it('docs/import-2025.md decides every difference between the 2025 catalogue and the importer', async () => {
  const text = listScoreTexts().find(({ name }) => name === 'hanyang-2025')
  if (text === undefined) throw new Error('the 2025 plan is part of the test set')
  const decided = readFileSync(PAGE, 'utf8')
  const differences = await listDifferencesOf(text)
  // behind the arrow stand the words of the proposal, where they are others
  const words = differences.map(({ quote }) => quote.split(' ⟷ ')[0] ?? quote)
  expect(words.filter((each) => !decided.includes(each))).toEqual([])
})
