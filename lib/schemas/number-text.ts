import { plainCharacters, withoutGroups } from '@/lib/domain/cell-number'

/**
 * A number as people type it, in the form of the rules: full-width digits, minus signs and
 * thousands separators are understood ('１，２００' → '1200'). Anything else ('1.2万', '约5',
 * '5²') comes back for the rules to refuse: a scale is never guessed. No zero has a sign, and no number
 * zeros in front.
 */
export const normaliseNumber = (text: string): string =>
  withoutGroups(plainCharacters(text).replace(/^([+-])\s+/u, '$1').replace(/^\+/, ''))
    .replace(/^-(?=0+(?:\.0+)?$)/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
