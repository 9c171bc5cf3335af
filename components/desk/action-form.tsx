'use client'
import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { useErrorFocus } from './use-error-focus'
import { useFileLimit } from './use-file-limit'
import { FormField } from './form-field'
import {
  BLANK_FORM,
  isChanged,
  withTyped,
  type FieldGroup,
  type FormAction,
  type FormButton,
  type FormState,
  type HandOut,
} from './form-spec'
import { useGuarded } from './outage'

type ActionFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  groups: readonly FieldGroup[]
  buttons: readonly FormButton[]
  /** ways on that send nothing, beside the buttons */
  links?: readonly { label: string; href: string }[]
  /** one button in a row of a table, without the space of a form */
  isCompact?: boolean
}

/** A form of the desk. Posts as a plain form before, or without, client script. */
export function ActionForm(props: ActionFormProps) {
  const { action, hidden, groups, buttons, links = [], isCompact = false } = props
  const [state, act] = useActionState(useGuarded(action), BLANK_FORM)
  const { refused, onSubmit } = useFileLimit(groups)
  const { title, errors } = refused ?? state
  const form = useErrorFocus(refused ?? state)
  const listed = Object.entries(errors).map(([id, message]) => ({ id, message, label: labelOf(groups, id) }))
  if (state.handOut !== undefined) return <HandedOut {...state.handOut} links={links} />
  return (
    <form
      ref={form}
      action={act}
      onSubmit={onSubmit}
      className={isCompact ? 'form compact' : 'form'}
      noValidate
    >
      <ErrorSummary title={title} errors={listed} />
      {state.notice === null ? null : (
        <Notice kind={state.notice.isFailure ? 'error' : 'warning'} title={state.notice.title} isAnswer>
          {state.notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {Object.entries({ ...hidden, ...state.hidden }).map(([name, value]) => (
        <input key={`${name}-${state.attempt}`} type="hidden" name={name} value={value} />
      ))}
      {groups.map((group) => (
        <Group key={`${group.key}-${state.attempt}`} group={group} values={state.values} errors={errors} />
      ))}
      <div className="actions">
        {buttons.map(({ label, about, ...button }) => (
          <Button key={label} {...button}>
            {label}
            {about === undefined ? null : <span className="hidden-text"> {about}</span>}
          </Button>
        ))}
        {links.map(({ label, href }) => (
          <ButtonLink key={href} href={href}>
            {label}
          </ButtonLink>
        ))}
      </div>
    </form>
  )
}

/** Takes the focus: what stands here is gone with the next page. */
function HandedOut({ title, lines, values, links }: HandOut & Pick<Required<ActionFormProps>, 'links'>) {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => region.current?.focus(), [])
  return (
    <div ref={region} className="handed-out" tabIndex={-1} role="status">
      <Notice kind="success" title={title}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ul>
          {values.map((value) => (
            <li key={value}>
              <code>{value}</code>
            </li>
          ))}
        </ul>
      </Notice>
      <div className="actions">
        {links.map(({ label, href }) => (
          <ButtonLink key={href} href={href}>
            {label}
          </ButtonLink>
        ))}
      </div>
    </div>
  )
}

/** A field's name as the summary gives it, with its group's where several fields are called alike. */
function labelOf(groups: readonly FieldGroup[], name: string): string | undefined {
  const group = groups.find(({ fields }) => fields.some((field) => field.name === name))
  const label = group?.fields.find((field) => field.name === name)?.label
  const alike = groups.flatMap(({ fields }) => fields.filter((field) => field.label === label))
  return alike.length > 1 ? `${group?.legend} · ${label}` : label
}

type GroupProps = { group: FieldGroup } & Pick<FormState, 'values' | 'errors'>

function Group({ group, values, errors }: GroupProps) {
  const fields = group.fields.map((field) => (
    <FormField
      key={field.name}
      field={withTyped(field, values)}
      error={errors[field.name]}
    />
  ))
  const hasError = group.fields.some((field) => errors[field.name] !== undefined)
  const hasTyped = group.fields.some((field) => isChanged(field, values))
  if (group.isFolded) {
    return (
      <details className="details" open={hasError || hasTyped}>
        <summary>{group.legend}</summary>
        {group.note ? <p className="hint">{group.note}</p> : null}
        {group.columns === undefined ? fields : <div className={`in-${group.columns}`}>{fields}</div>}
      </details>
    )
  }
  return (
    <fieldset className={group.columns === undefined ? 'group' : `group in-${group.columns}`}>
      <legend>{group.legend}</legend>
      {group.note ? <p className="hint">{group.note}</p> : null}
      {fields}
    </fieldset>
  )
}
