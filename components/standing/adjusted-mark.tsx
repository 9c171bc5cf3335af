import { translator, type Locale } from '@/lib/i18n'

/** Beside the standing: the target was changed with approval; the old one stays readable. */
export function AdjustedMark({ locale, oldTarget }: { locale: Locale; oldTarget: string }) {
  const t = translator(locale)
  return (
    <span className="adjusted">
      <b>{t('ui.adjusted')}</b>
      <s>{t('ui.adjustedFrom', { target: oldTarget })}</s>
    </span>
  )
}
