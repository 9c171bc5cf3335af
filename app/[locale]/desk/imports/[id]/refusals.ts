import type { ImportFault } from '@/lib/domain/plan-import'
import { translator, type Locale } from '@/lib/i18n'
import type { DecideDecision } from '@/lib/services/plan-import/decide'
import type { NameSectionsDecision } from '@/lib/services/plan-import/name-sections'
import type { MoveDecision } from '@/lib/services/plan-import/open-import'

type Notice = { title: string; lines: readonly string[] }

/** The words of each fault, by the field of the form. */
export function faultMessages(locale: Locale, faults: readonly ImportFault[]): Record<string, string> {
  const t = translator(locale)
  const words = ({ fault }: ImportFault): string => {
    if (fault === 'not-in-clause') return t('desk.imports.notInClause')
    // a commitment of an import has its deadline in its own form
    return fault === 'after-deadline' ? t('desk.adjustment.fault.not-a-date') : t(`desk.adjustment.fault.${fault}`)
  }
  // a measure's kind and what it is compared with are the commitment's own here
  const fieldOf = (field: string) => /^measure\.\d+\.(kind|reference)$/u.exec(field)?.[1] ?? field
  return Object.fromEntries([...faults].reverse().map((each) => [fieldOf(each.field), words(each)]))
}

type Refused = Exclude<
  Extract<DecideDecision, { ok: false }>,
  { reason: 'fields' | 'reason-required' | 'not-inside' | 'gone' }
>

/** Why nothing was decided, and who was first where somebody was. */
export function describeRefusal(locale: Locale, refusal: Refused): Notice {
  const t = translator(locale)
  if (refusal.reason === 'changed-meanwhile') {
    const name = refusal.by ?? t('audit.somebody')
    return { title: t('desk.imports.refusal.changed-meanwhile', { name }), lines: [t('desk.imports.nothingLost')] }
  }
  return { title: t(`desk.imports.refusal.${refusal.reason}`), lines: [t('desk.refusal.unchanged')] }
}

/** Why the import was not moved on. */
export function describeMove(locale: Locale, refusal: Extract<MoveDecision, { ok: false }>): Notice {
  const t = translator(locale)
  if (refusal.reason === 'unready') {
    return { title: t('desk.imports.unreadyTitle'), lines: refusal.why.map((each) => t(`desk.imports.unready.${each}`)) }
  }
  const title = refusal.reason === 'changed-meanwhile' ? t('desk.imports.refusal.wrong-state') : t(`desk.imports.refusal.${refusal.reason}`)
  return { title, lines: [t('desk.refusal.unchanged')] }
}

/** Why the English names of sections were not kept. */
export function describeNaming(locale: Locale, { reason }: Exclude<Extract<NameSectionsDecision, { ok: false }>, { reason: 'fields' }>): Notice {
  const t = translator(locale)
  return reason === 'changed-meanwhile'
    ? { title: t('desk.imports.sections.changed'), lines: [t('desk.imports.nothingLost')] }
    : { title: t(`desk.imports.refusal.${reason}`), lines: [t('desk.refusal.unchanged')] }
}
