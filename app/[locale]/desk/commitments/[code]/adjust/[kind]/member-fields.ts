import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'
import type { AdjustStart } from './start'

/** Rows for members that are not filed yet: more come in by the lines pasted beneath. */
const BLANK_ROWS = 3

/** A row a member, and a box for many at once. */
export function memberGroups(locale: Locale, { view }: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const { members, measures } = view.reporting.facts
  const isList = measures.some(({ kind }) => kind === 'list')
  const count = members.length + (isList ? 0 : BLANK_ROWS)
  const rows = Array.from({ length: count }, (_, index) => index + 1)
  const fields = rows.flatMap((row): FieldSpec[] => {
    const member = members[row - 1]
    const name = (part: string) => `member.${row}.${part}`
    return [
      { type: 'text', name: name('zh'), label: t('desk.adjustment.field.memberZh', { row }), value: member?.name?.zh ?? '' },
      { type: 'text', name: name('en'), label: t('desk.adjustment.field.memberEn', { row }), value: member?.name?.en ?? '' },
      { type: 'text', name: name('place'), label: t('desk.adjustment.field.memberPlace', { row }), value: member?.place?.zh ?? '' },
      { type: 'date', name: name('plannedOn'), label: t('desk.adjustment.field.memberPlannedOn', { row }), value: member?.plannedOn ?? '' },
    ]
  })
  const paste: FieldSpec = {
    type: 'area',
    name: 'paste',
    label: t('desk.adjustment.field.memberLines'),
    hint: t('desk.adjustment.field.memberLinesHint'),
    mark: t('ui.form.optional'),
    rows: 8,
    value: '',
  }
  return [
    { key: 'member-lines', legend: t('desk.adjustment.group.memberLines'), fields: [paste] },
    {
      key: 'members',
      legend: t('desk.adjustment.group.members'),
      note: t(isList ? 'desk.adjustment.field.listNote' : 'desk.adjustment.field.membersNote'),
      fields,
      columns: 4,
    },
  ]
}
