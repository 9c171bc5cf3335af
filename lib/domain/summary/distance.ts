import type { Assessment } from '../assess'
import type { Exact } from '../exact'
import type { Target } from '../measure'
import type { TargetSet } from '../words'
import type { AssessedItem, AssessedMeasure } from './assessed'
import type { Run } from './model'
import { figure, say, sayText } from './runs'
import { referenceName, targetText } from './target-text'
import { differenceText, pointsText, shareText, told, type Writer } from './writer'

/** A figure held against one of its targets. */
type Held = {
  writer: Writer
  item: AssessedItem
  measure: AssessedMeasure
  figure: NonNullable<AssessedMeasure['figure']>
  target: Target
  /** the sets that state this very target: one, or both */
  sets: readonly TargetSet[]
  assessment: Assessment
}

/** The sources of what follows from the figure and the target: one rule a word and set. */
function worked(held: Held, rule: string): string[] {
  const { writer, item, measure, figure: { update }, sets } = held
  const from = [...writer.book.update(item.item, update), ...targetSources(held)]
  return writer.book.rule(rule, `${item.item.code}-${measure.measure.key}-${sets.join('-')}`, from)
}

const targetSources = ({ writer, item, measure, sets }: Held): string[] => [
  ...new Set(sets.flatMap((set) => writer.book.target(item.item, measure.measure.key, set))),
]

const setOf = ({ writer, sets }: Held): string =>
  sets.map((set) => writer.words.set[set]).join(writer.words.both)
const signOf = (distance: Exact): number => Number(distance.s) * (distance.n === 0n ? 0 : 1)

/** The words of a side: what lies above, below, or neither. */
const bySign = <T>(distance: Exact, words: { above: T; below: T; equal: T }): T =>
  signOf(distance) === 0 ? words.equal : signOf(distance) > 0 ? words.above : words.below

function shareClauses(held: Held): Run[][] {
  const { writer, figure: found, assessment, item } = held
  const { share, scheduled, deviation, met, code } = assessment
  if (share === null || scheduled === null || deviation === null) return []
  const { distance } = writer.words
  const set = setOf(held)
  const { hedge } = found.reading
  const shown = figure(shareText(writer, share), worked(held, 'share'))
  const part = say(distance.share[hedge], { target: set, share: shown })
  if (met) {
    const isEarly = found.update.effectiveOn < item.item.facts.deadlineOn
    const done = code !== 'completed' ? distance.reached : isEarly ? distance.metEarly : distance.met
    return [part, say(done, { target: set })]
  }
  if (signOf(scheduled) === 0) return [part]
  const phrase = bySign(deviation, { above: distance.fast, below: distance.slow, equal: distance.even })
  const points = figure(pointsText(writer, deviation, hedge), worked(held, 'deviation'))
  const isPraise = signOf(deviation) > 0 && held.measure.caution !== null
  const caution = isPraise ? [say(distance.caution)] : []
  return [part, say(phrase, { target: set, points }), ...caution]
}

/** Growths and levels: above or below by points or units, never against a schedule. */
function differenceClauses(held: Held): Run[][] {
  const { writer, measure, assessment } = held
  const { deviation, met } = assessment
  if (deviation === null) return []
  const { distance } = writer.words
  const { hedge } = held.figure.reading
  const isGrowth = measure.measure.kind === 'growth' && told(writer, measure.unit) === '%'
  const text = isGrowth ? pointsText(writer, deviation, hedge) : differenceText(writer, deviation, told(writer, measure.unit), hedge)
  const points = figure(text, worked(held, 'difference'))
  const phrase = bySign(deviation, { above: distance.above, below: distance.below, equal: distance.equal })
  const isTolerated = met && signOf(deviation) < 0
  return [say(phrase, { target: setOf(held), points }), ...(isTolerated ? [say(distance.tolerated)] : [])]
}

function limitClauses(held: Held): Run[][] {
  const { writer, item, measure, target, assessment } = held
  const { deviation, met } = assessment
  if (deviation === null) return []
  const bound = figure(targetText(writer, item, measure, target), targetSources(held))
  const points = figure(differenceText(writer, deviation, told(writer, measure.unit), held.figure.reading.hedge), worked(held, 'difference'))
  const { kept, broken } = writer.words.distance
  return [say(met ? kept : broken, { target: setOf(held), bound, points })]
}

