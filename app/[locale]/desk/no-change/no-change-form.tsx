import { ActionForm } from '@/components/desk/action-form'
import type { NoChange } from '@/lib/domain/no-change'
import { translator, type Locale } from '@/lib/i18n'
import { noChangeAction } from './actions'

type NoChangeFormProps = {
  locale: Locale
  code: string
  noChange: NoChange
  /** in a row of a list: as text, without the space of a form */
  isCompact?: boolean
}

/** One press reports that nothing has changed since the last figure; shown only where that can be true. */
export function NoChangeForm({ locale, code, noChange, isCompact = false }: NoChangeFormProps) {
  const label = translator(locale)('desk.noChange.button')
  return (
    <ActionForm
      action={noChangeAction}
      hidden={{ locale, code, since: noChange.sinceId }}
      groups={[]}
      buttons={[
        isCompact ? { label, about: code, variant: 'quiet' } : { label, variant: 'plain' },
      ]}
      isCompact={isCompact}
    />
  )
}
