import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { ClauseMark } from '@/components/standing/clause-mark'
import { Lamp } from '@/components/standing/lamp'
import { Details } from '@/components/ui/content'
import type { Disposition, StandingCode } from '@/lib/domain/words'
import { languageTag, translator } from '@/lib/i18n'
import { splitAtSpans, type Segment } from './segments'

/** A clause and what became of it. */
export type TextClause = {
  start: number
  end: number
  disposition: Disposition
  reason: Bilingual
  commitments: readonly { code: string; title: Bilingual; standing: StandingCode }[]
}

export type TextParagraph = {
  number: number
  kind: string
  text: string
  clauses: readonly TextClause[]
}

/** Keeps a mark on the line of the words it belongs to. */
const NO_BREAK = '\u2060'

type ParagraphProps = { reader: Reader; paragraph: TextParagraph }

/** A stretch of the text: a link with a lamp, a marked clause, or the words between. */
function Stretch({ reader, segment }: { reader: Reader; segment: Segment<TextClause> }) {
  const { text, span } = segment
  if (span === null) return text
  const { locale } = reader
  const [first, ...others] = span.commitments
  if (first === undefined) {
    return (
      <>
        <span className={`told ${span.disposition}`}>{text}</span>
        <sup className="told-mark" lang={languageTag(locale)}>
          {NO_BREAK}
          {translator(locale)(`public.text.marks.${span.disposition}`)}
        </sup>
      </>
    )
  }
  return (
    <>
      <ClauseMark
        locale={locale}
        standing={first.standing}
        href={link(reader, `/commitments/${first.code}`)}
        text={text}
      />
      {others.map(({ code, standing }) => (
        <ClauseMark
          key={code}
          locale={locale}
          standing={standing}
          href={link(reader, `/commitments/${code}`)}
          text={code}
        />
      ))}
    </>
  )
}

/** What became of each clause of a paragraph, and why; readable without pointing at anything. */
function Reasons({ reader, paragraph }: ParagraphProps) {
  const { locale } = reader
  const t = translator(locale)
  const solid = paragraph.text.replace(/\s+/gu, '')
  if (paragraph.clauses.length === 0) return null
  return (
    <Details summary={t('public.text.reasons', { count: paragraph.clauses.length })}>
      <ol className="reasons">
        {paragraph.clauses.map((clause) => (
          <li key={clause.start}>
            <q lang={languageTag('zh')}>{solid.slice(clause.start, clause.end)}</q>
            <p>
              <b>{t(`disposition.${clause.disposition}`)}</b>
              {t('public.colon')}
              {clause.reason[locale]}
            </p>
            {clause.commitments.map(({ code, title, standing }) => (
              <p key={code}>
                <a href={link(reader, `/commitments/${code}`)}>
                  {code} {title[locale]}
                </a>{' '}
                <Lamp locale={locale} code={standing} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Details>
  )
}

/** Cells of a table stay in their order; merged ones make columns uncertain, so none are drawn. */
const inCells = (text: string): string => text.replace(/\t/gu, '｜')

function Words({ reader, paragraph }: ParagraphProps) {
  const isTable = paragraph.kind === 'table'
  return splitAtSpans(paragraph.text, paragraph.clauses).map((segment, index) => (
    <Stretch
      key={index}
      reader={reader}
      segment={isTable ? { ...segment, text: inCells(segment.text) } : segment}
    />
  ))
}

/** The number of a paragraph is its address. */
const Anchor = ({ reader, number }: { reader: Reader; number: number }) => (
  <a className="number" href={`#p${number}`}>
    <span className="hidden-text">{translator(reader.locale)('public.text.paragraph')}</span>
    {number}
  </a>
)

/** One paragraph of the document, in its own words. */
export function Paragraph({ reader, paragraph }: ParagraphProps) {
  const { number, kind } = paragraph
  const words = <Words reader={reader} paragraph={paragraph} />
  return (
    <div className={`paragraph ${kind}`} id={`p${number}`}>
      <Anchor reader={reader} number={number} />
      {kind === 'heading' ? (
        <h2 lang={languageTag('zh')}>{words}</h2>
      ) : (
        <p lang={languageTag('zh')}>{words}</p>
      )}
      <Reasons reader={reader} paragraph={paragraph} />
    </div>
  )
}
