'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { useErrorFocus } from '@/components/desk/use-error-focus'
import { signInAction, type SignInState } from './actions'

type SignInFormProps = {
  locale: string
  next: string
  texts: { login: string; password: string; submit: string }
}

const BLANK: SignInState = { title: '', errors: {}, login: '' }

/** Login and password; posts as a plain form before, or without, client script. */
export function SignInForm({ locale, next, texts }: SignInFormProps) {
  const [{ title, errors, login }, act] = useActionState(signInAction, BLANK)
  const form = useErrorFocus(errors)
  const listed = Object.entries(errors).map(([id, message]) => ({ id, message }))
  return (
    <form ref={form} action={act} className="form" noValidate>
      <ErrorSummary title={title} errors={listed} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="login"
        label={texts.login}
        error={errors.login}
        defaultValue={login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        error={errors.password}
        autoComplete="current-password"
        required
      />
      <div className="actions">
        <Button>{texts.submit}</Button>
      </div>
    </form>
  )
}
