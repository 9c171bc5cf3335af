import { Struck } from '@/components/ui/struck'
import { translator, type Locale } from '@/lib/i18n'
import type { ChangeLine } from './lines'

/** What a change comes to: the old struck, the new beside it; told apart by words as well. */
export function ChangeList({ locale, lines }: { locale: Locale; lines: readonly ChangeLine[] }) {
  const t = translator(locale)
  return (
    <dl className="changes">
      {lines.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Struck locale={locale}>{before}</Struck>
          </dd>
          <dd>
            <span className="hidden-text">{t('adjustment.to')}</span> {after}
          </dd>
        </div>
      ))}
    </dl>
  )
}
