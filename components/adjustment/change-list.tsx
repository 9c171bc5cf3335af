import { Details } from '@/components/ui/content'
import { Struck } from '@/components/ui/struck'
import { translator, type Locale } from '@/lib/i18n'
import type { ChangeLine } from './lines'

/** Lines shown at once; of a long change the rest is one step away. */
const SHOWN = 4

function Lines({ locale, lines }: { locale: Locale; lines: readonly ChangeLine[] }) {
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

/** What a change comes to: the old struck, the new beside it; told apart by words as well. */
export function ChangeList({ locale, lines }: { locale: Locale; lines: readonly ChangeLine[] }) {
  const rest = lines.slice(SHOWN)
  if (rest.length <= 1) return <Lines locale={locale} lines={lines} />
  return (
    <>
      <Lines locale={locale} lines={lines.slice(0, SHOWN)} />
      <Details summary={translator(locale)('adjustment.more', { count: rest.length })}>
        <Lines locale={locale} lines={rest} />
      </Details>
    </>
  )
}
