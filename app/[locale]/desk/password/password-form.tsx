'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useErrorFocus } from '@/components/desk/use-error-focus'
import { changePasswordAction, type PasswordState } from './actions'

type PasswordFormProps = {
  locale: string
  next: string
  /** for the browser's password store */
  login: string
  texts: { current: string; chosen: string; chosenHint: string; repeated: string; submit: string }
}

const BLANK: PasswordState = { title: '', errors: {} }

/** The current password and the new one, twice; works as a plain form too. */
export function PasswordForm({ locale, next, login, texts }: PasswordFormProps) {
  const [{ title, errors }, act] = useActionState(changePasswordAction, BLANK)
  const form = useErrorFocus(errors)
  const listed = Object.entries(errors).map(([id, message]) => ({ id, message }))
  return (
    <form ref={form} action={act} className="form" noValidate>
      <ErrorSummary title={title} errors={listed} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <input hidden name="username" autoComplete="username" value={login} readOnly />
      <TextField
        name="current"
        type="password"
        label={texts.current}
        error={errors.current}
        autoComplete="current-password"
        required
      />
      <TextField
        name="chosen"
        type="password"
        label={texts.chosen}
        hint={texts.chosenHint}
        error={errors.chosen}
        autoComplete="new-password"
        required
      />
      <TextField
        name="repeated"
        type="password"
        label={texts.repeated}
        error={errors.repeated}
        autoComplete="new-password"
        required
      />
      <div className="actions">
        <Button>{texts.submit}</Button>
      </div>
    </form>
  )
}
