'use client'
import { useActionState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { BLANK_FORM, type FormAction, type FormButton } from './form-spec'
import { useGuarded } from './outage'

type ChosenFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  buttons: readonly FormButton[]
  /** a table with ticks */
  children: ReactNode
}

/** Ticks in a table and what to do with the ticked; works as a plain form too. */
export function ChosenForm({ action, hidden, buttons, children }: ChosenFormProps) {
  const [{ notice }, act] = useActionState(useGuarded(action), BLANK_FORM)
  return (
    <form action={act}>
      {notice === null ? null : (
        <Notice kind={notice.isFailure ? 'error' : 'warning'} title={notice.title} isAnswer>
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {buttons.length === 0 ? null : (
        <div className="actions">
          {buttons.map(({ label, name, value, variant = 'primary' }) => (
            <Button key={label} name={name} value={value} variant={variant}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </form>
  )
}
