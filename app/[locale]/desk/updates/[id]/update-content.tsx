import { DefinitionList } from '@/components/ui/content'
import { CAUSE_FIELDS } from '@/lib/domain/cause'
import { formatDate, formatInstant, joinWords, translator, type Locale } from '@/lib/i18n'
import type { UpdateView } from '@/lib/services/view-update'
import { memberLabel } from '../../commitments/[code]/member-fields'
import { CompareTable } from './compare-table'
import { EvidenceItems } from './evidence-items'

/** What an update says: the figures beside the last public ones, the words and the evidence. */
export function UpdateContent({ locale, view }: { locale: Locale; view: UpdateView }) {
  const t = translator(locale)
  const { update, reporting } = view
  const finished = reporting.facts.members.flatMap((member) => {
    const finish = update.finishes.find(({ position }) => position === member.position)
    if (finish === undefined) return []
    const name = memberLabel(locale, member)
    if (finish.finishedOn === null) return [name]
    return [t('desk.report.finishedMember', { name, about: formatDate(locale, finish.finishedOn) })]
  })
  const since = update.unchangedSinceOn
  const optional = [
    {
      term: t('desk.update.unchanged'),
      text: since === null ? '' : t('desk.update.unchangedSince', { date: formatDate(locale, since) }),
    },
    { term: t('desk.report.members'), text: joinWords(locale, finished) },
    { term: t('desk.report.explanation'), text: update.explanation },
    ...CAUSE_FIELDS.map((field) => ({ term: t(`desk.cause.${field}`), text: update[field] })),
    { term: t('desk.report.correctionReason'), text: update.correctionReason ?? '' },
    { term: t('desk.update.signOff'), text: signOffText(locale, view) },
  ]
  return (
    <section>
      <h2>{t('desk.update.content')}</h2>
      <CompareTable locale={locale} view={view} />
      <DefinitionList
        items={[
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

/** Who of the unit stands by it; empty where nobody is asked. */
function signOffText(locale: Locale, { update }: UpdateView): string {
  const t = translator(locale)
  if (!update.signOffRequired) return ''
  if (update.signedOffAt === null) return t('desk.update.awaitsSignOff')
  return t('desk.update.signedOff', {
    name: update.signedOffBy?.name ?? '',
    time: formatInstant(update.signedOffAt),
  })
}
