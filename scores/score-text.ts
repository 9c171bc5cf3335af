import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import { listDifferences, type Difference } from './differences'
import { scoreClauses, type Scoring } from './score'
import { bytesOf, type ScoreText } from './score-texts'

async function propose(text: ScoreText) {
  const blocks = await readPlanBytes(bytesOf(text))
  if (!blocks.ok) throw new Error(`${text.name} is not read: ${blocks.reason}`)
  const outline = readOutline(blocks.value)
  return { outline, clauses: proposeClauses(outline) }
}

/** Reads a text from its bytes as plan import does, and scores what is proposed for it. */
export async function scoreText(text: ScoreText): Promise<Scoring> {
  const { outline, clauses } = await propose(text)
  return scoreClauses(outline, clauses, text.marks)
}

/** Where what is proposed for a text and what a reader says of it are not the same. */
export async function listDifferencesOf(text: ScoreText): Promise<Difference[]> {
  const { outline, clauses } = await propose(text)
  return listDifferences(outline, clauses, text.marks)
}
