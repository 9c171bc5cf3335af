/** Characters of a password, when it mixes three of the four classes. */
export const PASSWORD_LENGTH = 12

/** Characters from which a passphrase needs no mixture. */
export const PASSPHRASE_LENGTH = 20

export const LONGEST_PASSWORD = 128

const CLASSES_NEEDED = 3

/** Lower case, upper case, digits, everything else (Chinese, signs, blanks). */
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/** What can be wrong with a chosen password. */
export const PASSWORD_RULES = [
  'too-short',
  'too-long',
  'too-simple',
  'contains-login',
  'contains-name',
  'same-as-previous',
] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

/** Whose password it is to be. `isPrevious`: it is the one in use. */
export type PasswordOwner = { login: string; name: string; isPrevious: boolean }

/**
 * One form for one password, whichever keyboard it was typed on: full-width letters of a
 * Chinese input method become plain ones.
 */
export const normalisePassword = (typed: string): string => typed.normalize('NFKC')

/**
 * The rules a password breaks, in the order of PASSWORD_RULES; empty for a good one. Length is
 * counted in characters (code points). GB/T 22239-2019 asks for complexity; a long passphrase
 * needs none.
 */
export function listBrokenRules(typed: string, owner: PasswordOwner): PasswordRule[] {
  const password = normalisePassword(typed)
  const length = [...password].length
  const classes = CLASSES.filter((letters) => letters.test(password)).length
  const isPassphrase = length >= PASSPHRASE_LENGTH
  const broken: Record<PasswordRule, boolean> = {
    'too-short': length < PASSWORD_LENGTH,
    'too-long': length > LONGEST_PASSWORD,
    'too-simple': !isPassphrase && classes < CLASSES_NEEDED,
    'contains-login': contains(password, owner.login),
    'contains-name': contains(password, owner.name),
    'same-as-previous': owner.isPrevious,
  }
  return PASSWORD_RULES.filter((rule) => broken[rule])
}

const contains = (password: string, word: string): boolean =>
  plain(password).includes(plain(word))

const plain = (text: string): string => normalisePassword(text).toLowerCase().replace(/\s/gu, '')
