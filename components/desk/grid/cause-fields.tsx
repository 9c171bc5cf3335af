import { CAUSE_FIELDS } from '@/lib/domain/cause'
import { CellError, describedBy, labelOf, type TextProps } from './grid-cells'
import { controlName } from './grid-spec'

/** Why the item is behind and what comes next: open where it is behind or anything is said, else one step away. */
export function CauseFields({ row, cells, errors, words }: TextProps) {
  const fields = CAUSE_FIELDS.map((field) => ({ field, name: controlName(row.code, field) }))
  const isOpen =
    row.isBehind || fields.some(({ field, name }) => cells[field] !== '' || errors[name] !== undefined)
  return (
    <details className="causes" open={isOpen}>
      <summary>
        {words.cause.legend}
        <span className="hidden-text"> {row.code}</span>
      </summary>
      {row.isBehind ? <p className="ask">{words.cause.noteBehind}</p> : null}
      {fields.map(({ field, name }) => (
        <div key={field}>
          <label htmlFor={name}>{words.cause[field]}</label>
          <textarea {...describedBy(name, labelOf(row, words, field), errors)} rows={2} defaultValue={cells[field]} />
          <CellError name={name} errors={errors} />
        </div>
      ))}
    </details>
  )
}
