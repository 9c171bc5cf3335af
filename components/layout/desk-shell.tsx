import type { ReactNode } from 'react'
import { href, translator, type Locale } from '@/lib/i18n'
import { Masthead, type NavLink } from './masthead'

/** The parts of the desk, in the order of the navigation. */
export type DeskPart =
  | 'desk'
  | 'grid'
  | 'review'
  | 'adjustments'
  | 'sheets'
  | 'plans'
  | 'imports'
  | 'summaries'
  | 'people'
  | 'units'
  | 'audit'
  | 'password'

/** Parts that some roles have: sheets, and what those need who keep the system or its record. */
export type KeptPart = Extract<DeskPart, 'sheets' | 'plans' | 'imports' | 'summaries' | 'people' | 'units' | 'audit'>

const KEPT_PATHS: Record<KeptPart, string> = {
  sheets: '/desk/sheets',
  plans: '/desk/plans',
  imports: '/desk/imports',
  summaries: '/desk/summaries',
  people: '/desk/people',
  units: '/desk/departments',
  audit: '/desk/audit',
}

type DeskShellProps = {
  locale: Locale
  /** the page's address without language prefix, with its query */
  path: string
  current: DeskPart | null
  isDemo: boolean
  person: { name: string; department: string | null }
  /** whether there is a department to report for */
  reports: boolean
  /** updates waiting for this person's review; null for who reviews none */
  reviewCount: number | null
  /** of those parts, the person's own */
  keeps: readonly KeptPart[]
  /** adjustments waiting for this person's decision; 0 for who decides none, null for who sees none */
  adjustmentCount: number | null
  /** ends the session; the form posts to it without client script too */
  signOut: () => Promise<void>
  children: ReactNode
}

function adjustmentLink(locale: Locale, count: number): NavLink {
  const t = translator(locale)
  const label = count === 0 ? t('desk.adjustment.list.link') : t('desk.adjustment.list.count', { count })
  return { key: 'adjustments', label, href: href(locale, '/desk/adjustments') }
}

function deskLinks(props: DeskShellProps): NavLink[] {
  const { locale, reports, reviewCount, adjustmentCount, keeps } = props
  const t = translator(locale)
  const review: NavLink[] =
    reviewCount === null
      ? []
      : [
          {
            key: 'review',
            label: t('ui.desk.reviewCount', { count: reviewCount }),
            href: href(locale, '/desk/review'),
          },
        ]
  return [
    { key: 'desk', label: t('ui.desk.myDesk'), href: href(locale, '/desk') },
    ...(reports ? [{ key: 'grid', label: t('ui.desk.grid'), href: href(locale, '/desk/grid') }] : []),
    ...review,
    ...(adjustmentCount === null ? [] : [adjustmentLink(locale, adjustmentCount)]),
    ...keeps.map((part) => ({
      key: part,
      label: t(`ui.desk.${part}`),
      href: href(locale, KEPT_PATHS[part]),
    })),
    { key: 'password', label: t('ui.desk.password'), href: href(locale, '/desk/password') },
    { key: 'public', label: t('ui.desk.publicSite'), href: href(locale, '/') },
  ]
}

/** What stands around every page of a signed-in official. */
export function DeskShell(props: DeskShellProps) {
  const { locale, path, current, isDemo, person, signOut, children } = props
  const t = translator(locale)
  const { name, department } = person
  const account = (
    <>
      <span className="person">
        <b>{name}</b> <span>{department}</span>
      </span>
      <form action={signOut}>
        <button type="submit">{t('ui.desk.signOut')}</button>
      </form>
    </>
  )
  return (
    <>
      <Masthead
        locale={locale}
        path={path}
        isDemo={isDemo}
        links={deskLinks(props)}
        current={current}
        navLabel={t('ui.desk.label')}
        account={account}
      />
      <main id="content" className="wrap" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
