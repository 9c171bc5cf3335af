import type { FieldSpec } from '@/components/desk/form-spec'
import type { GlossaryEntry } from '@/lib/domain/summary'
import { translator, type Locale } from '@/lib/i18n'

/** A term and its meaning in both languages, as they stand or blank. */
export function termFields(locale: Locale, entry: GlossaryEntry | null): FieldSpec[] {
  const t = translator(locale)
  return [
    { type: 'text', name: 'termZh', label: t('summaries.glossary.termZh'), value: entry?.term.zh ?? '' },
    { type: 'area', name: 'meaningZh', label: t('summaries.glossary.meaningZh'), rows: 4, value: entry?.meaning.zh ?? '' },
    { type: 'text', name: 'termEn', label: t('summaries.glossary.termEn'), value: entry?.term.en ?? '' },
    { type: 'area', name: 'meaningEn', label: t('summaries.glossary.meaningEn'), rows: 4, value: entry?.meaning.en ?? '' },
  ]
}
