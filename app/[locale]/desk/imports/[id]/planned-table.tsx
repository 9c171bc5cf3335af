import { Fragment } from 'react'
import { Name, nameText } from '@/components/desk/imports/document-words'
import { Table } from '@/components/ui/table'
import type { CommitmentValues } from '@/lib/domain/plan-import'
import { formatDate, joinWords, languageTag, translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { Target } from './target'

/** All targets, a line each; the kind of what has none. */
const Targets = ({ locale, values: { measures, kind } }: { locale: Locale; values: CommitmentValues }) =>
  measures.length === 0
    ? translator(locale)(`kind.${kind}`)
    : measures.map((measure, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <br />}
          <Target locale={locale} measure={measure} />
        </Fragment>
      ))

/** The commitments that opening would register, with the codes they would have. */
export function PlannedTable({ locale, view, isOpen }: { locale: Locale; view: PlanImportView; isOpen: boolean }) {
  const t = translator(locale)
  const names = new Map(view.departments.map(({ slug, name }) => [slug, name[locale]]))
  const rows = view.clauses
    .flatMap(({ id, quote, decision }) => {
      const values = decision?.values ?? null
      return values === null ? [] : [{ id, quote, values }]
    })
    .map((row, index) => ({ ...row, code: `${view.stored.codePrefix}-${String(index + 1).padStart(3, '0')}` }))
  return (
    <details className="details" open={isOpen}>
      <summary>{t('desk.imports.planned', { count: rows.length })}</summary>
      <Table
        caption={t('desk.imports.planned', { count: rows.length })}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item',
            heading: t('desk.plans.item'),
            isRowHeading: true,
            cell: ({ code, values, quote }) => (
              <>
                {code} <Name locale={locale} name={values.title} />
                {nameText(locale, values.title).includes(quote) ? null : <small className="line" lang={languageTag('zh')}>{quote}</small>}
              </>
            ),
          },
          { key: 'lead', heading: t('desk.plans.lead'), narrow: 'labelled', cell: ({ values }) => joinWords(locale, values.departments.map(({ department }) => names.get(department) ?? department)) },
          { key: 'target', heading: t('desk.imports.target'), narrow: 'labelled', cell: ({ values }) => <Targets locale={locale} values={values} /> },
          { key: 'deadline', heading: t('desk.plans.deadline'), narrow: 'labelled', cell: ({ values }) => formatDate(locale, values.deadline) },
        ]}
      />
    </details>
  )
}
