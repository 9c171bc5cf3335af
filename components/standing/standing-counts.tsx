import type { StandingCode } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import { Lamp } from './lamp'

/** How many commitments have a standing, and where to read them. */
export type StandingCount = { code: StandingCode; count: number; href: string }

/** The row of large counts. A standing nobody has is written, but leads nowhere. */
export function StandingCounts({ locale, counts }: { locale: Locale; counts: StandingCount[] }) {
  return (
    <ul className="counts" aria-label={translator(locale)('ui.counts.label')}>
      {counts.map(({ code, count, href }) => {
        const content = (
          <>
            <b>{count}</b> <Lamp locale={locale} code={code} />
          </>
        )
        return (
          <li key={code}>{count === 0 ? <div>{content}</div> : <a href={href}>{content}</a>}</li>
        )
      })}
    </ul>
  )
}
