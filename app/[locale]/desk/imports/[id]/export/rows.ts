import { nameText } from '@/components/desk/imports/document-words'
import { reasonSentence } from '@/lib/reason-sentence'
import type { Decider } from '@/lib/data/plan-import-acts'
import type { CsvRow } from '@/lib/documents/csv'
import type { ImportedClause } from '@/lib/domain/plan-import'
import { formatInstant, joinPhrases, joinWords, translator, type Locale } from '@/lib/i18n'
import { targetText } from '../target-text'

const COLUMNS = [
  'paragraph', 'section', 'quote', 'proposed', 'confidence', 'because', 'way', 'decided', 'reason',
  'code', 'item', 'kind', 'modality', 'grade', 'target', 'deadline', 'departments', 'by', 'at',
] as const

/** What the report needs to know of an import. */
export type Decided = {
  stored: { codePrefix: string }
  clauses: readonly ImportedClause[]
  deciders: ReadonlyMap<string, Decider>
  departments: readonly { slug: string; name: { zh: string; en: string } }[]
}

export const headingsOf = (locale: Locale): string[] => COLUMNS.map((column) => translator(locale)(`desk.imports.report.${column}`))

/** Every clause of the document with what was proposed, what was decided and by whom: for the file. */
export function rowsOf(locale: Locale, { stored, clauses, deciders, departments }: Decided): CsvRow[] {
  const t = translator(locale)
  const names = new Map(departments.map(({ slug, name }) => [slug, name[locale]]))
  let count = 0
  return clauses.map(({ id, paragraph, quote, proposal, decision }) => {
    const values = decision?.values ?? null
    const by = decision === null ? undefined : deciders.get(id)
    if (values !== null) count += 1
    const item = values === null
      ? ['', '', '', '', '', '', '', '']
      : [
          `${stored.codePrefix}-${String(count).padStart(3, '0')}`,
          nameText(locale, values.title),
          t(`kind.${values.kind}`),
          t(`modality.${values.modality}`),
          t(`grade.${values.grade}`),
          targetText(locale, values),
          values.deadline,
          joinWords(locale, values.departments.map(({ department, inferred }) => {
            const name = names.get(department) ?? department
            return inferred ? t('desk.imports.inferredName', { name }) : name
          })),
        ]
    return [
      paragraph,
      proposal.section ?? '',
      quote,
      t(`disposition.${proposal.disposition}`),
      t(`desk.imports.confidence.${proposal.confidence}`),
      joinPhrases(locale, proposal.because.map(reasonSentence(locale))),
      decision === null ? '' : t(`desk.imports.decided.${decision.way}`),
      decision === null ? '' : t(`disposition.${decision.disposition}`),
      decision?.reason ?? '',
      ...item,
      by?.name ?? '',
      by === undefined ? '' : formatInstant(by.at),
    ]
  })
}
