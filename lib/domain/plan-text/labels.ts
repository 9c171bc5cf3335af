import { squeeze } from './blanks'
import { lastDeadline, proposed } from './clause-facts'
import { findDepartments } from './departments'
import type { Outline, OutlineParagraph, ProposedClause } from './types'
import { widenMarks } from './wide-marks'

/** A paragraph that only names who answers for what stands above it, or by when. */
const LABEL_PARAGRAPH =
  /^[（(]?(?:(?:牵头|责任|主办|承办|主责|实施)(?:领导|单位|部门|主体)|(?:完成)?(?:时限|时间|期限))[：:]/u
/** 完成时限：10月底 inside of a paragraph is meant for all of it. */
const TERM = /(?:完成)?(?:时限|时间|期限)[：:]([^。；）]{2,20})/u

/** Of two labels this one says who leads, whichever stands first. */
const LEADS = /牵头|主办|主责/u

type Said = { of: number; departments: ProposedClause['departments']; deadline: ProposedClause['deadline']; leads: boolean }

const saidIn = (paragraph: OutlineParagraph, of: number, year: number | null): Said => {
  const text = widenMarks(squeeze(paragraph.text))
  const term = TERM.exec(text)?.[1] ?? ''
  return {
    of,
    departments: LABEL_PARAGRAPH.test(text) ? proposed(findDepartments(text)) : [],
    deadline: lastDeadline(term, year),
    leads: LEADS.test(/^[^：:]*/u.exec(text)?.[0] ?? ''),
  }
}

/** What labels say, for the paragraph that they stand in or, on lines of their own, below of. */
function listSaid({ paragraphs }: Outline, year: number | null): Said[] {
  let of = 0
  return paragraphs.map((paragraph) => {
    if (!LABEL_PARAGRAPH.test(squeeze(paragraph.text))) of = paragraph.number
    return saidIn(paragraph, of, year)
  })
}

/** 牵头单位：甲, and on the next line 责任单位：乙: one leads, and who is named below supports. */
function unitsOf(said: readonly Said[]): ProposedClause['departments'] {
  const ordered = said.toSorted((a, b) => Number(b.leads) - Number(a.leads))
  return ordered.flatMap(({ departments }, index) =>
    index === 0 || (ordered[0]?.departments.length ?? 0) === 0
      ? departments
      : departments.map((each) => ({ ...each, role: 'supporting' as const })),
  )
}

/** Gives the promises of a paragraph the units and the term that labels name for it. */
export function withLabels(
  outline: Outline,
  clauses: readonly ProposedClause[],
  year: number | null,
): ProposedClause[] {
  const said = new Map<number, Said[]>()
  for (const each of listSaid(outline, year)) {
    if (each.departments.length === 0 && each.deadline === null) continue
    said.set(each.of, [...(said.get(each.of) ?? []), each])
  }
  return clauses.map((clause) => {
    const own = said.get(clause.paragraph)
    if (own === undefined || clause.disposition !== 'commitment') return clause
    const departments = unitsOf(own.filter((each) => each.departments.length > 0))
    return {
      ...clause,
      departments: clause.departments.length > 0 ? clause.departments : departments,
      deadline: clause.deadline ?? own.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    }
  })
}
