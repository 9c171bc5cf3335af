import { statedNumbers } from '@/lib/domain/plan-import/numbers'
import type { ImportedClause } from '@/lib/domain/plan-import'
import { formatInstant, href, languageTag, translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { Acts } from './acts'
import { Proposal } from './proposal'

type Part = { locale: Locale; view: PlanImportView; clause: ImportedClause }

/** One clause: what the machine says of it and why, what was decided, and everything that can be done. */
export function DecisionPanel({ locale, view, clause }: Part) {
  const t = translator(locale)
  const { permissions, deciders } = view
  const by = clause.decision === null ? undefined : deciders.get(clause.id)
  return (
    <section className="decision-panel" id="decide" aria-label={t('desk.imports.clause')}>
      <h2>
        {t('desk.imports.clauseOf', { paragraph: clause.paragraph })}
        {by === undefined ? null : <small> {t('desk.imports.decidedBy', { name: by.name, at: formatInstant(by.at) })}</small>}
      </h2>
      <blockquote lang={languageTag('zh')}>{clause.quote}</blockquote>
      <Proposal locale={locale} view={view} clause={clause} numbers={[...new Set(statedNumbers(clause.quote))]} />
      {permissions.has('plan-import:decide') ? <Acts locale={locale} view={view} clause={clause} /> : null}
      <Ways locale={locale} view={view} />
    </section>
  )
}

const addressOf = (locale: Locale, view: PlanImportView, clause: ImportedClause): string =>
  `${href(locale, `/desk/imports/${view.stored.id}`)}?clause=${clause.id}#c-${clause.id}`

function Ways({ locale, view }: Omit<Part, 'clause'>) {
  const t = translator(locale)
  const { previous, following, nextOpen } = view
  const link = (to: ImportedClause | null, way: 'previous' | 'following' | 'nextOpen') =>
    to === null ? null : (
      <a href={addressOf(locale, view, to)} data-way={way}>
        {t(`desk.imports.way.${way}`)}
      </a>
    )
  return (
    <nav className="queue-place" aria-label={t('desk.imports.ways')}>
      {link(previous, 'previous')}
      {link(following, 'following')}
      {link(nextOpen, 'nextOpen')}
    </nav>
  )
}
