import { Table } from '@/components/ui/table'
import type { ImportActEntry } from '@/lib/data/plan-import-acts'
import { formatInstant, href, languageTag, translator, type Locale } from '@/lib/i18n'
import { ACT_KINDS } from '@/lib/domain/plan-import'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'

/** What an act did: accepted, made background …, or took another one back. */
function deedOf(locale: Locale, { kind, undoesSeq, disposition, way }: ImportActEntry): string {
  const t = translator(locale)
  const known = ACT_KINDS.find((each) => each === kind)
  const done = known === undefined ? kind : t(`desk.imports.deed.${known}`)
  if (undoesSeq !== null) return t('desk.imports.undid', { deed: done })
  const isAside = way === 'set-aside' && disposition !== null
  return isAside ? t('desk.imports.setAsideAs', { deed: done, disposition: t(`disposition.${disposition}`) }) : done
}

/** Who decided what and when, the newest first; what was taken back stays to be seen. */
export function DecisionRecord({ locale, view: { acts, stored } }: { locale: Locale; view: PlanImportView }) {
  if (acts.length === 0) return null
  const t = translator(locale)
  return (
    <details className="details">
      <summary>{t('desk.imports.record', { count: acts.length })}</summary>
      <p>
        <a href={href(locale, `/desk/imports/${stored.id}/export`)}>{t('desk.imports.download')}</a>
      </p>
      <Table
        caption={t('desk.imports.record', { count: acts.length })}
        isCaptionHidden
        rows={acts}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: 'at', heading: t('desk.imports.report.at'), isRowHeading: true, cell: ({ at }) => formatInstant(at) },
          { key: 'by', heading: t('desk.imports.report.by'), narrow: 'labelled', cell: ({ name }) => name },
          {
            key: 'deed',
            heading: t('desk.imports.deedHeading'),
            narrow: 'labelled',
            cell: (act) => (
              <>
                {act.isUndone ? <s>{deedOf(locale, act)}</s> : deedOf(locale, act)}
                {act.isUndone ? ` ${t('desk.imports.isUndone')}` : ''}
                {act.reason === '' ? null : <small className="line" lang={languageTag('zh')}>{act.reason}</small>}
              </>
            ),
          },
          {
            key: 'words',
            heading: t('desk.imports.report.quote'),
            narrow: 'labelled',
            cell: ({ quote, clauses }) => (
              <>
                <span lang={languageTag('zh')}>{quote}</span>
                {clauses > 1 ? <small> {t('desk.imports.andOthers', { count: clauses })}</small> : null}
              </>
            ),
          },
        ]}
      />
    </details>
  )
}
