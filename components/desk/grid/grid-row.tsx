import { memo, useState } from 'react'
import { isLocked, rowKeyOf, type RowCells } from '@/lib/domain/grid-row'
import { CauseFields } from './cause-fields'
import {
  EvidenceCell,
  ExplanationCell,
  FigureCell,
  HedgeCell,
  SentenceCell,
  StageCell,
} from './grid-cells'
import {
  controlName,
  rowId,
  ROWS_FIELD,
  type GridLine,
  type GridRow,
  type GridRules,
  type GridWords,
  type RowAnswer,
} from './grid-spec'
import { RowMarkText } from './row-mark'
import { shownOf, type RowCheck, type RowShown } from './row-shown'

type RowProps = { row: GridRow; shown: RowShown; words: GridWords }

/** Code, title and state: the row's heading, over all lines of the row. */
function Heading({ row, shown, words }: RowProps) {
  const { errors, notices, mark } = shown
  const ofRow = errors[controlName(row.code, 'effectiveOn')]
  return (
    <th scope="rowgroup" rowSpan={row.lines.length}>
      <a className="t" href={row.href}>
        {row.title}
      </a>
      <span className="state">
        <small>{row.code}</small>
        <RowMarkText mark={mark} word={words.marks[mark]} />
      </span>
      {[...row.notes, ...(ofRow === undefined ? [] : [ofRow]), ...notices].map((text) => (
        <small key={text}>{text}</small>
      ))}
      {row.link === null ? null : (
        <small>
          <a href={row.link.value}>
            {row.link.label} <span className="hidden-text">{row.code}</span>
          </a>
        </small>
      )}
    </th>
  )
}

/** What the plan wants and what was public last. */
const Known = ({ row, line, words }: { row: GridRow; line: GridLine; words: GridWords }) => (
  <>
    <td className="known" data-label={words.columns.target}>
      {row.lines.length > 1 ? <b>{line.name}</b> : null}
      {line.target}
    </td>
    <td className="known" data-label={words.columns.last}>
      {line.last === null ? (
        <small>{words.noLast}</small>
      ) : (
        <>
          {line.last.figure} <small>{line.last.date}</small>
        </>
      )}
    </td>
  </>
)

/** A row that cannot be filled in: what stands in the way, and what was reported. */
function LockedRow({ row, shown, words }: RowProps) {
  return (
    <tbody id={rowId(row.code)} data-row={row.code} className="locked" tabIndex={-1}>
      {row.lines.map((line, index) => (
        <tr key={line.key} data-line>
          {index === 0 ? <Heading row={row} shown={shown} words={words} /> : null}
          <Known row={row} line={line} words={words} />
          <td data-col="figure" data-label={words.columns.figure}>
            {lockedFigure(row, line)}
          </td>
          {index === 0 ? (
            <td colSpan={4} rowSpan={row.lines.length} data-label={words.columns.sentence}>
              {row.start.sentence}
            </td>
          ) : null}
        </tr>
      ))}
    </tbody>
  )
}

function lockedFigure(row: GridRow, line: GridLine): string {
  const figure = row.start.figures[line.key]
  if (line.input === 'members') return `${row.start.finishedMembers.length} ${line.unit}`
  const word = line.options.find((each) => each.value === figure?.word)?.label
  return word ?? (figure?.value ? `${figure.value} ${line.unit}` : '')
}

/** A reason once asked for stays to be seen, so that nothing typed goes away with the question. */
function useExplanation({ asks }: RowShown, cells: RowCells): boolean {
  const isAsked = asks.length > 0 || cells.explanation !== ''
  const [wasAsked, setWasAsked] = useState(isAsked)
  if (isAsked && !wasAsked) setWasAsked(true)
  return isAsked || wasAsked
}

function OpenRow({ row, shown, words }: RowProps) {
  const { cells, errors, asks } = shown
  const hasExplanation = useExplanation(shown, cells)
  const span = { rowSpan: row.lines.length }
  const text = { row, cells, errors, words }
  const { seen } = row
  return (
    <tbody id={rowId(row.code)} data-row={row.code} className={shown.mark} tabIndex={-1}>
      {row.lines.map((line, index) => (
        <tr key={line.key} data-line>
          {index === 0 ? <Heading row={row} shown={shown} words={words} /> : null}
          <Known row={row} line={line} words={words} />
          <td data-col="figure" data-label={words.columns.figure}>
            <FigureCell row={row} line={line} cells={cells} errors={errors} words={words} />
            {index > 0 ? null : (
              <>
                <input type="hidden" name={ROWS_FIELD} value={row.code} />
                <input type="hidden" name={controlName(row.code, 'start')} value={rowKeyOf(row.start)} />
                <input
                  type="hidden"
                  name={controlName(row.code, 'seen')}
                  value={seen === null ? '' : `${seen.id} ${seen.version}`}
                />
              </>
            )}
          </td>
          {index > 0 ? null : (
            <>
              <td {...span} data-col="sentence" data-label={words.columns.sentence}>
                <SentenceCell {...text} />
                <CauseFields {...text} />
                {hasExplanation ? <ExplanationCell {...text} asks={asks} /> : null}
              </td>
              <td {...span} data-col="evidence" data-label={words.columns.evidence}>
                <EvidenceCell {...text} />
              </td>
            </>
          )}
          <td data-col="hedge" data-label={line.hasHedge ? words.columns.hedge : undefined}>
            <HedgeCell row={row} line={line} figure={cells.figures[line.key]} words={words} />
          </td>
          <td data-col="stage" data-label={words.columns.stage}>
            <StageCell row={row} line={line} figure={cells.figures[line.key]} words={words} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

type BodyProps = {
  row: GridRow
  check: RowCheck | undefined
  answer: RowAnswer | undefined
  rules: GridRules
  words: GridWords
}

/** One commitment of the grid. Rendered anew only when what it shows changes, not while typing. */
export const GridRowBody = memo(function GridRowBody(props: BodyProps) {
  const { row, check, answer, rules, words } = props
  const shown = shownOf(row, check, answer, rules, words)
  const Row = isLocked(row.state) ? LockedRow : OpenRow
  return <Row row={row} shown={shown} words={words} />
})
