import { translator, type Locale } from '@/lib/i18n'

/** '4be1…09d2': enough to compare by eye, the whole hash stands in the ledger. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`

type SealProps = {
  locale: Locale
  seq: number
  /** 64 hex digits */
  hash: string
  /** the entry in the ledger */
  href: string
  /** sequence of the entry that this one corrects */
  corrects?: number | null
}

/** The ledger entry behind a published fact. */
export function Seal({ locale, seq, hash, href, corrects = null }: SealProps) {
  const t = translator(locale)
  const label = t('ui.seal.label', { seq, hash: shortHash(hash) })
  return (
    <span className="seal">
      <a href={href} aria-label={label}>
        #{seq} · {shortHash(hash)}
      </a>
      {corrects === null ? null : ` ${t('ui.seal.corrects', { seq: corrects })}`}
    </span>
  )
}
