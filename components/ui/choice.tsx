import type { ComponentProps } from 'react'
import { controlAttributes, Field, FieldNotes, type FieldText } from './field'

/** One thing to choose. */
export type Option = { value: string; label: string; hint?: string | undefined }

type SelectProps = FieldText & { name: string; id?: string; options: readonly Option[] } & Omit<
    ComponentProps<'select'>,
    'className' | 'name' | 'id' | 'children'
  >

/** A closed list in one line. For 'none of them' put an option with an empty value first. */
export const Select = (props: SelectProps) => {
  const { label, mark, hint, error, name, id = name, options, ...select } = props
  return (
    <Field id={id} label={label} mark={mark} hint={hint} error={error}>
      {(control) => (
        <select {...select} {...control} name={name}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type GroupProps = FieldText & { name: string; options: readonly Option[] }

/** The shared frame of radios and checkboxes; an error summary links to the group's id. */
const ChoiceGroup = (
  props: GroupProps & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean },
) => {
  const { label, mark, hint, error, name, options, type, isChosen } = props
  const { id, ...attributes } = controlAttributes(name, { hint, error })
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? 'field in-error' : 'field'}
      aria-describedby={attributes['aria-describedby']}
    >
      <legend>
        {label}
        {mark ? <small>{mark}</small> : null}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={type}
            name={name}
            value={option.value}
            defaultChecked={isChosen(option.value)}
            aria-invalid={type === 'checkbox' ? attributes['aria-invalid'] : undefined}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Exactly one of a few, all in view. */
export const RadioGroup = ({
  defaultValue,
  ...group
}: GroupProps & { defaultValue?: string | undefined }) => (
  <ChoiceGroup {...group} type="radio" isChosen={(value) => value === defaultValue} />
)

/** Any number of a few, all in view. */
export const CheckboxGroup = ({
  defaultValues = [],
  ...group
}: GroupProps & { defaultValues?: readonly string[] }) => (
  <ChoiceGroup {...group} type="checkbox" isChosen={(value) => defaultValues.includes(value)} />
)
