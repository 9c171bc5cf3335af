import { expect, it } from 'vitest'
import { proposeClauses } from '../plan-text/propose-clauses'
import { outlineOf, PLAN_2025, REPORT_2023 } from '../plan-text/testing/documents'
import { aContext, clausesOf } from '../testing/plan-import'
import { applyChange, coverOutline, isComplete, coverageOf, isAmong, nextUndecided, performAct, type ImportAct, type Review } from '.'

/** What is pressed to decide about a whole document where nothing has to be changed: H once for all, P a paragraph, A a clause. */
function pressesFor(text: string, year: number) {
  const outline = outlineOf(text)
  const proposals = coverOutline(outline, proposeClauses(outline, { year }))
  let review: Review = { clauses: clausesOf(proposals), context: aContext(proposals, year), words: new Map() }
  const presses = { all: 0, paragraph: 0, clause: 0 }
  const press = (act: ImportAct, what: keyof typeof presses) => {
    const decision = performAct(review, act)
    if (!decision.ok) return false
    presses[what] += 1
    review = { ...review, clauses: applyChange(review.clauses, decision.value) }
    return true
  }
  press({ kind: 'accept-high', section: null }, 'all')
  const results = review.clauses.filter(({ decision }) => decision?.disposition === 'result').length
  for (let next = nextUndecided(review.clauses, null); next !== null; next = nextUndecided(review.clauses, null)) {
    const { id, version, paragraph } = next
    const act = { kind: 'accept-paragraph', paragraph } as const
    if (review.clauses.filter((each) => isAmong(each, act)).length > 1 && press(act, 'paragraph')) continue
    const isDone = press({ kind: 'accept', clause: id, version }, 'clause')
    if (!isDone) press({ kind: 'set-aside', clause: id, version, disposition: 'direction', reason: '待定' }, 'clause')
  }
  expect(isComplete(coverageOf(review.clauses))).toBe(true)
  return { clauses: proposals.length, results, presses }
}

it.each([
  ['the plan of 2025', PLAN_2025, 2025],
  ['the report of 2023', REPORT_2023, 2023],
])('%s takes few presses where the proposals hold: last year with one of them', (_, text, year) => {
  const { clauses, results, presses } = pressesFor(text, year)
  expect(results).toBeGreaterThan(30)
  expect(presses.all).toBe(1)
  // 17 for the 200 clauses of 2025, 18 for the 302 of 2023
  expect(presses.all + presses.paragraph + presses.clause).toBeLessThan(clauses / 8)
})
