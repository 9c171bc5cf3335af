/** A minus sign stands before a number, a hyphen between two (1-2). */
const NUMBERS = /(?:(?<!\d)-)?\d+(?:\.\d+)?/gu
/** Counts written in characters: 两个, 十大, 七村, 两位数. */
const WRITTEN_COUNTS = /[两二三四五六七八九十]+(?:个|项|条|家|大|村|位数|期)/gu

/** The numbers of a text in digits, as they stand there. */
export const numbersIn = (text: string): string[] => text.match(NUMBERS) ?? []

/** The counts of a text that are written in characters. */
export const writtenCountsIn = (text: string): string[] => text.match(WRITTEN_COUNTS) ?? []

/** Every number that a clause states: each has to be a target or be explained. */
export const statedNumbers = (text: string): string[] => [
  ...numbersIn(text),
  ...writtenCountsIn(text),
]
