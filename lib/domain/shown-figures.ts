import { lessThan, ONE, ratio, roundedText, shortText, ZERO, type DecimalText, type Exact } from './exact'
import type { Kind } from './words'

const HUNDRED = ONE.mul(100)

/** The most decimals that a figure has. */
const MOST_PLACES = 6
const LEAST = ratio(1, 10 ** MOST_PLACES)

/**
 * As `roundedText`, with as many digits more as it takes to tell the value from the landmarks
 * that it is not: −0.04 points are not 0.0, and 2699 of 2700 are not 100.0 %. What no figure's
 * decimals could tell apart is told as the least that they can.
 */
function tellingText(value: Exact, places: number, landmarks: readonly Exact[]): DecimalText {
  const text = roundedText(value, places)
  const mistaken = landmarks.find(
    (landmark) => !landmark.equals(value) && roundedText(landmark, places) === text,
  )
  if (mistaken === undefined) return text
  if (places < MOST_PLACES) return tellingText(value, places + 1, landmarks)
  const nearest = lessThan(value, mistaken) ? mistaken.sub(LEAST) : mistaken.add(LEAST)
  return roundedText(nearest, MOST_PLACES)
}

const trimmed = (text: DecimalText): DecimalText =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text

/** A share as a percentage of one decimal, without its sign: 4 ÷ 11 → '36.4'. Never '100.0' or '0.0' for less or more. */
export const percentDigits = (share: Exact): DecimalText =>
  tellingText(share.mul(100), 1, [ZERO, HUNDRED])

/** The same without trailing zeros, as sentences have it: 0.5 → '50'. */
export const shortPercent = (share: Exact): DecimalText => trimmed(percentDigits(share))

/** A share as the data give it, 1 being the whole: 4 ÷ 11 → '0.3636'. '1' and '0' are nothing else. */
export const shareDigits = (share: Exact): DecimalText => trimmed(tellingText(share, 4, [ZERO, ONE]))

/** A share as a chart keeps it: as many digits as its percentage shows, so that it is rounded once. */
export const chartShareDigits = (share: Exact): DecimalText => tellingText(share, 3, [ZERO, ONE])

/** Percentage points of one decimal: 13.825 → '13.8'. Never '0.0' for what is not nothing. */
export const pointsDigits = (points: Exact): DecimalText => tellingText(points, 1, [ZERO])

/** A difference of two published figures, whole: each has six decimals at most. */
export const differenceDigits = (difference: Exact): DecimalText => shortText(difference, MOST_PLACES)

/** Kinds whose distance from the target is in the measure's own unit. */
const IN_OWN_UNIT: readonly Kind[] = ['level', 'limit']

/**
 * The deviation of a measure as it is published: percentage points, rounded once; for a level and a
 * limit the difference in the measure's unit, which needs no rounding (0.01 万人 are a hundred people).
 */
export const deviationDigits = (kind: Kind, deviation: Exact): DecimalText =>
  IN_OWN_UNIT.includes(kind) ? differenceDigits(deviation) : pointsDigits(deviation)
