import { Name } from '@/components/desk/imports/document-words'
import type { MeasureValues } from '@/lib/domain/plan-import'
import type { Locale } from '@/lib/i18n'
import { askedText } from './target-text'

/** A measure and what it asks for. */
export const Target = ({ locale, measure }: { locale: Locale; measure: MeasureValues }) => (
  <>
    <Name locale={locale} name={measure.name} /> {askedText(locale, measure)}
  </>
)
