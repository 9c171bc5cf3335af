import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { isCounted, type Member } from '@/lib/domain/members'
import { translator, type Locale } from '@/lib/i18n'
import type { Start } from './report-groups'

/** A member as forms call it. */
export const memberLabel = (locale: Locale, { name, position }: Member): string =>
  name?.[locale] ?? translator(locale)('desk.report.unnamedMember', { position })

/** A row a member, one step away: the day it was finished, and what proves that. */
export function memberGroups(locale: Locale, { reporting, finishes, today }: Start): FieldGroup[] {
  const t = translator(locale)
  const { facts } = reporting
  const { measures, members } = facts
  if (!measures.some((measure) => isCounted(measure, measures, members.length))) return []
  const fields = members.flatMap((member): FieldSpec[] => {
    const { position } = member
    const name = memberLabel(locale, member)
    return [
      {
        type: 'date',
        name: `member.${position}.finishedOn`,
        label: t('desk.report.finishedOn', { name }),
        max: today,
        value: finishes.find((each) => each.position === position)?.finishedOn ?? '',
      },
      {
        type: 'text',
        name: `member.${position}.proof`,
        label: t('desk.report.proof', { name }),
        value: '',
      },
    ]
  })
  return [
    {
      key: 'member-days',
      legend: t('desk.report.memberDays'),
      note: t('desk.report.memberDaysNote'),
      fields,
      columns: 2,
      isFolded: true,
    },
  ]
}
