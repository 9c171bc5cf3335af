import { targetText, type Wording } from '@/components/commitment/words'
import type { Bilingual } from '@/components/layout/link'
import {
  isSame,
  type AdjustmentValues,
  type ChangeOf,
  type Details,
  type SplitPart,
  type TargetValue,
} from '@/lib/domain/adjustment'
import { exact } from '@/lib/domain/exact'
import type { Member } from '@/lib/domain/members'
import type { ScheduleNode } from '@/lib/domain/schedule'
import type { AdjustmentKind, DepartmentRole } from '@/lib/domain/words'
import { formatDate, formatShare, translator, type Locale } from '@/lib/i18n'

/** What it takes to put a change into words: measures by key, names of departments by slug. */
export type Labels = {
  measures: ReadonlyMap<string, { name: Bilingual; wording: Wording }>
  offices: ReadonlyMap<string, Bilingual>
}

/** One thing that changed, in words. */
export type ChangeLine = { label: string; before: string; after: string }

type Describe<Value> = (
  locale: Locale,
  before: Value,
  after: Value,
  labels: Labels,
) => ChangeLine[]
type Descriptions = { [K in AdjustmentKind]: Describe<AdjustmentValues[K]> }

const joined = (locale: Locale, parts: readonly string[]): string =>
  parts.length === 0 ? translator(locale)('adjustment.none') : parts.join(locale === 'zh' ? '；' : '; ')

/** A target in words, with its tolerance where it has one. */
export function adjustedTargetText(locale: Locale, value: TargetValue, labels: Labels): string {
  const wording = labels.measures.get(value.measure)?.wording
  if (wording === undefined) return value.value
  const target = targetText(locale, value, wording)
  const { tolerance } = value
  return tolerance === null ? target : translator(locale)('adjustment.tolerance', { target, tolerance })
}

function nodesText(locale: Locale, nodes: readonly ScheduleNode[]): string {
  const t = translator(locale)
  if (nodes.length === 0) return t('adjustment.prorated')
  return joined(
    locale,
    nodes.map(({ dueOn, share }) =>
      t('adjustment.node', { date: formatDate(locale, dueOn), share: formatShare(exact(share)) }),
    ),
  )
}

function stagesText(locale: Locale, { stages }: AdjustmentValues['stages']): string {
  const t = translator(locale)
  return joined(
    locale,
    stages.map(({ name, plannedOn }) =>
      plannedOn === null
        ? t('adjustment.stageUndated', { name: name[locale] })
        : t('adjustment.stage', { name: name[locale], date: formatDate(locale, plannedOn) }),
    ),
  )
}

function officesText(locale: Locale, details: Details, role: DepartmentRole, labels: Labels): string {
  return joined(
    locale,
    details.departments
      .filter((each) => each.role === role)
      .map(({ department }) => labels.offices.get(department)?.[locale] ?? department),
  )
}

/** The names in both languages, the reader's own first; a name that stays is left out. */
function nameLines(
  locale: Locale,
  before: Bilingual,
  after: Bilingual,
  labels: { own: string; other: string },
): ChangeLine[] {
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  return [
    { label: labels.own, before: before[locale], after: after[locale] },
    { label: labels.other, before: before[other], after: after[other] },
  ]
}

const describeDetails: Describe<Details> = (locale, before, after, labels) => {
  const t = translator(locale)
  const offices = (role: DepartmentRole): ChangeLine => ({
    label: t(`adjustment.part.${role}`),
    before: officesText(locale, before, role, labels),
    after: officesText(locale, after, role, labels),
  })
  const measures = after.measures.flatMap(({ key, name }) => {
    const old = before.measures.find((each) => each.key === key)?.name ?? name
    const own = t('adjustment.part.measure')
    return nameLines(locale, old, name, { own, other: t('adjustment.part.otherMeasure') })
  })
  const title = { own: t('adjustment.part.title'), other: t('adjustment.part.otherTitle') }
  return [
    ...nameLines(locale, before.title, after.title, title),
    offices('lead'),
    offices('supporting'),
    ...measures,
  ].filter((line) => line.before !== line.after)
}

function memberText(locale: Locale, { name, place, plannedOn }: Member): string {
  const t = translator(locale)
  if (name === null) return t('adjustment.unnamed')
  const about = [
    ...(place === null ? [] : [place[locale]]),
    ...(plannedOn === null ? [] : [t('adjustment.memberPlanned', { date: formatDate(locale, plannedOn) })]),
  ].join(t('public.listMark'))
  return about === '' ? name[locale] : t('adjustment.member', { name: name[locale], about })
}

/** A line a member that is new or another than before. */
const describeMembers: Describe<AdjustmentValues['members']> = (locale, before, after) => {
  const t = translator(locale)
  const text = (member: Member | undefined) =>
    member === undefined ? t('adjustment.none') : memberText(locale, member)
  return after.members.flatMap((member) => {
    const { position } = member
    const old = before.members.find((each) => each.position === position)
    return isSame(old, member)
      ? []
      : [{ label: t('adjustment.part.member', { position }), before: text(old), after: text(member) }]
  })
}

