import { readFileSync } from 'node:fs'
import path from 'node:path'
import { HANYANG_2025_CLAUSES } from '@/prisma/seed/catalogue/hanyang-2025'
import { markOfClause } from './catalogue-marks'
import { parseMarks, type Mark } from './marks'

/** A text that the rules are scored on, with what a reader says of it. */
export type ScoreText = {
  name: string
  /** its file, from the root of the checkout */
  file: string
  /** in the order of the text */
  marks: readonly Mark[]
  /** whether rules are never written with it in view, so that it tells how they do on new texts */
  isHeldOut: boolean
}

const ROOT = path.join(import.meta.dirname, '..')

/** The bytes of a text as they would be uploaded. */
export const bytesOf = ({ file }: ScoreText): Uint8Array => readFileSync(path.join(ROOT, file))

const readMarks = (name: string): Mark[] =>
  parseMarks(readFileSync(path.join(import.meta.dirname, 'marks', `${name}.txt`), 'utf8'))

type Ending = 'txt' | 'csv' | 'md'

const ownText = (name: string, ending: Ending, { isHeldOut }: { isHeldOut: boolean }): ScoreText => ({
  name,
  isHeldOut,
  file: `scores/texts/${name}.${ending}`,
  marks: readMarks(name),
})

/** The whole test set. The two real documents first, then the texts written for it. */
export const listScoreTexts = (): ScoreText[] => [
  {
    name: 'hanyang-2025',
    file: 'prisma/seed/documents/hanyang-2025-plan.txt',
    marks: [...readMarks('hanyang-2025-results'), ...HANYANG_2025_CLAUSES.map(markOfClause)],
    isHeldOut: false,
  },
  {
    name: 'hanyang-2023',
    file: 'prisma/seed/documents/hanyang-2023-first-half.txt',
    marks: readMarks('hanyang-2023'),
    isHeldOut: false,
  },
  ownText('livelihood-2024', 'txt', { isHeldOut: false }),
  ownText('tasks-2025', 'csv', { isHeldOut: false }),
  ownText('work-report-2024', 'txt', { isHeldOut: true }),
  ownText('plan-2014', 'txt', { isHeldOut: true }),
  ownText('province-2018', 'txt', { isHeldOut: true }),
  ownText('district-2016', 'txt', { isHeldOut: true }),
  ownText('half-year-2022', 'md', { isHeldOut: false }),
  ownText('new-term-2022', 'txt', { isHeldOut: false }),
]
