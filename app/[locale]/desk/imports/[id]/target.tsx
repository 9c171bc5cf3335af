import { Name } from '@/components/desk/imports/document-words'
import type { MeasureValues } from '@/lib/domain/plan-import'
import type { Locale } from '@/lib/i18n'
import { askedText } from './target-text'

/** A measure and what it asks for, on a line of its own, with what is to be said behind it. */
export const Target = ({ locale, measure, children }: { locale: Locale; measure: MeasureValues; children?: React.ReactNode }) => (
  <span className="line">
    <Name locale={locale} name={measure.name} /> {askedText(locale, measure)}
    {children}
  </span>
)
