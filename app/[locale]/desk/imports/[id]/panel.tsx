import { ActionForm } from '@/components/desk/action-form'
import type { FieldGroup } from '@/components/desk/form-spec'
import { ImportKeys } from '@/components/desk/imports/import-keys'
import { statedNumbers } from '@/lib/domain/plan-import/numbers'
import { isAmong, type ImportedClause } from '@/lib/domain/plan-import'
import { DISPOSITIONS } from '@/lib/domain/words'
import { href, languageTag, translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { decideClauseAction } from './actions'
import { Proposal } from './proposal'
import { valuesGroups } from './values-fields'

type Part = { locale: Locale; view: PlanImportView; clause: ImportedClause }

const SET_ASIDE = DISPOSITIONS.filter((each) => each !== 'commitment')

function setAsideGroup(locale: Locale, { proposal, decision }: ImportedClause): FieldGroup {
  const t = translator(locale)
  const wanted = decision?.disposition ?? proposal.disposition
  return {
    key: 'set-aside',
    legend: t('desk.imports.setAside'),
    fields: [
      {
        ...{ type: 'radio', name: 'disposition', label: t('desk.imports.field.disposition') },
        options: SET_ASIDE.map((value) => ({ value, label: t(`disposition.${value}`) })),
        value: wanted === 'commitment' ? '' : wanted,
      },
      { type: 'area', name: 'reason', label: t('desk.imports.field.reason'), rows: 2, value: decision?.way === 'set-aside' ? decision.reason : '' },
    ],
  }
}

/** One clause: what the machine says of it and why, what was decided, and everything that can be done. */
export function DecisionPanel({ locale, view, clause }: Part) {
  const t = translator(locale)
  const { permissions, deciders } = view
  const by = clause.decision === null ? undefined : deciders.get(clause.id)
  return (
    <section className="decision-panel" id="decide" aria-label={t('desk.imports.clause')}>
      <h2>
        {t('desk.imports.clauseOf', { paragraph: clause.paragraph })}
        {by === undefined ? null : <small> {t('desk.imports.decidedBy', { name: by })}</small>}
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

function Acts({ locale, view, clause }: Part) {
  const t = translator(locale)
  const { stored, following, undoable } = view
  const next = following?.paragraph === clause.paragraph ? following : null
  const hidden = {
    ...{ locale, import: stored.id, clause: clause.id, version: String(clause.version), quote: clause.quote },
    ...(next === null ? {} : { next: next.id, nextVersion: String(next.version) }),
    section: clause.proposal.section ?? '',
    paragraph: String(clause.paragraph),
  }
  const button = (act: 'accept' | 'merge' | 'undo' | 'edit' | 'set-aside' | 'split', variant: 'primary' | 'plain' | 'quiet') => ({
    ...{ label: t(`desk.imports.act.${act}`), name: 'act', value: act, variant },
  })
  const { section } = clause.proposal
  const countOf = (act: Parameters<typeof isAmong>[1]) => view.clauses.filter((each) => isAmong(each, act)).length
  const several = [
    { act: 'accept-paragraph', count: countOf({ kind: 'accept-paragraph', paragraph: clause.paragraph }) },
    { act: 'accept-high', count: section === null ? 0 : countOf({ kind: 'accept-high', section }) },
    { act: 'accept-all-high', count: countOf({ kind: 'accept-high', section: null }) },
  ] as const
  const quick = [
    button('accept', 'primary'),
    ...(undoable === null ? [] : [button('undo', 'plain')]),
    ...(next === null ? [] : [button('merge', 'quiet')]),
    ...several.filter(({ count }) => count > 1).map(({ act, count }) => ({
      ...{ label: t(`desk.imports.several.${act}`, { count }), name: 'act', value: act, variant: 'quiet' as const },
    })),
  ]
  return (
    // by its words, so that an answer stays in place when somebody else decided meanwhile
    <div key={`${clause.id}-${clause.start}-${clause.end}`}>
      <ActionForm action={decideClauseAction} hidden={hidden} groups={[]} buttons={quick} />
      <ActionForm action={decideClauseAction} hidden={hidden} groups={[setAsideGroup(locale, clause)]} buttons={[button('set-aside', 'plain')]} />
      <details className="details">
        <summary>{t('desk.imports.editSummary')}</summary>
        <ActionForm action={decideClauseAction} hidden={hidden} groups={valuesGroups(locale, view, clause)} buttons={[button('edit', 'primary')]} />
      </details>
      <details className="details">
        <summary>{t('desk.imports.splitSummary')}</summary>
        <ActionForm
          action={decideClauseAction}
          hidden={hidden}
          groups={[{ key: 'split', legend: t('desk.imports.split'), fields: [{ type: 'text', name: 'splitAt', label: t('desk.imports.field.splitAt'), hint: t('desk.imports.hint.splitAt'), value: '' }] }]}
          buttons={[button('split', 'plain')]}
        />
      </details>
      <ImportKeys
        title={t('desk.imports.keys.title')}
        on={t('desk.review.keys.on')}
        current={clause.id}
        keys={KEYS.map(([key, name, target]) => ({ key, target, does: t(`desk.imports.keys.${name}`) }))}
      />
    </div>
  )
}

const pressed = (act: string): string => `.decision-panel button[name="act"][value="${act}"]`
const chosen = (disposition: string): string => `.decision-panel input[name="disposition"][value="${disposition}"]`

/** What each key finds on the page. */
const KEYS = [
  ['A', 'accept', pressed('accept')],
  ['E', 'edit', '.decision-panel [name="title.zh"]'],
  ['D', 'direction', chosen('direction')],
  ['B', 'background', chosen('background')],
  ['R', 'result', chosen('result')],
  ['S', 'split', '.decision-panel [name="splitAt"]'],
  ['M', 'merge', pressed('merge')],
  ['P', 'acceptParagraph', pressed('accept-paragraph')],
  ['H', 'acceptHigh', pressed('accept-high')],
  ['U', 'undo', pressed('undo')],
  ['J', 'following', '[data-way="following"]'],
  ['K', 'previous', '[data-way="previous"]'],
  ['N', 'nextOpen', '[data-way="nextOpen"]'],
] as const
