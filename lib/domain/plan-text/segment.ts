import { isTimeAlone, readAct } from './act'
import { cutBehind, listSentences, trimMarks, type Span } from './spans'
import type { FoundQuantity } from './types'
import { BARE_END, BARE_NUMBER, OWNERLESS_NUMBER, PREPOSITION, TAIL, WORK_FOR } from './words/joints'

const COMMA = /[，,]/u
const COLON = /[：:]/u
/** 责任单位：, 完成时限： belong to the clause before them, with what they introduce. */
const LABEL = /(?:单位|部门|主体|时限|领导)[：:]$/u
const PAUSE = /、/u

/** The stretch of a text that a person would decide about at once. */
type Joints = { text: string; counts: readonly FoundQuantity[] }

const wordsOf = ({ text }: Joints, { start, end }: Span): string => text.slice(start, end)

const hasNumber = ({ counts }: Joints, { start, end }: Span): boolean =>
  counts.some((count) => count.start >= start && count.end <= end)

const bare = (joints: Joints, span: Span): string => {
  const trimmed = trimMarks(joints.text, span)
  return trimmed === null ? '' : wordsOf(joints, trimmed)
}

/** Inside of what a label introduces, up to the end of the sentence. */
const LABELLED = /(?:单位|部门|主体)[：:][^。；]*$/u

/** 其中, 总投资; 年底前竣工; 增长 6%: it ends what the stretch before it began. */
function continues(joints: Joints, span: Span): boolean {
  const words = bare(joints, span)
  if (words === '' || LABELLED.test(joints.text.slice(0, span.start)) || TAIL.test(words)) return true
  const { rest } = readAct(words)
  return BARE_END.test(rest) || BARE_NUMBER.test(rest) || OWNERLESS_NUMBER.test(rest)
}

/** 到 2025 年; 在…方面; 以…为抓手: it says when, where or how for the stretch behind it. */
function leadsIn(joints: Joints, span: Span): boolean {
  const words = bare(joints, span)
  if (isTimeAlone(words)) return true
  return PREPOSITION.test(words) && !WORK_FOR.test(words) && !hasNumber(joints, span)
}

/** 新建学校 5 所、改造公园 3 个: at a pause two acts part where each has its own verb and object. */
function cutAtPauses(joints: Joints, span: Span): Span[] {
  const pieces = cutBehind(joints.text, span, PAUSE)
  return pieces.reduce<Span[]>((parted, piece) => {
    const last = parted.at(-1)
    if (last === undefined) return [piece]
    const isOwn = [last, piece].every((each) => {
      const words = bare(joints, each)
      return words.length >= 5 && readAct(words).role === 'target'
    })
    const counts = hasNumber(joints, last) || hasNumber(joints, piece)
    if (isOwn && counts) return [...parted, piece]
    return [...parted.slice(0, -1), { start: last.start, end: piece.end }]
  }, [])
}

function joinStretches(joints: Joints, stretches: readonly Span[]): Span[] {
  const joined: Span[] = []
  let waiting: number | null = null
  stretches.forEach((stretch, index) => {
    const last = joined.at(-1)
    const span = { start: waiting ?? stretch.start, end: stretch.end }
    if (waiting === null && last !== undefined && continues(joints, stretch)) {
      joined[joined.length - 1] = { start: last.start, end: stretch.end }
      return
    }
    if (leadsIn(joints, stretch) && index < stretches.length - 1) {
      waiting = span.start
      return
    }
    waiting = null
    joined.push(span)
  })
  return joined
}

/** Takes back the cuts behind labels. */
const joinLabels = (text: string, stretches: readonly Span[]): Span[] =>
  stretches.reduce<Span[]>((joined, stretch) => {
    const last = joined.at(-1)
    const isLabelled = last !== undefined && LABEL.test(text.slice(last.start, last.end))
    return isLabelled
      ? [...joined.slice(0, -1), { start: last.start, end: stretch.end }]
      : [...joined, stretch]
  }, [])

/**
 * Cuts a paragraph into clauses, one promise each, which in their order hold every word of it. Cut
 * is at 。；：, at a comma, and at 、 between two whole acts; never inside quotation marks or
 * brackets. Joined again is what cannot stand alone: what only ends the stretch before it, and what
 * only says when, where or how for the one behind it.
 *
 * @param part the cell of a table's row to cut; without it the whole text
 */
export function splitClauses(
  text: string,
  counts: readonly FoundQuantity[],
  part: Span = { start: 0, end: text.length },
): Span[] {
  const joints = { text, counts }
  return listSentences(text, part)
    .flatMap((sentence) => joinLabels(text, cutBehind(text, sentence, COLON)))
    .flatMap((sentence) => {
      const stretches = cutBehind(text, sentence, COMMA)
      return joinStretches(joints, stretches).flatMap((each) => cutAtPauses(joints, each))
    })
    .flatMap((span) => trimMarks(text, span) ?? [])
}
