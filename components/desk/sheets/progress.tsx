import { translator, type Locale } from '@/lib/i18n'
import { KeepLooking } from './keep-looking'

type ProgressProps = {
  locale: Locale
  /** what is being done */
  label: string
  doneRows: number
  /** 0 while nobody has counted them yet */
  totalRows: number
}

/** Without client script the page is asked for again every so many seconds. */
const REFRESH_SECONDS = 2

const grouped = (count: number): string => count.toLocaleString('en')

/** How far a sheet is; the page renews itself, with client script or without. */
export function Progress({ locale, label, doneRows, totalRows }: ProgressProps) {
  const t = translator(locale)
  const isCounted = totalRows > 0
  return (
    <section aria-live="polite">
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
      </noscript>
      <KeepLooking />
      <p>
        <label htmlFor="progress">{label}</label>{' '}
        {isCounted
          ? t('desk.sheets.rows', { done: grouped(doneRows), total: grouped(totalRows) })
          : t('desk.sheets.starting')}
      </p>
      <progress
        id="progress"
        className="progress"
        max={isCounted ? totalRows : 1}
        value={isCounted ? doneRows : undefined}
      />
      <noscript>
        <p className="hint">{t('desk.sheets.selfRefresh')}</p>
      </noscript>
    </section>
  )
}
