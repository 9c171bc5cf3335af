import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import { scoreClauses, type Scoring } from './score'
import { bytesOf, type ScoreText } from './score-texts'

/** Reads a text from its bytes as plan import does, and scores what is proposed for it. */
export async function scoreText(text: ScoreText): Promise<Scoring> {
  const blocks = await readPlanBytes(bytesOf(text))
  if (!blocks.ok) throw new Error(`${text.name} is not read: ${blocks.reason}`)
  const outline = readOutline(blocks.value)
  return scoreClauses(outline, proposeClauses(outline), text.marks)
}
