import { randomUUID } from 'node:crypto'
import { db } from '@/lib/data/client'
import type { Role } from '@/lib/domain/words'
import type { Official } from '../signed-in'
import { at } from './accounts'

/** The people of a small district: two departments that report, one office that reviews. */
export type House = {
  jurisdiction: string
  /** slugs of the two reporting departments */
  slugs: [string, string]
  /** slug of the reviewing office */
  office: string
  contributor: Official
  colleague: Official
  /** reports for the other department */
  neighbour: Official
  reviewer: Official
  otherReviewer: Official
  /** reports for the first department, and reviews */
  double: Official
  planner: Official
  administrator: Official
  auditor: Official
}

type Person = { name: string; roles: Role[]; departmentId: string }

/** Nobody signs in here: what stands in place of a hash matches no password. */
const rowOf = (person: Person) => ({
  ...person,
  id: randomUUID(),
  login: `test-${randomUUID()}`,
  passwordHash: 'none',
  createdAt: at('05:00:00'),
})

const officialOf = ({ id, name, roles, departmentId }: Person & { id: string }): Official => ({
  id,
  name,
  roles,
  departmentId,
  departmentIds: roles.includes('contributor') ? [departmentId] : [],
})

/** A new district with new people, so that tests share nothing but the ledger. */
export async function makeHouse(): Promise<House> {
  const name = randomUUID().slice(0, 8)
  const jurisdiction = `district-${name}`
  const [first, second, office] = ['first', 'second', 'office'].map((role) => `${role}-${name}`)
  if (!first || !second || !office) throw new Error('a house has three departments')
  const departments = [first, second, office].map((slug) => ({ id: slug, slug, nameZh: slug, nameEn: slug }))
  await db.jurisdiction.create({
    data: {
      ...{ slug: jurisdiction, nameZh: '测试区', nameEn: 'Test', timeZone: 'Asia/Shanghai' },
      departments: { createMany: { data: departments } },
    },
  })
  const people = {
    contributor: rowOf({ name: '张填报', roles: ['contributor'], departmentId: first }),
    colleague: rowOf({ name: '李同事', roles: ['contributor'], departmentId: first }),
    neighbour: rowOf({ name: '王邻居', roles: ['contributor'], departmentId: second }),
    reviewer: rowOf({ name: '赵审核', roles: ['reviewer'], departmentId: office }),
    otherReviewer: rowOf({ name: '钱审核', roles: ['reviewer'], departmentId: office }),
    double: rowOf({ name: '孙兼任', roles: ['contributor', 'reviewer'], departmentId: first }),
    planner: rowOf({ name: '周计划', roles: ['planner'], departmentId: office }),
    administrator: rowOf({ name: '吴系统', roles: ['administrator'], departmentId: office }),
    auditor: rowOf({ name: '郑审计', roles: ['auditor'], departmentId: office }),
  }
  await db.user.createMany({ data: Object.values(people) })
  return {
    jurisdiction,
    slugs: [first, second],
    office,
    contributor: officialOf(people.contributor),
    colleague: officialOf(people.colleague),
    neighbour: officialOf(people.neighbour),
    reviewer: officialOf(people.reviewer),
    otherReviewer: officialOf(people.otherReviewer),
    double: officialOf(people.double),
    planner: officialOf(people.planner),
    administrator: officialOf(people.administrator),
    auditor: officialOf(people.auditor),
  }
}
