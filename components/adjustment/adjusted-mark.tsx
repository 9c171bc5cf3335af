import { translator, type Locale } from '@/lib/i18n'

/** Stands beside the standing of a commitment whose promise was changed, or filed late. */
export const AdjustedMark = ({ locale, href }: { locale: Locale; href?: string }) => {
  const mark = translator(locale)('adjustment.mark')
  return href === undefined ? (
    <span className="adjusted">{mark}</span>
  ) : (
    <a className="adjusted" href={href}>
      {mark}
    </a>
  )
}
