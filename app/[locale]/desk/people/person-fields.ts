import type { FieldSpec } from '@/components/desk/form-spec'
import type { Option } from '@/components/ui/choice'
import type { Unit } from '@/lib/data/departments'
import { LONGEST_NAME, type PersonFacts, type PersonFault } from '@/lib/domain/person'
import { ROLES } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'

/** The departments somebody can be put into; the present one stays in the list. */
function departmentOptions(locale: Locale, units: readonly Unit[], present: string): Option[] {
  const open = units.filter(({ id, closedAt }) => closedAt === null || id === present)
  const none = { value: '', label: translator(locale)('desk.choose') }
  const options = open.map(({ id, nameZh, nameEn }) => ({
    value: id,
    label: locale === 'zh' ? nameZh : nameEn,
  }))
  return present === '' ? [none, ...options] : options
}

/** Name, address, department and roles of somebody, to be filled in or changed. */
export function personFields(
  locale: Locale,
  units: readonly Unit[],
  facts: PersonFacts,
): FieldSpec[] {
  const t = translator(locale)
  return [
    { type: 'text', name: 'name', label: t('people.name'), value: facts.name },
    {
      type: 'text',
      name: 'email',
      label: t('people.email'),
      mark: t('people.optional'),
      hint: t('people.emailHint'),
      inputMode: 'email',
      value: facts.email ?? '',
    },
    {
      type: 'select',
      name: 'department',
      label: t('people.department'),
      options: departmentOptions(locale, units, facts.departmentId),
      value: facts.departmentId,
    },
    {
      type: 'checks',
      name: 'roles',
      label: t('people.roles'),
      hint: t('people.rolesHint'),
      options: ROLES.map((role) => ({
        value: role,
        label: t(`role.${role}`),
        hint: t(`people.rights.${role}`),
      })),
      values: facts.roles,
    },
  ]
}

const FIELD_OF = {
  'login-form': 'login',
  'login-taken': 'login',
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-form': 'email',
  'email-taken': 'email',
  'department-missing': 'department',
  'department-closed': 'department',
  'roles-missing': 'roles',
  'roles-apart': 'roles',
} as const

/** What to change at each field, in the page's language. */
export function describePersonFaults(
  locale: Locale,
  faults: readonly (PersonFault | keyof typeof FIELD_OF)[],
): Record<string, string> {
  const t = translator(locale)
  return Object.fromEntries(
    faults.map((fault) => [FIELD_OF[fault], t(`people.fault.${fault}`, { max: LONGEST_NAME })]),
  )
}
