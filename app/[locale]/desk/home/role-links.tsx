import type { Role } from '@/lib/domain/words'
import { href, translator, type Locale } from '@/lib/i18n'

type Way = { name: 'review' | 'plan' | 'method' | 'ledger'; path: string }

/** Where the work of a role lies beside its lists; paths without language prefix. */
const WAYS: Record<Role, readonly Way[]> = {
  contributor: [],
  reviewer: [{ name: 'review', path: '/desk/review' }],
  planner: [
    { name: 'plan', path: '/' },
    { name: 'method', path: '/method' },
  ],
  administrator: [],
  auditor: [{ name: 'ledger', path: '/ledger' }],
}

/** The ways that a person's roles open. */
export function RoleLinks({ locale, roles }: { locale: Locale; roles: readonly Role[] }) {
  const t = translator(locale)
  const ways = roles.flatMap((role) => WAYS[role])
  if (ways.length === 0) return null
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t('desk.home.ways')}</h2>
      <ul className="ways plain">
        {ways.map(({ name, path }) => (
          <li key={name}>
            <a href={href(locale, path)}>{t(`desk.home.way.${name}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
