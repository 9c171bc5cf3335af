import type { FieldGroup } from '@/components/desk/form-spec'
import { seenText } from '@/lib/domain/adjustment'
import type { PreparedPart } from '@/lib/domain/words'
import type { Locale } from '@/lib/i18n'
import { viewDefinition } from '@/lib/services/define-prepared'
import { viewPrepared } from '@/lib/services/edit-prepared'
import type { Official } from '@/lib/services/signed-in'
import { hiddenFields, partGroups } from '../../../../commitments/[code]/adjust/[kind]/groups'
import type { AdjustStart } from '../../../../commitments/[code]/adjust/[kind]/start'
import { definitionGroups } from './definition-fields'
import { seenPart } from './seen'

type Asked = Pick<AdjustStart, 'measure' | 'set' | 'rows'>

/** The form of one part of a commitment in preparation; null where there is none, or not for this person. */
export async function findPartForm(
  locale: Locale,
  actor: Official,
  { code, part }: { code: string; part: PreparedPart },
  asked: Asked,
  now: Date,
) {
  if (part === 'definition') {
    const view = await viewDefinition(actor, code, now)
    if (view === null) return null
    const hidden = { seen: seenText(view.context.before) }
    return { row: view.reporting.row, hidden, groups: definitionGroups(locale, view) }
  }
  const view = await viewPrepared(actor, code, part, now)
  if (view === null) return null
  const start: AdjustStart = { view, ...asked }
  const hidden: Record<string, string> = { ...hiddenFields(part, start), seen: seenPart(part, start) }
  const groups: FieldGroup[] = partGroups(locale, part, start)
  return { row: view.reporting.row, hidden, groups }
}
