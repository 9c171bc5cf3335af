import 'server-only'

/** Lower case and without white space, a part a line: what search looks into. */
export const searchTextOf = (...parts: string[]): string =>
  parts.join('\n').toLowerCase().replace(/[^\S\n]/gu, '')
