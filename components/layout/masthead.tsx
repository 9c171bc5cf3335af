import type { ReactNode } from 'react'
import { href, translator, type Locale } from '@/lib/i18n'
import { ReadingAids } from './reading-aids'

export type NavLink = { key: string; label: ReactNode; href: string }

type MastheadProps = {
  locale: Locale
  path: string
  isDemo: boolean
  links: readonly NavLink[]
  /** key of the link whose part of the site this is */
  current: string | null
  navLabel: string
  /** what follows the reading aids: signing in or out */
  account: ReactNode
}

/** 'page' on the page a link names, 'true' on the pages below it. */
function currentOf(link: NavLink, { current, locale, path }: MastheadProps) {
  if (link.key !== current) return undefined
  return link.href === href(locale, path) ? 'page' : 'true'
}

/** Skip link, demo banner, mark and navigation: the top of every page. */
export function Masthead(props: MastheadProps) {
  const { locale, path, isDemo, links, navLabel, account } = props
  const t = translator(locale)
  return (
    <>
      <a className="skip" href="#content">
        {t('ui.skip')}
      </a>
      <header>
        {isDemo ? <p className="banner">{t('ui.demo')}</p> : null}
        <div className="masthead">
          <div className="wrap">
            <a className="mark" href={href(locale, '/')} aria-label={t('ui.markLabel')}>
              <span>
                {t('ui.mark.before')}
                <i>{t('ui.mark.accent')}</i>
                {t('ui.mark.after')}
              </span>
            </a>
            <nav className="nav nav-main" aria-label={navLabel}>
              {links.map((link) => (
                <a key={link.key} href={link.href} aria-current={currentOf(link, props)}>
                  {link.label}
                </a>
              ))}
            </nav>
            <div className="nav nav-util" role="group" aria-label={t('ui.util.label')}>
              <ReadingAids locale={locale} path={path} />
              {account}
            </div>
          </div>
        </div>
      </header>
    </>
  )
}
