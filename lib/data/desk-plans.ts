import 'server-only'
import { KINDS, TARGET_SETS } from '@/lib/domain/words'
import { db } from './client'
import { requireOneOf } from './words'

/** Every plan, open or in preparation, the newest year first. */
export async function listDeskPlans() {
  const rows = await db.plan.findMany({
    select: {
      slug: true,
      titleZh: true,
      titleEn: true,
      state: true,
      openedAt: true,
      _count: { select: { commitments: true } },
    },
    orderBy: [{ year: 'desc' }, { slug: 'asc' }],
  })
  return rows.map(({ titleZh, titleEn, state, _count, ...row }) => ({
    ...row,
    title: { zh: titleZh, en: titleEn },
    isOpen: state === 'open',
    count: _count.commitments,
  }))
}
export type DeskPlan = Awaited<ReturnType<typeof listDeskPlans>>[number]

/** One plan with its commitments in its order; null when there is none. */
export async function findDeskPlan(slug: string) {
  const row = await db.plan.findUnique({
    where: { slug },
    select: {
      titleZh: true,
      titleEn: true,
      state: true,
      commitments: {
        select: {
          code: true,
          titleZh: true,
          titleEn: true,
          kind: true,
          deadlineOn: true,
          departments: {
            where: { role: 'lead' },
            select: { department: { select: { nameZh: true, nameEn: true } } },
          },
          section: { select: { titleZh: true, titleEn: true } },
          measures: {
            select: { key: true, nameZh: true, nameEn: true, kind: true, targets: { select: { set: true }, orderBy: { set: 'desc' } } },
            orderBy: { position: 'asc' },
          },
        },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (row === null) return null
  return {
    title: { zh: row.titleZh, en: row.titleEn },
    isOpen: row.state === 'open',
    commitments: row.commitments.map((each) => {
      const lead = each.departments[0]?.department
      return {
        code: each.code,
        title: { zh: each.titleZh, en: each.titleEn },
        kind: requireOneOf(KINDS, each.kind),
        deadlineOn: each.deadlineOn,
        lead: { zh: lead?.nameZh ?? '', en: lead?.nameEn ?? '' },
        section: { zh: each.section.titleZh, en: each.section.titleEn },
        targets: each.measures.flatMap(({ key, nameZh, nameEn, kind: counted, targets }) =>
          counted === 'list'
            ? []
            : targets.map(({ set }) => ({
                measure: key,
                name: { zh: nameZh, en: nameEn },
                set: requireOneOf(TARGET_SETS, set),
              })),
        ),
      }
    }),
  }
}

/** One commitment of a plan, as the list of its plan shows it. */
export type DeskPlanItem = NonNullable<Awaited<ReturnType<typeof findDeskPlan>>>['commitments'][number]
