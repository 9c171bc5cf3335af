import { isInBothLanguages } from '@/lib/domain/definition'
import type { CataloguePlan, Violation } from './check'
import type { Bilingual, CatalogueClause, CatalogueCommitment } from './types'

type Located = { where: string; text: Bilingual }

function textsOfCommitment({ code, title, measures, members = [] }: CatalogueCommitment): Located[] {
  const texts = [
    title,
    ...members.flatMap(({ name }) => (name === null ? [] : [name])),
    ...measures.flatMap(({ name, unit, scope, caution }) => [
      name,
      ...(unit.zh === '' && unit.en === '' ? [] : [unit]),
      ...(scope === undefined ? [] : [scope]),
      ...(caution === undefined ? [] : [caution]),
    ]),
  ]
  return texts.map((text) => ({ where: code, text }))
}

const textsOfClause = (clause: CatalogueClause): Located[] => [
  { where: `paragraph ${clause.paragraph}: ${clause.quote}`, text: clause.reason },
  ...(clause.commitments ?? []).flatMap(textsOfCommitment),
]

/** Both languages everywhere: neither empty, and English without Chinese characters. */
export const textLaws = (plan: CataloguePlan): Violation[] =>
  plan.clauses
    .flatMap(textsOfClause)
    .filter(({ text }) => !isInBothLanguages(text))
    .map(({ where, text }) => ({ law: 'both-languages', where, detail: `${text.zh} | ${text.en}` }))
