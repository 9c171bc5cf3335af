import { ActionForm } from '@/components/desk/action-form'
import type { FieldGroup, FormButton } from '@/components/desk/form-spec'
import { ImportKeys } from '@/components/desk/imports/import-keys'
import { isAmong, partsAt, readySplit, type ImportedClause } from '@/lib/domain/plan-import'
import { DISPOSITIONS } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { decideClauseAction } from './actions'
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

/** The clause's words, a line for each part that is ready, to be parted by line breaks. */
function splitGroup(locale: Locale, { quote, proposal }: ImportedClause): FieldGroup {
  const t = translator(locale)
  const parts = partsAt(quote, readySplit(proposal))
  return {
    key: 'split',
    legend: t('desk.imports.split'),
    fields: [{ type: 'area', name: 'parts', label: t('desk.imports.field.parts'), hint: t('desk.imports.hint.parts'), rows: Math.max(3, parts.length + 1), value: parts.join('\n') }],
  }
}

/** Taking several proposals over at once, where there is more than one. */
function severalButtons(locale: Locale, { clauses }: PlanImportView, { paragraph, proposal: { section } }: ImportedClause): FormButton[] {
  const t = translator(locale)
  const countOf = (act: Parameters<typeof isAmong>[1]) => clauses.filter((each) => isAmong(each, act)).length
  const several = [
    { act: 'accept-paragraph', count: countOf({ kind: 'accept-paragraph', paragraph }) },
    { act: 'accept-high', count: section === null ? 0 : countOf({ kind: 'accept-high', section }) },
    { act: 'accept-all-high', count: countOf({ kind: 'accept-high', section: null }) },
  ] as const
  return several.filter(({ count }) => count > 1).map(({ act, count }) => ({
    ...{ label: t(`desk.imports.several.${act}`, { count }), name: 'act', value: act, variant: 'quiet' as const },
  }))
}

/** Everything that can be done with a clause, by button and by key. */
export function Acts({ locale, view, clause }: Part) {
  const t = translator(locale)
  const { stored, following, undoable } = view
  const ready = clause.decision === null ? readySplit(clause.proposal) : []
  const next = following?.paragraph === clause.paragraph ? following : null
  const hidden = {
    ...{ locale, import: stored.id, clause: clause.id, version: String(clause.version), quote: clause.quote },
    ...(next === null ? {} : { next: next.id, nextVersion: String(next.version) }),
    section: clause.proposal.section ?? '',
    paragraph: String(clause.paragraph),
    ready: ready.join(' '),
  }
  const button = (act: 'accept' | 'merge' | 'undo' | 'edit' | 'set-aside' | 'split', variant: 'primary' | 'plain' | 'quiet') => ({
    ...{ label: t(`desk.imports.act.${act}`), name: 'act', value: act, variant },
  })
  const quick = [
    button('accept', ready.length === 0 ? 'primary' : 'plain'),
    ...(ready.length === 0 ? [] : [{ ...button('split', 'primary'), label: t('desk.imports.act.split-ready', { count: ready.length + 1 }), value: 'split-ready' }]),
    ...(undoable === null ? [] : [button('undo', 'plain')]),
    ...(next === null ? [] : [button('merge', 'quiet')]),
    ...severalButtons(locale, view, clause),
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
          groups={[splitGroup(locale, clause)]}
          buttons={[button('split', 'plain')]}
        />
      </details>
      <ImportKeys
        title={t('desk.imports.keys.title')}
        on={t('desk.review.keys.on')}
        current={view.isChosen ? clause.id : null}
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
  ['S', 'split', '.decision-panel [name="parts"]'],
  ['T', 'splitReady', pressed('split-ready')],
  ['M', 'merge', pressed('merge')],
  ['P', 'acceptParagraph', pressed('accept-paragraph')],
  ['H', 'acceptHigh', pressed('accept-high')],
  ['G', 'acceptAllHigh', pressed('accept-all-high')],
  ['U', 'undo', pressed('undo')],
  ['J', 'following', '[data-way="following"]'],
  ['K', 'previous', '[data-way="previous"]'],
  ['N', 'nextOpen', '[data-way="nextOpen"]'],
] as const
