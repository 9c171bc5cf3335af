import { exact, type DecimalText, type Exact } from './exact'

/** Power of ten that a unit is written in: 1, 万 (10 000), 亿 (100 000 000). */
export type Scale = '1' | '10000' | '100000000'

/**
 * A value with its unit, as it is displayed: 1.9 万人 is
 * `{ value: '1.9', scale: '10000', unit: '人' }` and stays so on the page.
 */
export type Quantity = { value: DecimalText; scale: Scale; unit: string }

/** The value in the plain unit: 1.9 万 → 19 000. */
export const plainValue = (quantity: Pick<Quantity, 'value' | 'scale'>): Exact =>
  exact(quantity.value).mul(exact(quantity.scale))

/**
 * Compares two quantities of one unit, whatever scale each is written in.
 *
 * @returns negative, 0 or positive; throws RangeError when the units differ,
 *   because that comparison has no meaning.
 */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.unit !== b.unit) throw new RangeError(`units differ: ${a.unit}, ${b.unit}`)
  return plainValue(a).compare(plainValue(b))
}