function relationClauses(held: Held): Run[][] {
  const { writer, measure, assessment, figure: found } = held
  const { distance } = writer.words
  const verdict = say(assessment.met ? distance.agrees : distance.fails, { target: setOf(held) })
  if (assessment.code === 'in-progress') return []
  if (assessment.deviation === null) return [verdict]
  const points = figure(pointsText(writer, assessment.deviation, found.reading.hedge), worked(held, 'difference'))
  const { aboveOther, belowOther, equalOther } = distance
  const phrase = bySign(assessment.deviation, { above: aboveOther, below: belowOther, equal: equalOther })
  const other = referenceName(writer, measure)
  return [say(phrase, { other, points }), verdict]
}

function gradeClauses(held: Held): Run[][] {
  const { writer, target, assessment } = held
  const { graded, notGraded } = writer.words.distance
  const grade = figure(target.value, targetSources(held))
  return [say(assessment.met ? graded : notGraded, { target: setOf(held), grade })]
}

function clausesOf(held: Held): Run[][] {
  switch (held.measure.measure.kind) {
    case 'count':
    case 'list':
      return shareClauses(held)
    case 'growth':
    case 'level':
      return differenceClauses(held)
    case 'limit':
      return limitClauses(held)
    case 'relative':
      return relationClauses(held)
    case 'grade':
      return gradeClauses(held)
    case 'milestone':
    case 'direction':
      return []
  }
}

type Against = AssessedMeasure['against'][number]

const isSameTarget = (a: Target, b: Target): boolean =>
  a.comparator === b.comparator && a.value === b.value && a.max === b.max && a.tolerance === b.tolerance

/** Both sets may state one target: it is told once, for both. */
function distinct(against: readonly Against[]): (Against & { sets: TargetSet[] })[] {
  const [first, ...rest] = against
  if (first === undefined) return []
  const same = rest.filter(({ target }) => isSameTarget(target, first.target))
  const sets = [first, ...same].map(({ target }) => target.set)
  return [{ ...first, sets }, ...distinct(rest.filter((each) => !same.includes(each)))]
}

function clausesAgainst(
  writer: Writer,
  item: AssessedItem,
  measure: AssessedMeasure,
  against: ReturnType<typeof distinct>,
): Run[][] {
  const found = measure.figure
  if (found === null) return []
  return against.flatMap(({ target, assessment, sets }) =>
    assessment === null ? [] : clausesOf({ writer, item, measure, figure: found, target, sets, assessment }),
  )
}

/**
 * What a figure says of each of its targets, a clause each: its share and distance from the
 * schedule for what is counted, points above or below for what grows, never prorated. Nothing
 * without a figure.
 */
export function distanceClauses(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run[][] {
  return clausesAgainst(writer, item, measure, distinct(measure.against))
}

/** The clauses that a row of a table has no columns for: of what is counted, against a second target. */
export function furtherClauses(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run[][] {
  const isScheduled = measure.measure.kind === 'count' || measure.measure.kind === 'list'
  const told = { ...measure, caution: null }
  return clausesAgainst(writer, item, told, distinct(measure.against).slice(isScheduled ? 1 : 0))
}

/**
 * Share and distance from the schedule of what is counted, against its first target, for the
 * columns of a table; null for every other kind and without a figure.
 */
export function scheduleOf(writer: Writer, item: AssessedItem, measure: AssessedMeasure): { share: Run | null; deviation: Run | null } {
  const [first] = measure.against
  const assessment = first?.assessment ?? null
  if (measure.figure === null || first === undefined || assessment === null) return { share: null, deviation: null }
  const { share, deviation } = assessment
  if (share === null || deviation === null) return { share: null, deviation: null }
  const { target } = first
  const held = { writer, item, measure, figure: measure.figure, target, sets: [target.set], assessment }
  const { hedge } = measure.figure.reading
  const { table } = writer.words
  const points = pointsText(writer, deviation, hedge)
  const word = sayText(bySign(deviation, { above: table.ahead, below: table.late, equal: table.even }), { points })
  const part = sayText(writer.words.over[hedge], { n: shareText(writer, share) })
  const shown = target.set === 'plan' ? part : sayText(table.municipalTarget, { value: part })
  return { share: figure(shown, worked(held, 'share')), deviation: figure(word, worked(held, 'deviation')) }
}
