import type { ReactNode } from 'react'

/** What every field shows around its control. */
export type FieldText = {
  label: string
  /** set beside the label, such as '（选填）' */
  mark?: string | undefined
  /** how to fill it in; always visible */
  hint?: string | undefined
  /** what to change; shown only after a refused form */
  error?: string | undefined
}

/** The attributes that tie a control to its label, hint and error. */
export type ControlAttributes = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** @returns the ids of hint and error that are there, and whether the control is in error */
export function controlAttributes(
  id: string,
  { hint, error }: Pick<FieldText, 'hint' | 'error'>,
): ControlAttributes {
  const describers = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return {
    id,
    'aria-describedby': describers.length === 0 ? undefined : describers.join(' '),
    'aria-invalid': error ? true : undefined,
  }
}

/** Hint and error of a control, under the ids that `controlAttributes` names. */
export const FieldNotes = ({ id, hint, error }: { id: string } & Omit<FieldText, 'label'>) => (
  <>
    {hint ? (
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    ) : null}
    {error ? (
      <p id={`${id}-error`} className="error">
        {error}
      </p>
    ) : null}
  </>
)

type FieldProps = FieldText & { id: string; children: (control: ControlAttributes) => ReactNode }

/** Label, hint and error around one control, which takes the attributes handed to it. */
export const Field = ({ id, label, mark, hint, error, children }: FieldProps) => (
  <div className={error ? 'field in-error' : 'field'}>
    <label htmlFor={id}>
      {label}
      {mark ? <small>{mark}</small> : null}
    </label>
    <FieldNotes id={id} hint={hint} error={error} />
    {children(controlAttributes(id, { hint, error }))}
  </div>
)
