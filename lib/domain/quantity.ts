import { exact, type DecimalText, type Exact } from './exact'

/** Powers of ten that a unit is written in: 1, 万 (10 000), 亿 (100 000 000). */
export const SCALES = ['1', '10000', '100000000'] as const
export type Scale = (typeof SCALES)[number]

/** The word that a unit written in a scale begins with: 亿元 is 亿 and 元. */
export const SCALE_WORDS: Readonly<Record<Scale, string>> = {
  '1': '',
  '10000': '万',
  '100000000': '亿',
}

/**
 * A unit as it is displayed, scale word included, with the power of ten that the word stands
 * for: `{ unit: '万人', scale: '10000' }`.
 */
export type Unit = { unit: string; scale: Scale }

/** A value with its unit: 1.9 万人 is `{ value: '1.9', unit: '万人', scale: '10000' }`, and stays so. */
export type Quantity = Unit & { value: DecimalText }

/** Whether a unit is written as its scale says: '亿元' is not of scale 1, nor '元' of scale 亿. */
export const isOfScale = ({ unit, scale }: Unit): boolean =>
  scale === '1'
    ? SCALES.every((each) => each === '1' || !unit.startsWith(SCALE_WORDS[each]))
    : unit.startsWith(SCALE_WORDS[scale])

/** What is counted, without the scale word: 万人 → 人. */
export const plainUnit = ({ unit, scale }: Unit): string =>
  unit.startsWith(SCALE_WORDS[scale]) ? unit.slice(SCALE_WORDS[scale].length) : unit

/** Whether two units count the same, so that their figures can be compared. */
export const isComparable = (a: Unit, b: Unit): boolean => plainUnit(a) === plainUnit(b)

/** The value in the plain unit: 1.9 万 → 19 000. */
export const plainValue = (quantity: Pick<Quantity, 'value' | 'scale'>): Exact =>
  exact(quantity.value).mul(exact(quantity.scale))

/**
 * A quantity as a number of another unit that counts the same: 12 000 人 is 1.2 in 万人. For
 * comparing figures that stand in different scales; what is displayed stays as it was written.
 *
 * @returns unrounded; throws RangeError when the units count different things, because that
 *   comparison has no meaning
 */
export function valueIn(quantity: Quantity, unit: Unit): Exact {
  if (!isComparable(quantity, unit)) {
    throw new RangeError(`units differ: ${quantity.unit}, ${unit.unit}`)
  }
  return plainValue(quantity).div(exact(unit.scale))
}
