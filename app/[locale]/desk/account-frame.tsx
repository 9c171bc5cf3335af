import type { ReactNode } from 'react'
import { Masthead, type NavLink } from '@/components/layout/masthead'
import type { SignedIn } from '@/lib/auth/actor'
import { href, translator, type Locale } from '@/lib/i18n'
import { signOutAction } from './sign-out/actions'

type AccountFrameProps = {
  locale: Locale
  /** the page's address without language prefix, with its query */
  path: string
  signedIn: SignedIn | null
  children: ReactNode
}

/** Around the pages about signing in, which open before the desk does. */
export function AccountFrame({ locale, path, signedIn, children }: AccountFrameProps) {
  const t = translator(locale)
  const publicSite = { key: 'public', label: t('auth.publicSite'), href: href(locale, '/') }
  const desk = { key: 'desk', label: t('auth.desk'), href: href(locale, '/desk') }
  const mayOpenDesk = signedIn !== null && signedIn.outstanding === null
  const links: NavLink[] = mayOpenDesk ? [desk, publicSite] : [publicSite]
  return (
    <>
      <Masthead
        locale={locale}
        path={path}
        isDemo={process.env['JIANNUO_DEMO'] === '1'}
        links={links}
        current={null}
        navLabel={t('auth.navigation')}
        account={signedIn === null ? null : <Person locale={locale} signedIn={signedIn} />}
      />
      <main id="content" className="wrap" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

const Person = ({ locale, signedIn }: { locale: Locale; signedIn: SignedIn }) => (
  <>
    <span className="person">
      <b>{signedIn.name}</b> <span>{signedIn.departmentName[locale]}</span>
    </span>
    <form action={signOutAction.bind(null, locale)}>
      <button type="submit">{translator(locale)('ui.desk.signOut')}</button>
    </form>
  </>
)
