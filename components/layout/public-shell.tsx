import type { ReactNode } from 'react'
import type { CivilDate } from '@/lib/domain/civil-date'
import { formatDate, href, translator, type Locale } from '@/lib/i18n'
import { Footer, type SiteIdentity } from './footer'
import { Masthead, type NavLink } from './masthead'

/** The parts of the public site, in the order of the navigation. */
export type PublicPart = 'overview' | 'commitments' | 'text' | 'departments' | 'summaries' | 'ledger' | 'data'

type PublicShellProps = {
  locale: Locale
  /** the page's address without language prefix, with its query */
  path: string
  current: PublicPart | null
  /** slug of the plan that 承诺事项 and 计划原文 lead to; null before any is loaded */
  plan: string | null
  isDemo: boolean
  /** the day whose knowledge the page shows; null for today's */
  asOf: CivilDate | null
  site: SiteIdentity
  children: ReactNode
}

/** An address that keeps showing what was known on a day. */
export function withAsOf(path: string, asOf: CivilDate | null): string {
  return asOf === null ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`
}

function withoutAsOf(path: string): string {
  const [pathname = '/', query = ''] = path.split('?')
  const rest = new URLSearchParams(query)
  rest.delete('asOf')
  return rest.size === 0 ? pathname : `${pathname}?${rest}`
}

function publicLinks({ locale, plan, asOf }: PublicShellProps): NavLink[] {
  const t = translator(locale)
  const paths: [PublicPart, string][] = [
    ['overview', '/'],
    ...(plan === null
      ? []
      : ([
          ['commitments', `/plans/${plan}/commitments`],
          ['text', `/plans/${plan}/text`],
        ] satisfies [PublicPart, string][])),
    ['departments', '/departments'],
    ['summaries', '/summaries'],
    ['ledger', '/ledger'],
    ['data', '/data'],
  ]
  return paths.map(([key, path]) => ({
    key,
    label: t(`ui.nav.${key}`),
    href: href(locale, withAsOf(path, asOf)),
  }))
}

/** Says that the page shows a past day, and leads back to today. */
function AsOfNotice({ locale, path, asOf }: { locale: Locale; path: string; asOf: CivilDate }) {
  const t = translator(locale)
  return (
    <div className="as-of">
      <p>
        {t('ui.asOf.notice', { date: formatDate(locale, asOf) })}{' '}
        <a href={href(locale, withoutAsOf(path))}>{t('ui.asOf.leave')}</a>
      </p>
    </div>
  )
}

/** What stands around every public page. */
export function PublicShell(props: PublicShellProps) {
  const { locale, path, current, isDemo, asOf, site, children } = props
  const t = translator(locale)
  return (
    <>
      <Masthead
        locale={locale}
        path={path}
        isDemo={isDemo}
        links={publicLinks(props)}
        current={current}
        navLabel={t('ui.nav.label')}
        account={<a href={href(locale, '/desk')}>{t('ui.util.signIn')}</a>}
      />
      <main id="content" className="wrap" tabIndex={-1}>
        {asOf === null ? null : <AsOfNotice locale={locale} path={path} asOf={asOf} />}
        {children}
      </main>
      <Footer locale={locale} site={site} />
    </>
  )
}
