import { Table } from '@/components/ui/table'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { targetText } from './target-text'

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
                {code} {values.title.zh}
                <small className="line" lang="zh-CN">{quote}</small>
              </>
            ),
          },
          { key: 'lead', heading: t('desk.plans.lead'), narrow: 'labelled', cell: ({ values }) => values.departments.map(({ department }) => names.get(department) ?? department).join('、') },
          { key: 'target', heading: t('desk.imports.target'), narrow: 'labelled', cell: ({ values }) => targetText(locale, values) || t(`kind.${values.kind}`) },
          { key: 'deadline', heading: t('desk.plans.deadline'), narrow: 'labelled', cell: ({ values }) => formatDate(locale, values.deadline) },
        ]}
      />
    </details>
  )
}
