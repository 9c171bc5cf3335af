import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/i18n'

/** What something else took the place of: kept, struck, and told apart by words as well. */
export const Struck = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <s className="struck">
    <span className="hidden-text">{translator(locale)('ui.struck')} </span>
    {children}
  </s>
)
