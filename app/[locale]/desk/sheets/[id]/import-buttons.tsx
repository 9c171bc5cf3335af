import { ActionForm } from '@/components/desk/action-form'
import type { FormButton } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'
import { importAction } from '../actions'

/** What can be done with an import; `save` is the first choice, `cancel` the last. */
export type ImportAct = 'save' | 'submit' | 'recheck' | 'cancel'

const VARIANTS: Readonly<Record<ImportAct, NonNullable<FormButton['variant']>>> = {
  save: 'primary',
  submit: 'plain',
  recheck: 'primary',
  cancel: 'quiet',
}

type ImportButtonsProps = { locale: Locale; importId: string; acts: readonly ImportAct[] }

/** The buttons of an import's page, all of one form. */
export function ImportButtons({ locale, importId, acts }: ImportButtonsProps) {
  const t = translator(locale)
  return (
    <ActionForm
      action={importAction}
      hidden={{ locale, import: importId }}
      groups={[]}
      buttons={acts.map((act) => ({
        label: t(`desk.sheets.act.${act}`),
        name: 'act',
        value: act,
        variant: VARIANTS[act],
      }))}
    />
  )
}
