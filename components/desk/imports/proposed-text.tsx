import { splitAtSpans, type Segment } from '@/components/plan/segments'
import type { Confidence, OutlineParagraph } from '@/lib/domain/plan-text/types'
import type { Disposition } from '@/lib/domain/words'
import { languageTag, translator, type Locale } from '@/lib/i18n'

/** A clause of the document, as it is marked. */
export type MarkedClause = {
  id: string
  start: number
  end: number
  /** what was decided, else what is proposed */
  disposition: Disposition
  isDecided: boolean
  confidence: Confidence
  href: string
}

type WordsProps = { locale: Locale; current: string | null }

/** A clause as a link that opens it; its mark and its words say what colour and line show. */
function Stretch({ locale, current, segment }: WordsProps & { segment: Segment<MarkedClause> }) {
  const { text, span } = segment
  if (span === null) return text
  const t = translator(locale)
  const { id, disposition, isDecided, confidence, href } = span
  const state = isDecided ? t('desk.imports.mark.decided') : t(`desk.imports.confidence.${confidence}`)
  return (
    <a
      id={`c-${id}`}
      href={href}
      className={`proposed ${disposition} ${isDecided ? 'is-decided' : 'is-open'}`}
      {...(id === current ? { 'aria-current': true as const } : {})}
    >
      {text}
      <sup className="told-mark" lang={languageTag(locale)}>
        {t(`public.text.marks.${disposition}`)}
        {isDecided ? '✓' : ''}
        <span className="hidden-text">
          {' '}
          {t(`disposition.${disposition}`)} {state}
        </span>
      </sup>
    </a>
  )
}

function Body({ paragraph, children }: { paragraph: OutlineParagraph; children: React.ReactNode }) {
  const lang = languageTag('zh')
  return paragraph.kind === 'heading' ? <h2 lang={lang}>{children}</h2> : <p lang={lang}>{children}</p>
}

/** The document with every clause marked: proposed ones by a broken line, decided ones by a tick. */
export const ProposedText = ({
  locale,
  current,
  paragraphs,
  clausesOf,
}: WordsProps & {
  paragraphs: readonly OutlineParagraph[]
  clausesOf: (paragraph: number) => readonly MarkedClause[]
}) => (
  <article className="document proposed-text">
    {paragraphs.map((paragraph) => (
      <div key={paragraph.number} className={`paragraph is-${paragraph.kind}`} id={`p${paragraph.number}`}>
        <span className="number">{paragraph.number}</span>
        <Body paragraph={paragraph}>
          {splitAtSpans(paragraph.text, clausesOf(paragraph.number)).map((segment, index) => (
            <Stretch key={index} locale={locale} current={current} segment={segment} />
          ))}
        </Body>
      </div>
    ))}
  </article>
)
