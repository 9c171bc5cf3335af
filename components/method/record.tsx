import { link, type Reader } from '@/components/layout/link'
import { translator, type Locale } from '@/lib/i18n'
import { Part } from './contents'

/** The two dates of a figure, and looking from a past day. */
export function Clocks({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="clocks">
      <p>{t('public.method.clocks')}</p>
      <p>{t('public.method.loaded')}</p>
      <p>{t('public.method.asOf')}</p>
    </Part>
  )
}

/** Who reports and reviews, and what happens to a wrong figure. */
export function Corrections({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="corrections">
      <p>{t('public.method.fourEyes')}</p>
      <p>{t('public.method.corrections')}</p>
    </Part>
  )
}

/** How a public plan changes: by whom, from when, and what stays of the old. */
export function Adjustments({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="adjustments">
      <p>{t('public.method.adjustments.who')}</p>
      <p>{t('public.method.adjustments.when')}</p>
      <p>{t('public.method.adjustments.late')}</p>
      <p>{t('public.method.adjustments.ended')}</p>
    </Part>
  )
}

/** What the ledger holds, and why it cannot be rewritten unseen. */
export function Ledger({ reader }: { reader: Reader }) {
  const { locale } = reader
  const t = translator(locale)
  return (
    <Part locale={locale} part="ledger">
      <p>{t('public.method.ledger')}</p>
      <p>
        {t('public.method.chain')} <a href={link(reader, '/ledger')}>{t('ui.nav.ledger')}</a>
      </p>
    </Part>
  )
}

/** What 推定 means. */
export function Inferred({ locale }: { locale: Locale }) {
  return (
    <Part locale={locale} part="inferred">
      <p>{translator(locale)('public.method.inferred')}</p>
    </Part>
  )
}
