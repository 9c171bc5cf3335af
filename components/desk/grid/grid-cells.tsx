import type { Option } from '@/components/ui/choice'
import type { CauseField } from '@/lib/domain/cause'
import type { FigureCells, RowCells } from '@/lib/domain/grid-row'
import { controlName, filled, type ColumnKey, type GridLine, type GridRow, type GridWords } from './grid-spec'

type Errors = Readonly<Record<string, string>>

/** What is said of a control: its label, for there is none beside it, and what is wrong with it. */
export function describedBy(name: string, label: string, errors: Errors) {
  const isWrong = errors[name] !== undefined
  return {
    id: name,
    name,
    'aria-label': label,
    'aria-invalid': isWrong ? (true as const) : undefined,
    'aria-describedby': isWrong ? `${name}-error` : undefined,
  }
}

export const CellError = ({ name, errors }: { name: string; errors: Errors }) =>
  errors[name] === undefined ? null : (
    <p id={`${name}-error`} className="error">
      {errors[name]}
    </p>
  )

/** The label of a cell's control: the row and the column, and the measure where there are several. */
export function labelOf(row: GridRow, words: GridWords, column: ColumnKey | 'explanation' | CauseField, line?: GridLine): string {
  const measure = line !== undefined && row.lines.length > 1 ? ` ${line.name}` : ''
  const { explanation, cause, nextStep } = { ...words, ...words.cause }
  const heading = { explanation, cause, nextStep, ...words.columns }[column]
  return filled(words.cellLabel, { code: row.code + measure, column: heading })
}

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

type FigureProps = {
  row: GridRow
  line: GridLine
  cells: RowCells
  errors: Errors
  words: GridWords
}

/** The figure of a measure: a number with its unit, a choice, or the members finished. */
export function FigureCell(props: FigureProps) {
  const { row, line, cells, errors, words } = props
  if (line.input === 'members') return <MembersCell {...props} />
  const figure = cells.figures[line.key]
  const value = controlName(row.code, 'value', line.key)
  const word = controlName(row.code, 'word', line.key)
  const label = labelOf(row, words, 'figure', line)
  return (
    <>
      {line.input === 'word' ? null : (
        <span className="with-unit">
          <input
            {...describedBy(value, line.unit === '' ? label : `${label} (${line.unit})`, errors)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={figure?.value}
          />
          <span>{line.unit}</span>
        </span>
      )}
      <CellError name={value} errors={errors} />
      {line.input === 'value' ? null : (
        <select
          {...describedBy(word, line.input === 'word' ? label : `${label} ${words.word}`, errors)}
          defaultValue={figure?.word}
        >
          <option value="">{words.choose}</option>
          <Options options={line.options} />
        </select>
      )}
      <CellError name={word} errors={errors} />
    </>
  )
}

function MembersCell({ row, line, cells, errors, words }: FigureProps) {
  const name = controlName(row.code, 'members')
  const counts = { finished: cells.finishedMembers.length, total: row.members.length }
  return (
    <details className="members" open={errors[name] !== undefined}>
      <summary>
        {filled(words.membersCount, counts)}
        <span className="hidden-text">{labelOf(row, words, 'figure', line)}</span>
      </summary>
      <fieldset id={name} tabIndex={-1}>
        <legend className="hidden-text">{`${row.code} ${words.members}`}</legend>
        {row.members.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={cells.finishedMembers.includes(Number(value))}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <CellError name={name} errors={errors} />
    </details>
  )
}

type FirmnessProps = { row: GridRow; line: GridLine; figure: FigureCells | undefined; words: GridWords }

/** How exact the figure claims to be. */
export const HedgeCell = ({ row, line, figure, words }: FirmnessProps) =>
  line.hasHedge ? (
    <select
      {...describedBy(controlName(row.code, 'hedge', line.key), labelOf(row, words, 'hedge', line), {})}
      defaultValue={figure?.hedge}
    >
      <Options options={words.hedges} />
    </select>
  ) : (
    <input type="hidden" name={controlName(row.code, 'hedge', line.key)} value={figure?.hedge} />
  )

/** How firm the figure is. */
export const StageCell = ({ row, line, figure, words }: FirmnessProps) => (
  <select
    {...describedBy(controlName(row.code, 'stage', line.key), labelOf(row, words, 'stage', line), {})}
    defaultValue={figure?.stage}
  >
    <Options options={words.stages} />
  </select>
)

export type TextProps = { row: GridRow; cells: RowCells; errors: Errors; words: GridWords }

/** The sentence for citizens. */
export function SentenceCell({ row, cells, errors, words }: TextProps) {
  const name = controlName(row.code, 'sentence')
  return (
    <>
      <textarea
        {...describedBy(name, labelOf(row, words, 'sentence'), errors)}
        rows={2}
        defaultValue={cells.sentence}
      />
      <CellError name={name} errors={errors} />
    </>
  )
}

/** The reason for a figure that a reader would stumble over. */
export function ExplanationCell({ row, cells, errors, words, asks }: TextProps & { asks: readonly string[] }) {
  const name = controlName(row.code, 'explanation')
  return (
    <div className="explanation">
      {asks.length === 0 ? null : (
        <p className="ask" id={`${name}-asks`}>
          {[...asks, words.needsReason].join(' ')}
        </p>
      )}
      <label htmlFor={name}>{words.explanation}</label>
      <textarea
        {...describedBy(name, labelOf(row, words, 'explanation'), errors)}
        rows={2}
        defaultValue={cells.explanation}
      />
      <CellError name={name} errors={errors} />
    </div>
  )
}

/** A document number or a link; what a draft has beside it is named below. */
export function EvidenceCell({ row, cells, errors, words }: TextProps) {
  const name = controlName(row.code, 'evidence')
  return (
    <>
      <input
        {...describedBy(name, labelOf(row, words, 'evidence'), errors)}
        type="text"
        autoComplete="off"
        defaultValue={cells.evidence}
      />
      <CellError name={name} errors={errors} />
      {row.otherEvidence.length === 0 ? null : (
        <small>
          {words.otherEvidence} {row.otherEvidence.join('、')}
        </small>
      )}
      <small>
        <a href={row.href}>
          {words.openForm} <span className="hidden-text">{row.code}</span>
        </a>
      </small>
    </>
  )
}
