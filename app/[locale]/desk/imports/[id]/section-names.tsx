import { ActionForm } from '@/components/desk/action-form'
import { nameText } from '@/components/desk/imports/document-words'
import type { FieldGroup } from '@/components/desk/form-spec'
import { listNameable } from '@/lib/domain/plan-import'
import { translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { nameSectionsAction } from './actions'

/** What the sections are called in English, for who decides; nothing while none has a commitment. */
export function SectionNamesForm({ locale, view: { stored, clauses, permissions } }: { locale: Locale; view: PlanImportView }) {
  const t = translator(locale)
  const headings = listNameable(clauses)
  if (headings.length === 0 || !permissions.has('plan-import:decide')) return null
  const hidden = Object.fromEntries(headings.map((heading, index) => [`heading.${index + 1}`, heading]))
  const group: FieldGroup = {
    key: 'sections',
    legend: t('desk.imports.sections.title'),
    note: t('desk.imports.sections.hint'),
    isFolded: true,
    fields: headings.map((heading, index) => ({
      ...{ type: 'text', name: `section.${index + 1}`, label: nameText(locale, { zh: heading, en: '' }) },
      value: stored.sections[heading] ?? '',
    })),
  }
  return (
    <ActionForm
      action={nameSectionsAction}
      hidden={{ ...hidden, locale, import: stored.id, version: String(stored.version) }}
      groups={[group]}
      buttons={[{ label: t('desk.imports.sections.save'), variant: 'plain' }]}
    />
  )
}
