import { AdjustedMark } from '@/components/adjustment/adjusted-mark'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { ClauseMark } from '@/components/standing/clause-mark'
import { Lamp } from '@/components/standing/lamp'
import { Details } from '@/components/ui/content'
import type { Disposition, StandingCode } from '@/lib/domain/words'
import { languageTag, translator } from '@/lib/i18n'
import { rowsOf, splitAtSpans, type Segment } from './segments'

/** A clause and what became of it. */
export type TextClause = {
  start: number
  end: number
  disposition: Disposition
  reason: Bilingual
  commitments: readonly {
    code: string
    title: Bilingual
    standing: StandingCode
    isAdjusted: boolean
  }[]
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
        isAdjusted={first.isAdjusted}
      />
      {others.map(({ code, standing, isAdjusted }) => (
        <ClauseMark
          key={code}
          locale={locale}
          standing={standing}
          href={link(reader, `/commitments/${code}`)}
          text={code}
          isAdjusted={isAdjusted}
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
            {clause.commitments.map(({ code, title, standing, isAdjusted }) => (
              <p key={code}>
                <a href={link(reader, `/commitments/${code}`)}>
                  {code} {title[locale]}
                </a>{' '}
                <Lamp locale={locale} code={standing} />{' '}
                {isAdjusted ? <AdjustedMark locale={locale} /> : null}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Details>
  )
}

const Words = ({ reader, paragraph }: ParagraphProps) =>
  splitAtSpans(paragraph.text, paragraph.clauses).map((segment, index) => (
    <Stretch key={index} reader={reader} segment={segment} />
  ))

/** A table of the document: its first cell carries the mark of the row. */
function TableWords({ reader, paragraph }: ParagraphProps) {
  const label = translator(reader.locale)('public.text.table', { number: paragraph.number })
  return (
    <div className="sheet" role="region" aria-label={label} tabIndex={0}>
      <table lang={languageTag('zh')}>
        <tbody>
          {rowsOf(paragraph.text, paragraph.clauses).map(({ cells: [first, ...rest], span }, row) => (
            <tr key={row}>
              {first ? (
                <th scope="row">
                  <Stretch reader={reader} segment={{ text: first, span }} />
                </th>
              ) : (
                <td />
              )}
              {rest.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Body({ reader, paragraph }: ParagraphProps) {
  const words = <Words reader={reader} paragraph={paragraph} />
  switch (paragraph.kind) {
    case 'table':
      return <TableWords reader={reader} paragraph={paragraph} />
    case 'heading':
      return <h2 lang={languageTag('zh')}>{words}</h2>
    default:
      return <p lang={languageTag('zh')}>{words}</p>
  }
}

/** The number of a paragraph is its address. */
const Anchor = ({ reader, number }: { reader: Reader; number: number }) => (
  <a className="number" href={`#p${number}`}>
    <span className="hidden-text">{translator(reader.locale)('public.text.paragraph')}</span>
    {number}
  </a>
)

/** One paragraph of the document, in its own words. */
export const Paragraph = ({ reader, paragraph }: ParagraphProps) => (
  <div className={`paragraph is-${paragraph.kind}`} id={`p${paragraph.number}`}>
    <Anchor reader={reader} number={paragraph.number} />
    <Body reader={reader} paragraph={paragraph} />
    <Reasons reader={reader} paragraph={paragraph} />
  </div>
)