/** Targets that a split or a merge changed; one that is gone went to a part whole. */
function targetLines(
  locale: Locale,
  before: readonly TargetValue[],
  after: readonly TargetValue[],
  labels: Labels,
): ChangeLine[] {
  const t = translator(locale)
  return before.flatMap((old): ChangeLine[] => {
    const { measure, set } = old
    const target = after.find((each) => each.measure === measure && each.set === set)
    if (target !== undefined && isSame(old, target)) return []
    const name = labels.measures.get(measure)?.name[locale] ?? measure
    return [
      {
        label: t(set === 'plan' ? 'adjustment.part.target' : 'adjustment.part.municipal', { name }),
        before: adjustedTargetText(locale, old, labels),
        after: target === undefined ? t('adjustment.handedOn') : adjustedTargetText(locale, target, labels),
      },
    ]
  })
}

/** What is split off: its name, who leads it, and its targets. */
function partText(locale: Locale, { title, departments, measures }: SplitPart, labels: Labels): string {
  const t = translator(locale)
  const lead = departments[0]?.department ?? ''
  const targets = measures.flatMap(({ key, name, targets: own }) =>
    own.map((target) =>
      t('adjustment.partTarget', {
        name: name[locale],
        target: adjustedTargetText(locale, { measure: key, ...target }, labels),
      }),
    ),
  )
  return joined(locale, [title[locale], labels.offices.get(lead)?.[locale] ?? lead, ...targets])
}

/** How each kind of change is told, one description a kind. */
const DESCRIPTIONS: Descriptions = {
  target: (locale, before, after, labels) => {
    const name = labels.measures.get(after.measure)?.name[locale] ?? after.measure
    return [
      {
        label: translator(locale)('adjustment.part.target', { name }),
        before: adjustedTargetText(locale, before, labels),
        after: adjustedTargetText(locale, after, labels),
      },
    ]
  },
  deadline: (locale, before, after) => [
    {
      label: translator(locale)('adjustment.part.deadline'),
      before: formatDate(locale, before.deadlineOn),
      after: formatDate(locale, after.deadlineOn),
    },
  ],
  ending: (locale, before, after) => {
    const t = translator(locale)
    const text = ({ endedOn }: AdjustmentValues['ending']) =>
      endedOn === null
        ? t('adjustment.running')
        : t('adjustment.endedOn', { date: formatDate(locale, endedOn) })
    return [{ label: t('adjustment.part.ending'), before: text(before), after: text(after) }]
  },
  schedule: (locale, before, after) => [
    {
      label: translator(locale)('adjustment.part.schedule'),
      before: nodesText(locale, before.nodes),
      after: nodesText(locale, after.nodes),
    },
  ],
  stages: (locale, before, after) => [
    {
      label: translator(locale)('adjustment.part.stages'),
      before: stagesText(locale, before),
      after: stagesText(locale, after),
    },
  ],
  members: describeMembers,
  details: describeDetails,
  split: (locale, before, after, labels) => [
    ...targetLines(locale, before.targets, after.targets, labels),
    ...after.parts.slice(before.parts.length).map((part, index): ChangeLine => {
      const t = translator(locale)
      const { code } = part
      return {
        label: code === null ? t('adjustment.part.newPart', { number: index + 1 }) : t('adjustment.part.part', { code }),
        before: t('adjustment.none'),
        after: partText(locale, part, labels),
      }
    }),
  ],
  merge: (locale, before, after, labels) => {
    const t = translator(locale)
    const absorbed = after.absorbed.slice(before.absorbed.length)
    return [
      ...absorbed.map((code) => ({
        label: t('adjustment.part.absorbed'),
        before: t('adjustment.none'),
        after: code,
      })),
      ...targetLines(locale, before.targets, after.targets, labels),
      ...(after.successor === null
        ? []
        : [{ label: t('adjustment.part.successor'), before: t('adjustment.running'), after: after.successor }]),
    ]
  },
}

/** What a change comes to, line by line: what it was, what it is to be. */
export function describeChange<K extends AdjustmentKind>(
  locale: Locale,
  { kind, before, after }: ChangeOf<K>,
  labels: Labels,
): ChangeLine[] {
  const describe: Descriptions[K] = DESCRIPTIONS[kind]
  return isSame(before, after) ? [] : describe(locale, before, after, labels)
}

/** What the act is called: a filing after its deadline says so. */
export function adjustmentName(locale: Locale, kind: AdjustmentKind, isLate: boolean): string {
  const t = translator(locale)
  const isFiling = kind === 'schedule' || kind === 'stages'
  return isLate && isFiling ? t(`adjustment.lateKind.${kind}`) : t(`adjustment.kind.${kind}`)
}
