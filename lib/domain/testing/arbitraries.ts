import fc from 'fast-check'
import { addDays, daysBetween, type CivilDate } from '../civil-date'
import { roundedText, ratio, type DecimalText } from '../exact'

/** Any day from one date to another, both included. */
export const aDay = (from: CivilDate, to: CivilDate): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days))

/** Any decimal from min to max, both whole, with 0 to `places` digits after the point. */
export const aDecimal = (min: number, max: number, places: number): fc.Arbitrary<DecimalText> =>
  fc.nat({ max: places }).chain((digits) => {
    const factor = 10 ** digits
    return fc
      .integer({ min: min * factor, max: max * factor })
      .map((units) => roundedText(ratio(units, factor), digits))
  })
