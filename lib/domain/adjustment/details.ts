import { found, type AdjustmentFaultCode, type AdjustmentRule, type Details } from './values'

export const MAX_TITLE = 120

export function faultOfText(text: { zh: string; en: string }): AdjustmentFaultCode | null {
  if (text.zh.trim() === '' || text.en.trim() === '') return 'required'
  return text.zh.length > MAX_TITLE || text.en.length > 3 * MAX_TITLE ? 'too-long' : null
}

export function faultOfDepartments({
  departments,
}: Pick<Details, 'departments'>): AdjustmentFaultCode | null {
  const slugs = departments.map((each) => each.department)
  if (new Set(slugs).size < slugs.length) return 'named-twice'
  const leads = departments.filter((each) => each.role === 'lead').length
  return leads === 1 && departments[0]?.role === 'lead' ? null : 'one-lead'
}

/** What things are called and who answers for them; what is promised stays the same. */
export const details: AdjustmentRule<Details> = {
  way: 'proposed',
  isDueByStart: false,
  needsAuthority: false,
  isPromise: false,
  appliesTo: () => true,
  read: (facts) => facts.details,
  put: (facts, value) => ({ ...facts, details: value }),
  listFaults: (value, { facts }) => {
    const known = facts.measures.map((measure) => measure.key)
    const named = value.measures.map((measure) => measure.key)
    const isWhole = known.length === named.length && known.every((key) => named.includes(key))
    return found([
      ['title', faultOfText(value.title)],
      ['departments', faultOfDepartments(value)],
      ['measures', isWhole ? null : 'not-a-choice'],
      ...value.measures.map(({ key, name }) => [`measure.${key}`, faultOfText(name)] as const),
    ])
  },
}
