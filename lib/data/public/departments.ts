import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { Bilingual } from '@/lib/domain/words'
import { db } from '../client'
import { readFactsThen } from './adjustments'
import { goesOn } from './merged'

/** A department that the public may look up. */
export type PublicDepartment = { slug: string; name: { zh: string; en: string } }

/** One department by its slug; null when there is none. */
export async function findDepartment(slug: string): Promise<PublicDepartment | null> {
  const row = await db.department.findUnique({
    where: { slug },
    select: { slug: true, nameZh: true, nameEn: true },
  })
  return row === null ? null : { slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } }
}

/** Names of departments by slug. */
export type Offices = ReadonlyMap<string, Bilingual>

/** The names of all departments that answer for a commitment, or did. */
export async function nameOffices(facts: readonly CommitmentFacts[]): Promise<Offices> {
  const slugs = facts
    .flatMap(({ details, lineage }) => [details, ...lineage.parts])
    .flatMap(({ departments }) => departments.map((each) => each.department))
  return nameDepartments(slugs)
}

/** The names of departments; slugs that are none are left out. */
export async function nameDepartments(slugs: readonly string[]): Promise<Offices> {
  const rows = await db.department.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { slug: true, nameZh: true, nameEn: true },
  })
  return new Map(rows.map((row) => [row.slug, { zh: row.nameZh, en: row.nameEn }]))
}

const supports = (slug: string, { details }: CommitmentFacts): boolean =>
  details.departments.some((each) => each.department === slug && each.role === 'supporting')

/** Codes of the commitments a department supported on the day without leading them. */
export async function listSupported(slug: string, planId: string, moment: Moment) {
  const then = await readFactsThen({ planId }, moment)
  const rows = await db.commitment.findMany({
    where: {
      planId,
      knownOn: { lte: moment.on },
      AND: goesOn(moment),
      OR: [
        { departments: { some: { role: 'supporting', department: { slug } } } },
        { code: { in: [...then.keys()] } },
      ],
    },
    select: { code: true, titleZh: true, titleEn: true },
    orderBy: { position: 'asc' },
  })
  return rows.flatMap((row) => {
    const facts = then.get(row.code)
    if (facts !== undefined && !supports(slug, facts)) return []
    return [{ code: row.code, title: facts?.details.title ?? { zh: row.titleZh, en: row.titleEn } }]
  })
}

/**
 * Departments that lead something in a plan, for a filter. One probe a department, so
 * that the cost follows the departments and not the commitments.
 */
export async function listLeadDepartments(planId: string): Promise<PublicDepartment[]> {
  const rows = await db.$queryRaw<{ slug: string; nameZh: string; nameEn: string }[]>`
    SELECT d."slug", d."nameZh", d."nameEn"
    FROM "Department" d
    CROSS JOIN LATERAL (
      SELECT 1 FROM "CommitmentDepartment" cd
      JOIN "Commitment" c ON c."id" = cd."commitmentId"
      WHERE cd."departmentId" = d."id" AND cd."role" = 'lead' AND c."planId" = ${planId}
        AND c."successorId" IS NULL
      LIMIT 1
    ) leads
    ORDER BY d."slug"`
  return rows.map((row) => ({ slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } }))
}
