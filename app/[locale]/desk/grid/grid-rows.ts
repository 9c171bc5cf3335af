import { plainTarget, endStateText, readingText, type Wording } from '@/components/commitment/words'
import type { GridLine, GridRow } from '@/components/desk/grid/grid-spec'
import type { Option } from '@/components/ui/choice'
import { standingOf } from '@/lib/data/reporting'
import type { PeriodItem, PeriodMeasure } from '@/lib/data/period-items'
import type { CivilDate } from '@/lib/domain/civil-date'
import { isBehind } from '@/lib/domain/decline'
import { isLocked, isReadyToSubmit, type RowState } from '@/lib/domain/grid-row'
import { decidingTarget, RELATION_WORDS } from '@/lib/domain/measure'
import { formatDate, formatInstant, href, translator, type Locale } from '@/lib/i18n'
import { rulesOf, startingCells, stateOf, typedEvidenceOf } from '@/lib/services/grid-items'

/** For whom, of which date and on which day the rows are made. */
export type GridReader = {
  locale: Locale
  actorId: string
  effectiveOn: CivilDate
  today: CivilDate
}

const wordingOf = (item: PeriodItem, { measure, unit, reference }: PeriodMeasure): Wording => ({
  kind: measure.kind,
  unit,
  reference,
  stages: item.stages,
})

function inputOf({ measure }: PeriodMeasure): GridLine['input'] {
  if (measure.kind === 'list') return 'members'
  if (measure.kind === 'milestone' || measure.kind === 'grade') return 'word'
  return measure.kind === 'relative' ? 'value-or-word' : 'value'
}

function optionsOf(locale: Locale, item: PeriodItem, { measure }: PeriodMeasure): Option[] {
  const t = translator(locale)
  if (measure.kind === 'milestone') {
    return item.stages.map(({ key, name }) => ({ value: key, label: name[locale] }))
  }
  if (measure.kind === 'relative') {
    return RELATION_WORDS.map((word) => ({ value: word, label: t(`relation.${word}`) }))
  }
  return measure.ordinal.map((word) => ({ value: word, label: word }))
}

function targetOf(locale: Locale, item: PeriodItem, line: PeriodMeasure): string {
  const wording = wordingOf(item, line)
  const target = decidingTarget(line.measure)
  if (target !== null) return plainTarget(locale, target, wording)
  return (line.measure.kind === 'milestone' ? endStateText(locale, wording) : null) ?? '—'
}

function lineOf(locale: Locale, item: PeriodItem, line: PeriodMeasure): GridLine {
  const { last } = line
  const input = inputOf(line)
  return {
    key: line.key,
    name: line.name[locale],
    target: targetOf(locale, item, line),
    last:
      last === null
        ? null
        : {
            figure: readingText(locale, last.reading, wordingOf(item, line)),
            date: formatDate(locale, last.effectiveOn),
          },
    unit: line.unit[locale],
    input,
    options: optionsOf(locale, item, line),
    hasHedge: input === 'value' || input === 'value-or-word',
  }
}

const memberOptions = (locale: Locale, item: PeriodItem): Option[] =>
  item.members.map(({ position, name }) => ({
    value: String(position),
    label: name?.[locale] ?? translator(locale)('desk.report.unnamedMember', { position }),
  }))

function notesOf(item: PeriodItem, state: RowState, reader: GridReader): string[] {
  const { open } = item
  const t = translator(reader.locale)
  if (open === null) return []
  const own = open.authorId === reader.actorId
  const person = { name: open.author?.name ?? '', time: formatInstant(open.changedAt) }
  const saved = own ? [] : [t('desk.grid.note.savedBy', person)]
  if (state === 'other-date') {
    return [...saved, t('desk.grid.note.otherDate', { date: formatDate(reader.locale, open.effectiveOn) })]
  }
  if (state === 'returned') {
    const waits = isReadyToSubmit(open, reader.actorId) ? [] : [t('desk.grid.note.returned')]
    return [...saved, open.returnReason ?? '', ...waits]
  }
  if (state === 'draft' && !own) return [...saved, t('desk.grid.note.notYours')]
  return saved
}

function linkOf({ code, open }: PeriodItem, state: RowState, { locale }: GridReader): Option | null {
  if (!isLocked(state)) return null
  const t = translator(locale)
  const toItem = href(locale, `/desk/commitments/${code}`)
  if (state === 'in-review' && open !== null) {
    return { label: t('desk.grid.link.inReview'), value: href(locale, `/desk/updates/${open.id}`) }
  }
  if (state === 'published') return { label: t('desk.grid.link.published'), value: toItem }
  return { label: t('desk.grid.link.draft'), value: toItem }
}

/** A commitment as a row of the grid, in the reader's language. */
export function gridRowOf(item: PeriodItem, reader: GridReader): GridRow {
  const { locale, effectiveOn, today } = reader
  const { open, code } = item
  const state = stateOf(item, effectiveOn, today)
  const { measures, stageKeys, memberCount, planStartsOn, previous } = rulesOf(item, effectiveOn, today)
  const typed = typedEvidenceOf(open)
  return {
    code,
    title: item.title[locale],
    href: href(locale, `/desk/commitments/${code}`),
    state,
    notes: notesOf(item, state, reader),
    link: linkOf(item, state, reader),
    lines: item.measures.map((line) => lineOf(locale, item, line)),
    members: memberOptions(locale, item),
    start: startingCells(item, state),
    isBehind: isBehind(standingOf(item.reporting)),
    seen: open === null ? null : { id: open.id, version: open.version },
    otherEvidence: (open?.evidence ?? []).flatMap((each) =>
      each.id === typed?.id ? [] : [each.fileName ?? each.url ?? each.documentNumber ?? ''],
    ),
    rules: { measures, stageKeys, memberCount, planStartsOn, previous },
    stamp: `${open?.id ?? ''}.${open?.version ?? 0}.${state}`,
  }
}
