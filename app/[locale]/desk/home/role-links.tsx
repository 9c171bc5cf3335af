import type { Role } from '@/lib/domain/words'
import { href, translator, type Locale } from '@/lib/i18n'

type Way = {
  name: 'review' | 'adjustments' | 'plans' | 'imports' | 'summaries' | 'plan' | 'method' | 'people' | 'units' | 'audit' | 'ledger'
  path: string
}

const ADJUSTMENTS: Way = { name: 'adjustments', path: '/desk/adjustments' }
const SUMMARIES: Way = { name: 'summaries', path: '/desk/summaries' }

/** Where the work of a role lies beside its lists; paths without language prefix. */
const WAYS: Record<Role, readonly Way[]> = {
  contributor: [],
  reviewer: [{ name: 'review', path: '/desk/review' }, ADJUSTMENTS, SUMMARIES],
  planner: [
    { name: 'plans', path: '/desk/plans' },
    ADJUSTMENTS,
    { name: 'imports', path: '/desk/imports' },
    SUMMARIES,
    { name: 'plan', path: '/' },
    { name: 'method', path: '/method' },
  ],
  administrator: [
    { name: 'people', path: '/desk/people' },
    { name: 'units', path: '/desk/departments' },
  ],
  auditor: [
    { name: 'audit', path: '/desk/audit' },
    { name: 'ledger', path: '/ledger' },
  ],
}

/** The ways that a person's roles open, each once, with what is done there. */
export function RoleLinks({ locale, roles }: { locale: Locale; roles: readonly Role[] }) {
  const t = translator(locale)
  const ways = new Map(roles.flatMap((role) => WAYS[role]).map((way) => [way.name, way]))
  if (ways.size === 0) return null
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t('desk.home.ways')}</h2>
      <ul className="ways plain">
        {[...ways.values()].map(({ name, path }) => (
          <li key={name}>
            <a href={href(locale, path)}>{t(`desk.home.way.${name}`)}</a>
            <small className="line">{t(`desk.home.wayTo.${name}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
