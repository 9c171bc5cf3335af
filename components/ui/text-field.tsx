import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field'

type Own = FieldText & { name: string; id?: string }
type TextFieldProps = Own &
  Omit<ComponentProps<'input'>, 'className' | 'name' | 'id'> & {
    /** the unit, shown after the box and read with the label */
    unit?: string | undefined
  }
type TextAreaProps = Own & Omit<ComponentProps<'textarea'>, 'className' | 'name' | 'id'>

/** One line of text, a number (`inputMode="decimal"`), a date, a password, a search. */
export const TextField = (props: TextFieldProps) => {
  const { label, mark, hint, error, unit, name, id = name, ...input } = props
  return (
    <Field id={id} label={label} mark={mark} hint={hint} error={error}>
      {(control) =>
        unit ? (
          <span className="with-unit">
            <input
              type="text"
              {...input}
              {...control}
              name={name}
              aria-describedby={[control['aria-describedby'], `${id}-unit`].filter(Boolean).join(' ')}
            />
            <span id={`${id}-unit`}>{unit}</span>
          </span>
        ) : (
          <input type="text" {...input} {...control} name={name} />
        )
      }
    </Field>
  )
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => {
  const { label, mark, hint, error, name, id = name, ...area } = props
  return (
    <Field id={id} label={label} mark={mark} hint={hint} error={error}>
      {(control) => <textarea rows={4} {...area} {...control} name={name} />}
    </Field>
  )
}

/** A file to upload; `accept` and the hint should say the same. */
export const FileField = (props: Omit<TextFieldProps, 'type' | 'unit'>) => (
  <TextField {...props} type="file" />
)
