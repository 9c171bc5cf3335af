import { sizeText } from '@/components/commitment/evidence'
import { readingText } from '@/components/commitment/words'
import { DefinitionList } from '@/components/ui/content'
import { formatDate, href, translator, type Locale } from '@/lib/i18n'
import type { UpdateView } from '@/lib/services/view-update'
import { findLastReading, wordingOf } from '../../commitments/[code]/figures'

/** What an update says, figure by figure, with the words and the evidence behind it. */
export function UpdateContent({ locale, view }: { locale: Locale; view: UpdateView }) {
  const t = translator(locale)
  const { update, reporting } = view
  const figures = update.readings.flatMap((reading) => {
    const row = reporting.row.measures.find((each) => each.key === reading.measure)
    const measure = reporting.facts.measures.find((each) => each.key === reading.measure)
    if (row === undefined || measure === undefined) return []
    const figure = readingText(locale, reading, wordingOf(reporting, row, measure.kind))
    return [
      {
        term: locale === 'zh' ? row.nameZh : row.nameEn,
        description: (
          <>
            {t('desk.update.figure', { figure, stage: t(`stage.${reading.stage}`) })}
            <small className="line">{lastText(locale, view, reading.measure)}</small>
          </>
        ),
      },
    ]
  })
  const finished = reporting.row.members
    .filter((member) => update.finishedMembers.includes(member.position))
    .map(
      ({ position, nameZh, nameEn }) =>
        (locale === 'zh' ? nameZh : nameEn) ?? t('desk.report.unnamedMember', { position }),
    )
  const since = update.unchangedSinceOn
  const optional = [
    {
      term: t('desk.update.unchanged'),
      text: since === null ? '' : t('desk.update.unchangedSince', { date: formatDate(locale, since) }),
    },
    { term: t('desk.report.members'), text: finished.join(locale === 'zh' ? '、' : ', ') },
    { term: t('desk.report.explanation'), text: update.explanation },
    { term: t('desk.report.correctionReason'), text: update.correctionReason ?? '' },
  ]
  return (
    <section>
      <h2>{t('desk.update.content')}</h2>
      <DefinitionList
        items={[
          ...figures,
          { term: t('desk.report.sentence'), description: update.sentence },
          ...optional.flatMap(({ term, text }) =>
            text === '' ? [] : [{ term, description: text }],
          ),
          {
            term: t('desk.report.evidence'),
            description: <EvidenceItems locale={locale} view={view} />,
          },
        ]}
      />
    </section>
  )
}

/** What the public knows of the measure so far, for comparison. */
function lastText(locale: Locale, { reporting, update }: UpdateView, measure: string): string {
  const t = translator(locale)
  const last = findLastReading(reporting, measure, update.id)
  return last === null
    ? t('desk.report.noLast')
    : t('desk.report.last', {
        figure: readingText(locale, last.reading, last.wording),
        date: formatDate(locale, last.effectiveOn),
      })
}

function EvidenceItems({ locale, view }: { locale: Locale; view: UpdateView }) {
  const { evidence } = view.update
  if (evidence.length === 0) return translator(locale)('desk.update.noEvidence')
  return (
    <ul className="plain">
      {evidence.map((each) => (
        <li key={each.id}>
          {each.kind === 'link' && each.url !== null ? (
            <a href={each.url} rel="nofollow noopener">
              {each.url}
            </a>
          ) : null}
          {each.kind === 'document-number' ? each.documentNumber : null}
          {each.kind === 'file' ? (
            <>
              <a href={href(locale, `/desk/evidence/${each.id}`)}>{each.fileName}</a>
              {each.file === null ? null : ` (${sizeText(each.file.sizeBytes)})`}
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
