import type { FieldGroup } from '@/components/desk/form-spec'
import { mayAskAuthority, needsAuthority, wayOf } from '@/lib/domain/adjustment'
import type { AdjustmentKind } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import { authorityFields, reasonField } from '../../../../grounds-fields'
import { detailGroups } from './detail-fields'
import { mergeGroups, splitGroups } from './lineage-fields'
import { memberGroups } from './member-fields'
import { nodeGroups, stageGroups } from './row-fields'
import { isLateNow, type AdjustStart } from './start'
import { findTarget, targetGroups } from './target-fields'

type Form = {
  groups: (locale: Locale, start: AdjustStart) => FieldGroup[]
  /** sent along unseen */
  hidden?: (start: AdjustStart) => Record<string, string>
}

/** The form of each kind, one a kind; the grounds follow beneath. */
const FORMS: Record<AdjustmentKind, Form> = {
  target: {
    groups: targetGroups,
    hidden: (start) => {
      const found = findTarget(start)
      return { measure: found?.measure.key ?? '', set: found?.target.set ?? '' }
    },
  },
  deadline: {
    groups: (locale, { view }) => {
      const t = translator(locale)
      const { deadlineOn: value } = view.reporting.facts
      const label = t('desk.adjustment.field.deadlineOn')
      const fields = [{ type: 'date' as const, name: 'deadlineOn', label, value }]
      return [{ key: 'deadline', legend: t('desk.adjustment.group.deadline'), fields }]
    },
  },
  ending: {
    groups: (locale, { view }) => {
      const t = translator(locale)
      const [label, hint] = [t('desk.adjustment.field.endedOn'), t('desk.adjustment.field.endedOnHint')]
      const fields = [{ type: 'date' as const, name: 'endedOn', label, hint, max: view.today, value: '' }]
      return [{ key: 'ending', legend: t('desk.adjustment.group.ending'), fields }]
    },
  },
  schedule: { groups: nodeGroups },
  stages: {
    groups: stageGroups,
    hidden: ({ view }) =>
      Object.fromEntries(
        view.reporting.facts.stages.map(({ key }, index) => [`stage.${index + 1}.key`, key]),
      ),
  },
  members: { groups: memberGroups },
  details: { groups: detailGroups },
  split: { groups: splitGroups },
  merge: { groups: mergeGroups },
}

/** On whose word, by which document, and why. */
function groundsGroup(locale: Locale, kind: AdjustmentKind, isLate: boolean): FieldGroup {
  const t = translator(locale)
  const isOptional = wayOf(kind) === 'filed' && !isLate
  const reason = reasonField(
    locale,
    t(isOptional ? 'desk.adjustment.field.reasonOptional' : 'desk.adjustment.field.reasonHint'),
  )
  const authority = authorityFields(
    locale,
    t(needsAuthority(kind) ? 'desk.adjustment.field.authorityHint' : 'desk.adjustment.field.authorityIfChanged'),
  )
  return {
    key: 'grounds',
    legend: t('desk.adjustment.group.grounds'),
    fields: mayAskAuthority(kind) ? [...authority, reason] : [reason],
  }
}

/** The fields of one part, as it stands now, without any grounds. */
export const partGroups = (
  locale: Locale,
  kind: AdjustmentKind,
  start: AdjustStart,
): FieldGroup[] => FORMS[kind].groups(locale, start)

/** The fields of a proposal or filing, as they stand now, with the grounds beneath. */
export const adjustGroups = (
  locale: Locale,
  kind: AdjustmentKind,
  start: AdjustStart,
): FieldGroup[] => [
  ...FORMS[kind].groups(locale, start),
  groundsGroup(locale, kind, isLateNow(kind, start.view)),
]

export const hiddenFields = (kind: AdjustmentKind, start: AdjustStart): Record<string, string> =>
  FORMS[kind].hidden?.(start) ?? {}
