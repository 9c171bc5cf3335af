import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/i18n'

/** The parts of the method page; each is an anchor that other pages link to. */
export const METHOD_PARTS = [
  'kinds',
  'figures',
  'standings',
  'thresholds',
  'freshness',
  'clocks',
  'corrections',
  'adjustments',
  'ledger',
  'inferred',
] as const
export type MethodPart = (typeof METHOD_PARTS)[number]

/** The list of parts at the top of the page. */
export function MethodContents({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <nav aria-label={t('public.method.contents')}>
      <ol className="toc">
        {METHOD_PARTS.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`public.method.parts.${part}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type PartProps = { locale: Locale; part: MethodPart; children: ReactNode }

/** One part under its heading and anchor. */
export const Part = ({ locale, part, children }: PartProps) => (
  <section className="prose" aria-labelledby={part}>
    <h2 id={part}>{translator(locale)(`public.method.parts.${part}`)}</h2>
    {children}
  </section>
)
