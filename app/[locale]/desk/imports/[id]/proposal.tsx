import { periodText } from '@/components/commitment/measure-figure'
import { Reasons } from '@/components/desk/imports/reasons'
import { DefinitionList } from '@/components/ui/content'
import { findBaseline, placeOf, settledValues, type CommitmentValues, type ImportedClause, type MeasureValues } from '@/lib/domain/plan-import'
import { formatDate, languageTag, translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'

type Part = { locale: Locale; view: PlanImportView; clause: ImportedClause }

/** The words of the clause that a relation is compared with. */
function comparedWith(locale: Locale, { clauses }: PlanImportView, { reference }: MeasureValues): string {
  const found = reference === null ? undefined : clauses.find((each) => placeOf(each) === reference)
  return found === undefined ? '' : translator(locale)('desk.imports.comparedWith', { quote: found.quote })
}

/** What would be tracked: kind, targets, who leads, until when. */
function valueItems(locale: Locale, view: PlanImportView, values: CommitmentValues) {
  const t = translator(locale)
  const names = new Map(view.departments.map(({ slug, name }) => [slug, name[locale]]))
  const measures = values.measures.map((measure) => {
    const { name, comparator, value, max, unit, tolerance } = measure
    const target = `${name.zh}：${t(`comparatorName.${comparator}`)} ${max === null ? value : `${value}–${max}`} ${unit.zh}`.trim()
    const margin = tolerance === null || tolerance === '0' ? '' : t('desk.imports.margin', { margin: `${tolerance}${unit.zh}` })
    return `${target}${margin}${comparedWith(locale, view, measure)}`
  })
  const departments = values.departments.map(({ department, inferred }) => {
    const name = names.get(department) ?? department
    return inferred ? t('desk.imports.inferredName', { name }) : name
  })
  return [
    { term: t('desk.plans.definition.kind'), description: `${t(`kind.${values.kind}`)} · ${t(`modality.${values.modality}`)} · ${t(`grade.${values.grade}`)}` },
    ...(measures.length === 0 ? [] : [{ term: t('desk.imports.target'), description: measures.join('；') }]),
    ...(values.stages === null ? [] : [{ term: t('desk.imports.field.stages'), description: t(`desk.imports.series.${values.stages}`) }]),
    ...(values.members.length === 0 ? [] : [{ term: t('desk.imports.field.members'), description: values.members.join('、') }]),
    { term: t('desk.plans.lead'), description: departments.join('、') },
    { term: t('desk.plans.deadline'), description: formatDate(locale, values.deadline) },
  ]
}

/** What was decided, else what is proposed and which rule saw what. */
export function Proposal({ locale, view, clause, numbers }: Part & { numbers: readonly string[] }) {
  const t = translator(locale)
  const { proposal, decision } = clause
  const disposition = decision?.disposition ?? proposal.disposition
  const values = decision === null && proposal.disposition === 'commitment' ? settledValues(proposal, view.context) : (decision?.values ?? null)
  const baseline = values === null ? null : findBaseline(proposal, values, view.stored)
  const said = decision !== null && decision.reason !== '' ? <span lang={languageTag('zh')}>{decision.reason}</span> : null
  const why = said ?? (proposal.because.length === 0 ? null : <Reasons locale={locale} because={proposal.because} />)
  return (
    <DefinitionList
      items={[
        {
          term: t(decision === null ? 'desk.imports.proposal' : `desk.imports.decided.${decision.way}`),
          description:
            decision === null
              ? t('desk.imports.proposedAs', {
                  disposition: t(`disposition.${disposition}`),
                  confidence: t(`desk.imports.confidence.${proposal.confidence}`),
                })
              : t(`disposition.${disposition}`),
        },
        ...(why === null ? [] : [{ term: t('desk.imports.because'), description: why }]),
        ...(values === null ? [] : valueItems(locale, view, values)),
        ...(numbers.length === 0 ? [] : [{ term: t('desk.imports.statedNumbers'), description: numbers.join('、') }]),
        ...(baseline === null ? [] : [{ term: t('desk.imports.field.baseline'), description: t('desk.imports.baseline', { period: periodText(locale, baseline.period), quote: baseline.quote }) }]),
      ]}
    />
  )
}
