import { DUTIES } from './duties'
import type { Reason } from './reasons'

/** A department that an installation knows. */
export type KnownDepartment = { name: string; slug: string }
/** An item of an earlier plan and the department that led it. */
export type EarlierItem = { text: string; slug: string }
/** A department proposed where the document names none, and why. */
export type SuggestedDepartment = KnownDepartment & { because: Reason }

/** Share of two-character words that two items must have in common to count as the same work. */
const ALIKE = 0.5

const pairsOf = (text: string): Set<string> => {
  const words = text.replace(/[^一-鿿A-Za-z]/gu, '')
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)))
}

/** Dice's coefficient of two sets, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const each of a) if (b.has(each)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

function fromEarlier(
  text: string,
  departments: readonly KnownDepartment[],
  earlier: readonly EarlierItem[],
): SuggestedDepartment | null {
  const pairs = pairsOf(text)
  let best: { item: EarlierItem; share: number } | null = null
  for (const item of earlier) {
    const share = likeness(pairs, pairsOf(item.text))
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { item, share }
  }
  const department = departments.find(({ slug }) => slug === best?.item.slug)
  return best === null || department === undefined
    ? null
    : { ...department, because: { rule: 'lead-of-like-item', words: [best.item.text.slice(0, 20)] } }
}

/** The name without the level before it and the kind of office after it: 区教育局 → 教育. */
const stemOf = (name: string): string =>
  name.replace(/^[市区县省州盟旗]+/u, '').replace(/(?:和信息化|和规划)?(?:分局|管理局|委员会|办公室|局|委|办|厅|部|中心)$/u, '')

/** The words that speak for a department: its own name's, and the duties that go with such a name. */
function wordsOf(name: string): readonly string[] {
  const duties = DUTIES.filter(([stem]) => stem.test(name)).flatMap(([, words]) => words)
  const stem = stemOf(name)
  return stem.length >= 2 ? [stem, ...duties] : duties
}

/**
 * The department that most likely answers for a text which names none: the one that led the most
 * similar earlier item, else the one whose name and usual duties the text speaks of most. Null
 * where nothing speaks for one, or as much for another.
 */
export function suggestDepartment(
  text: string,
  departments: readonly KnownDepartment[],
  earlier: readonly EarlierItem[],
): SuggestedDepartment | null {
  const known = fromEarlier(text, departments, earlier)
  if (known !== null) return known
  const scored = departments
    .map((department) => {
      const words = [...new Set(wordsOf(department.name))].filter((each) => text.includes(each))
      return { department, words, score: words.join('').length }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (first === undefined || second?.score === first.score) return null
  return { ...first.department, because: { rule: 'lead-by-duties', words: first.words.slice(0, 3) } }
}
