/** Characters of a department's name, in either language. */
export const LONGEST_DEPARTMENT_NAME = 80

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 60

export type DepartmentFacts = {
  nameZh: string
  nameEn: string
  headId: string | null
  /** the head signs updates off before they go to review */
  signOffRequired: boolean
}

export const DEPARTMENT_FAULTS = [
  'slug-form',
  'name-zh-missing',
  'name-zh-too-long',
  'name-en-missing',
  'name-en-too-long',
  'sign-off-without-head',
] as const
export type DepartmentFault = (typeof DEPARTMENT_FAULTS)[number]

/** What is wrong with what was decided about a department; empty when nothing is. */
export function listDepartmentFaults(facts: DepartmentFacts): DepartmentFault[] {
  const { nameZh, nameEn, headId, signOffRequired } = facts
  const wrong: Record<Exclude<DepartmentFault, 'slug-form'>, boolean> = {
    'name-zh-missing': nameZh === '',
    'name-zh-too-long': [...nameZh].length > LONGEST_DEPARTMENT_NAME,
    'name-en-missing': nameEn === '',
    'name-en-too-long': [...nameEn].length > LONGEST_DEPARTMENT_NAME,
    // nothing would ever leave the department
    'sign-off-without-head': signOffRequired && headId === null,
  }
  return DEPARTMENT_FAULTS.filter((fault) => fault !== 'slug-form' && wrong[fault])
}

/** Whether a text can be a department's permanent part of addresses. */
export const isDepartmentSlug = (text: string): boolean =>
  SLUG.test(text) && text.length <= LONGEST_SLUG

/** One text for what is decided about a department, to tell whether somebody changed it meanwhile. */
export const departmentStamp = (facts: DepartmentFacts): string =>
  JSON.stringify([facts.nameZh, facts.nameEn, facts.headId, facts.signOffRequired])
