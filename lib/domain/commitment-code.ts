/**
 * The next codes of a plan whose commitments are numbered on, 'HY25-059' → 'HY25-060': in the
 * numbering that most of the plan's codes have, with as many digits. Numbers are never used again.
 *
 * @param codes all codes of the plan; throws where none of them ends with a number
 */
export function nextCodes(codes: readonly string[], count: number): string[] {
  const numbered = codes.flatMap((code) => {
    const match = /^(.*?)(\d+)$/.exec(code)
    return match === null ? [] : [{ prefix: match[1] ?? '', digits: match[2] ?? '' }]
  })
  const prefix = mostFrequent(numbered.map((each) => each.prefix))
  if (prefix === null) throw new RangeError('no code of the plan ends with a number')
  const own = numbered.filter((each) => each.prefix === prefix)
  const last = Math.max(...own.map(({ digits }) => Number(digits)))
  const width = Math.max(...own.map(({ digits }) => digits.length))
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${String(last + index + 1).padStart(width, '0')}`,
  )
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
