import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { DefinitionList } from '@/components/ui/content'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Grade, Kind, Modality } from '@/lib/domain/words'
import { formatDate, translator } from '@/lib/i18n'

type Reference = { code: string; title: Bilingual }

type NatureProps = {
  reader: Reader
  item: {
    facts: { kind: Kind; modality: Modality; grade: Grade; startsOn: CivilDate }
    plan: { calendar: { startsOn: CivilDate } }
    measures: readonly { view: { reference: Reference | null } }[]
  }
}

/** By which rules the commitment is judged, in words. */
export function ItemNature({ reader, item }: NatureProps) {
  const { locale } = reader
  const t = translator(locale)
  const { kind, modality, grade, startsOn } = item.facts
  const references = item.measures.flatMap(({ view }) => view.reference ?? [])
  const compared = references.map(({ code, title }) => ({
    term: t('public.item.comparedWith'),
    description: <a href={link(reader, `/commitments/${code}`)}>{title[locale]}</a>,
  }))
  const later = startsOn === item.plan.calendar.startsOn
    ? []
    : [{ term: t('public.item.countsFrom'), description: t('public.item.countsFromDay', { date: formatDate(locale, startsOn) }) }]
  return (
    <section aria-labelledby="nature">
      <h2 id="nature">{t('public.item.nature')}</h2>
      <DefinitionList
        items={[
          {
            term: t('public.item.kind'),
            description: (
              <>
                <a href={link(reader, `/method#kind-${kind}`)}>{t(`kind.${kind}`)}</a>
                {t('public.colon')}
                {t(`public.method.kinds.${kind}`)}
              </>
            ),
          },
          { term: t('public.item.modality'), description: t(`public.method.modalities.${modality}`) },
          { term: t('public.item.grade'), description: t(`grade.${grade}`) },
          ...later,
          ...compared,
        ]}
      />
    </section>
  )
}
