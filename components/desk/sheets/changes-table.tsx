import { Table } from '@/components/ui/table'
import { HEADINGS, type InBoth, type OpenColumn } from '@/lib/domain/sheet/vocabulary'
import type { SheetWarning } from '@/lib/domain/sheet/faults'
import { translator, type Locale } from '@/lib/i18n'

/** A cell that is to say something else. */
export type ShownCell = {
  row: number
  key: OpenColumn
  measure: InBoth
  before: InBoth
  after: InBoth
}

/** An item that a sheet changes. */
export type ShownChange = {
  code: string
  title: InBoth
  row: number
  isExplained: boolean
  cells: readonly ShownCell[]
  warnings: readonly { measure: InBoth; warning: SheetWarning }[]
}

type ChangesTableProps = { locale: Locale; caption: string; changes: readonly ShownChange[] }

/** The dry run: every item that changes, old beside new, and what a reader would ask about. */
export function ChangesTable({ locale, caption, changes }: ChangesTableProps) {
  const t = translator(locale)
  return (
    <Table
      caption={caption}
      rows={changes}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'item',
          heading: t('desk.item'),
          isRowHeading: true,
          cell: ({ title, code, row }) => (
            <>
              <span className="t">{title[locale]}</span>
              <small className="line">{t('desk.sheets.codeAndRow', { code, row })}</small>
            </>
          ),
        },
        {
          key: 'change',
          heading: t('desk.sheets.oldNew'),
          cell: (change) => <OldNew locale={locale} change={change} />,
        },
      ]}
    />
  )
}

function OldNew({ locale, change }: { locale: Locale; change: ShownChange }) {
  const hasSeveral = new Set(change.cells.map(({ measure }) => measure.zh)).size > 1
  return (
    <>
      <dl className="old-new">
        {change.cells.map((cell) => (
          <div key={`${cell.row}-${cell.key}-${cell.measure.zh}`}>
            <dt>
              {HEADINGS[cell.key][locale]}
              {hasSeveral ? <small className="line">{cell.measure[locale]}</small> : null}
            </dt>
            <dd>
              <BeforeAfter
                locale={locale}
                before={cell.before[locale]}
                after={cell.after[locale]}
              />
            </dd>
          </div>
        ))}
      </dl>
      {change.warnings.map(({ measure, warning }) => (
        <p key={`${measure.zh}-${warning}`} className="warned">
          <Warned locale={locale} name={measure[locale]} warning={warning} change={change} />
        </p>
      ))}
    </>
  )
}

/** Read out as "was …, becomes …"; what was blank is not mentioned. */
function BeforeAfter({ locale, before, after }: { locale: Locale; before: string; after: string }) {
  const t = translator(locale)
  return (
    <>
      {before === '' ? null : (
        <>
          <span className="hidden-text">{t('desk.sheets.was')}</span>
          <del>{before}</del>
          <span className="arrow" aria-hidden="true">
            →
          </span>
        </>
      )}
      <span className="hidden-text">{t('desk.sheets.becomes')}</span>
      <ins>{after === '' ? t('desk.sheets.blank') : after}</ins>
    </>
  )
}

type WarnedProps = { locale: Locale; name: string; warning: SheetWarning; change: ShownChange }

function Warned({ locale, name, warning, change }: WarnedProps) {
  const t = translator(locale)
  if (warning === 'changed-since-export') return t('desk.sheets.changedSinceExport')
  const text = t(`desk.sheets.warning.${warning}`, { name })
  return change.isExplained ? text : `${text}${t('desk.sheets.needsReason')}`
}
