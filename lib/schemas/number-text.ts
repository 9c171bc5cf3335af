const MINUS_SIGNS = /[−﹣－–]/gu
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/**
 * A number as people type it, in the form of the rules: full-width digits, minus signs,
 * blanks and thousands separators are understood ('１，２００' → '1200'). Anything else
 * ('1.2万', '约5') comes back as it was, for the rules to refuse: a scale is never guessed.
 */
export function normaliseNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(MINUS_SIGNS, '-').replace(/\s/gu, '')
  const ungrouped = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain
  return ungrouped.replace(/^\+/, '')
}
