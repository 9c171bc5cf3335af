import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DefinitionList, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/clock'
import { listUnits } from '@/lib/data/departments'
import { stampOf } from '@/lib/domain/person'
import { formatInstant, href, isLocale, joinWords, translator, type Locale } from '@/lib/i18n'
import { viewPerson, type PersonView } from '@/lib/services/people/view-person'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { listMarks, roleNames } from '../people-table'
import { personFields } from '../person-fields'
import { changePersonAction } from './actions'
import { HandOver } from './hand-over'
import { Link } from './link'
import { PersonActs } from './person-acts'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const DONE = ['unlock', 'signOut', 'deactivate', 'reactivate', 'resetFactor', 'identity', 'mailInvite'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('people.title') } : {}
}

/** One account: how it is, what is decided about it, and what can be done to it. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/people/${encodeURIComponent(id)}`
  const actor = await requireAllowed(locale, path, 'account:list')
  const view = await viewPerson(actor, id, now())
  if (view === null) notFound()
  const { person, permissions } = view
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="people">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('people.title'), href: href(locale, '/desk/people') }, { label: person.name }]}
      />
      <PageHeading title={person.name}>
        <p>{`${person.login} · ${person.department.name[locale]} · ${roleNames(locale, person.roles)}`}</p>
      </PageHeading>
      <Done locale={locale} query={await searchParams} />
      <Facts locale={locale} view={view} />
      <Edit locale={locale} view={view} />
      {permissions.has('account:invite') ? (
        <>
          <Link locale={locale} person={person} />
          <PersonActs locale={locale} view={view} now={now()} />
          <HandOver locale={locale} view={view} />
        </>
      ) : (
        <Notice kind="info" title={t('people.own')} />
      )}
    </DeskFrame>
  )
}

type DoneProps = { locale: Locale; query: Awaited<Props['searchParams']> }

function Done({ locale, query: { done, passed } }: DoneProps) {
  const t = translator(locale)
  if (done === 'changed') return <Notice kind="success" title={t('people.changed')} />
  const act = DONE.find((each) => each === done)
  if (act !== undefined) return <Notice kind="success" title={t(`people.${act}.done`)} />
  const counts = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(typeof passed === 'string' ? passed : '')
  if (done !== 'handOver' || counts === null) return null
  const [updates = 0, extensions = 0, adjustments = 0] = counts.slice(1).map(Number)
  const title = t('people.handOver.done', { updates, extensions, adjustments })
  return <Notice kind="success" title={title} />
}

function Facts({ locale, view: { person, linkUntil } }: { locale: Locale; view: PersonView }) {
  const t = translator(locale)
  const marks = listMarks(locale, person, now())
  const heads = person.headOf.map(({ name }) => name[locale])
  const until = linkUntil === null ? null : formatInstant(linkUntil)
  return (
    <DefinitionList
      items={[
        {
          term: t('people.state'),
          description: joinWords(locale, marks.length === 0 ? [t('people.mark.active')] : marks),
        },
        { term: t('people.headOf'), description: joinWords(locale, heads) || t('people.headOfNone') },
        {
          term: t('people.link'),
          description: until === null ? t('people.linkNone') : t('people.linkUntil', { until }),
        },
      ]}
    />
  )
}

async function Edit({ locale, view: { person } }: { locale: Locale; view: PersonView }) {
  const t = translator(locale)
  const fields = personFields(locale, await listUnits(), person)
  return (
    <ActionForm
      action={changePersonAction}
      hidden={{ locale, person: person.id, seen: stampOf(person) }}
      groups={[{ key: 'facts', legend: t('people.edit'), fields }]}
      buttons={[{ label: t('people.save') }]}
    />
  )
}
