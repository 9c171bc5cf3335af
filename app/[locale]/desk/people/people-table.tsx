import { Table } from '@/components/ui/table'
import type { Person } from '@/lib/data/people'
import { findLock } from '@/lib/domain/sign-in'
import { formatInstant, href, joinWords, translator, type Locale } from '@/lib/i18n'

/** How an account is, in words: what an administrator may have to see to. */
export function listMarks(locale: Locale, person: Person, now: Date): string[] {
  const t = translator(locale)
  if (person.deactivatedAt !== null) return [t('people.mark.deactivated')]
  const lockedUntil = findLock(person, now)
  return [
    ...(lockedUntil === null ? [] : [t('people.mark.locked', { until: formatInstant(lockedUntil) })]),
    ...(person.hasPassword || person.identity !== null ? [] : [t('people.mark.noPassword')]),
    ...(person.identity === null ? [] : [t('people.mark.singleSignOn')]),
    ...(person.hasSecondFactor ? [t('people.mark.secondFactor')] : []),
  ]
}

/** The names of roles, as one text. */
export const roleNames = (locale: Locale, roles: Person['roles']): string =>
  joinWords(locale, roles.map((role) => translator(locale)(`role.${role}`)))

type PeopleTableProps = { locale: Locale; people: readonly Person[]; now: Date }

/** One row a person, each leading to the account. */
export function PeopleTable({ locale, people, now }: PeopleTableProps) {
  const t = translator(locale)
  return (
    <Table
      caption={t('people.title')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: t('people.name'),
          isRowHeading: true,
          cell: ({ id, name, login, email }) => (
            <>
              <a className="t" href={href(locale, `/desk/people/${id}`)}>
                {name}
              </a>
              <small className="line">{email === null ? login : `${login} · ${email}`}</small>
            </>
          ),
        },
        {
          key: 'department',
          heading: t('people.department'),
          cell: ({ department }) => department.name[locale],
        },
        { key: 'roles', heading: t('people.roles'), cell: ({ roles }) => roleNames(locale, roles) },
        {
          key: 'state',
          heading: t('people.state'),
          narrow: 'labelled',
          cell: (person) =>
            joinWords(locale, listMarks(locale, person, now)) || t('people.mark.active'),
        },
      ]}
    />
  )
}
