import type { AuditEntry } from '@/lib/data/audit-reads'
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/domain/audit'
import { translator, type Locale } from '@/lib/i18n'

/** Who acted where nobody with an account did. */
const WITHOUT_ACCOUNT = ['anonymous', 'installation', 'operator', 'reminders', 'mail'] as const

function actorName(locale: Locale, { actorId, actorLabel }: AuditEntry): string {
  const nobody = WITHOUT_ACCOUNT.find((label) => actorId === null && label === actorLabel)
  return nobody === undefined ? actorLabel : translator(locale)(`audit.nobody.${nobody}`)
}

const findAction = (text: string): AuditAction | undefined =>
  AUDIT_ACTIONS.find((action) => action === text)

/** What a record says, as a sentence. */
export function sentenceOf(locale: Locale, entry: AuditEntry): string {
  const action = findAction(entry.action)
  if (action === undefined) return entry.action
  const subject = entry.subjectName ?? entry.subjectId
  return translator(locale)(`audit.action.${action}`, { actor: actorName(locale, entry), subject })
}

/** An action without who and whom, to choose it by. */
export function nameAction(locale: Locale, action: AuditAction): string {
  const t = translator(locale)
  return t(`audit.action.${action}`, { actor: t('audit.somebody'), subject: t('audit.something') })
}

/** One further fact of a record. */
export type Detail = { name: string; text: string }

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '–')
}

/** The further facts of a record, under the names they are kept by. */
export function detailsOf({ details }: AuditEntry): Detail[] {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return []
  return Object.entries(details).map(([name, value]) => ({ name, text: textOf(value) }))
}
