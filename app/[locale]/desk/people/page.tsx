import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Pagination } from '@/components/ui/pagination'
import { now } from '@/lib/clock'
import { listUnits } from '@/lib/data/departments'
import { listPeople, PEOPLE_PAGE } from '@/lib/data/people'
import { href, isLocale, translator } from '@/lib/i18n'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'
import { PeopleFilters } from './people-filters'
import { PeopleTable } from './people-table'
import { addressOf, readPeopleQuery, type Query } from './query'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('people.title') } : {}
}

/** Everybody who has an account, to be found by name, department and state. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/people', 'account:list')
  const { filter, page } = readPeopleQuery(await searchParams)
  const [{ people, total }, units] = await Promise.all([listPeople(filter, page), listUnits()])
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={addressOf(filter, page)} current="people">
      <PageHeading title={t('people.title')}>
        <p>{t('people.lede')}</p>
      </PageHeading>
      <div className="actions">
        <ButtonLink href={href(locale, '/desk/people/new')} variant="primary">
          {t('people.new')}
        </ButtonLink>
        <ButtonLink href={href(locale, '/desk/people/roles')}>{t('people.rolesLink')}</ButtonLink>
      </div>
      <PeopleFilters locale={locale} units={units} filter={filter} />
      <p className="small">{t('people.count', { count: total })}</p>
      {people.length === 0 ? (
        <EmptyState title={t('people.none')} />
      ) : (
        <PeopleTable locale={locale} people={people} now={now()} />
      )}
      <Pagination
        locale={locale}
        page={page}
        pageCount={Math.ceil(total / PEOPLE_PAGE)}
        hrefOf={(number) => href(locale, addressOf(filter, number))}
      />
    </DeskFrame>
  )
}
