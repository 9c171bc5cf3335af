import type { ReactNode } from 'react'
import { DocumentWords, StatedNumbers } from '@/components/desk/imports/document-words'
import { Reasons } from '@/components/desk/imports/reasons'
import { DefinitionList } from '@/components/ui/content'
import { findBaseline, placeOf, settledValues, type CommitmentValues, type ImportedClause, type MeasureValues } from '@/lib/domain/plan-import'
import { formatDate, joinWords, languageTag, translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { baselineFacts } from './baseline-facts'
import { Target } from './target'
import { unitText } from './target-text'

type Part = { locale: Locale; view: PlanImportView; clause: ImportedClause }

/** A target with its margin, and the words of the clause that a relation is compared with. */
function WholeTarget({ locale, view: { clauses }, measure }: Omit<Part, 'clause'> & { measure: MeasureValues }) {
  const t = translator(locale)
  const { tolerance, reference } = measure
  const found = reference === null ? undefined : clauses.find((each) => placeOf(each) === reference)
  return (
    <span className="line">
      <Target locale={locale} measure={measure} />
      {tolerance === null || tolerance === '0' ? null : t('desk.imports.margin', { margin: `${tolerance} ${unitText(locale, measure)}` })}
      {found === undefined ? null : t.rich('desk.imports.comparedWith', { quote: found.quote, zh: marked })}
    </span>
  )
}

const marked = (words: ReactNode) => <span lang={languageTag('zh')}>{words}</span>

/** What would be tracked: kind, targets, who leads, until when. */
function valueItems(locale: Locale, view: PlanImportView, values: CommitmentValues) {
  const t = translator(locale)
  const names = new Map(view.departments.map(({ slug, name }) => [slug, name[locale]]))
  const measures = values.measures.map((measure, index) => <WholeTarget key={index} locale={locale} view={view} measure={measure} />)
  const members = <DocumentWords locale={locale}>{values.members.join('、')}</DocumentWords>
  const departments = values.departments.map(({ department, inferred }) => {
    const name = names.get(department) ?? department
    return inferred ? t('desk.imports.inferredName', { name }) : name
  })
  return [
    { term: t('desk.plans.definition.kind'), description: `${t(`kind.${values.kind}`)} · ${t(`modality.${values.modality}`)} · ${t(`grade.${values.grade}`)}` },
    ...(measures.length === 0 ? [] : [{ term: t('desk.imports.target'), description: measures }]),
    ...(values.stages === null ? [] : [{ term: t('desk.imports.field.stages'), description: t(`desk.imports.series.${values.stages}`) }]),
    ...(values.members.length === 0 ? [] : [{ term: t('desk.imports.field.members'), description: members }]),
    { term: t('desk.plans.lead'), description: joinWords(locale, departments) },
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
        ...(numbers.length === 0 ? [] : [{ term: t('desk.imports.statedNumbers'), description: <StatedNumbers locale={locale} numbers={numbers} /> }]),
        ...(baseline === null || values === null ? [] : [{ term: t('desk.imports.field.baseline'), description: t.rich('desk.imports.baseline', { ...baselineFacts(locale, baseline, values), zh: marked }) }]),
      ]}
    />
  )
}
