import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { link } from '@/components/layout/link'
import { ledgerPath } from '@/lib/domain/ledger-position'
import { sourceAnchor } from '@/components/summary/cited-run'
import { SummaryDocument } from '@/components/summary/summary-document'
import { summaryTitle } from '@/components/summary/summary-title'
import { DefinitionList } from '@/components/ui/content'
import { findIssuedSummary, listQuotedDocuments, type PublicSummary } from '@/lib/data/public/summaries'
import { namedSourceId } from '@/lib/domain/summary/named-source'
import { formatDate, formatInstant, translator } from '@/lib/i18n'
import { Frame } from '../../frame'
import { pageMetadata } from '../../metadata'
import { readVisit, type PageInput, type Visit } from '../../request'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ id: string }>

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader, moment } = await readVisit(input)
  const summary = await findIssuedSummary(parts.id, moment)
  if (summary === null) return {}
  const title = summaryTitle(reader.locale, summary)
  return pageMetadata(reader, `/summaries/${parts.id}`, { title, description: title })
}

/** An issued summary: its frozen text with its sources, what it was cut from, and its files. */
export default async function SummaryPage(input: Input) {
  const visit = await readVisit(input)
  const { parts, reader, moment } = visit
  const summary = await findIssuedSummary(parts.id, moment)
  if (summary === null) notFound()
  return (
    <Frame visit={visit} path={`/summaries/${parts.id}`} current="summaries" plan={summary.plan.slug}>
      <Particulars visit={visit} summary={summary} />
      <SummaryDocument
        reader={reader}
        model={summary.model}
        documents={await listQuotedDocuments(summary.model)}
        sources
      />
    </Frame>
  )
}

/** Who issued it, from which figures, and how anyone can check that it is still the same. */
function Particulars({ visit, summary }: { visit: Visit<object>; summary: PublicSummary }) {
  const { reader } = visit
  const { locale } = reader
  const t = translator(locale)
  const { id, plan, cut, issuedAt, issuedBy, writtenBy, hash, ledgerSeq, files, named } = summary
  return (
    <aside className="summary-particulars" aria-label={t('summaries.public.particulars')}>
      <p>
        <a href={link(reader, `/plans/${plan.slug}`)}>{plan.title[locale]}</a>
        {' · '}
        <a href={link(reader, `/summaries/${id}/comparison`)}>{t('summaries.public.compare')}</a>
      </p>
      <DefinitionList
        items={[
          {
            term: t('summaries.desk.cut'),
            description: t('summaries.cut', { data: formatDate(locale, cut.dataOn), known: formatDate(locale, cut.knownOn) }),
          },
          { term: t('summaries.public.writtenBy'), description: writtenBy[locale] },
          {
            term: t('summaries.public.issued'),
            description: t('summaries.public.issuedBy', { office: issuedBy[locale], time: formatInstant(issuedAt) }),
          },
          {
            term: t('summaries.public.files'),
            description: (
              <ul className="summary-files">
                {files.map(({ format }) => (
                  <li key={format}>
                    <a href={`/api/summaries/${id}/${format}`}>{t(`summaries.format.${format}`)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
          ...(named.length === 0
            ? []
            : [
                {
                  term: t('summaries.public.named'),
                  description: (
                    <ul>
                      {named.map((each) => (
                        <li key={`${each.blockId} ${each.number}`}>
                          <a href={`#${sourceAnchor(namedSourceId(each))}`}>
                            {t('summaries.number.public', { ...each, office: each.office[locale] })}
                          </a>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          {
            term: t('summaries.public.hash'),
            description: (
              <>
                <code className="summary-hash">{hash}</code>{' '}
                <a href={link(reader, ledgerPath(ledgerSeq))}>{t('summaries.public.entry', { seq: ledgerSeq })}</a>
              </>
            ),
          },
        ]}
      />
    </aside>
  )
}
