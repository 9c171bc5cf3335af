import { inTransaction } from '@/lib/data/client'
import type { Role } from '@/lib/domain/words'
import { createAccount } from '@/lib/services/create-account'
import { REVIEWING_DEPARTMENT } from './departments'

/** An account of the first start, with the password that is shown once. */
export type FirstAccount = { login: string; roles: readonly Role[]; initialPassword: string }

type Wanted = { login: string; name: string; department: string; roles: Role[] }

const OFFICES: readonly Wanted[] = [
  {
    login: 'reviewer1',
    name: '审核人一',
    department: REVIEWING_DEPARTMENT,
    roles: ['reviewer'],
  },
  {
    login: 'reviewer2',
    name: '审核人二',
    department: REVIEWING_DEPARTMENT,
    roles: ['reviewer'],
  },
  {
    login: 'planner',
    name: '计划管理员',
    department: 'district-development-reform',
    roles: ['planner'],
  },
  {
    login: 'administrator',
    name: '系统管理员',
    department: REVIEWING_DEPARTMENT,
    roles: ['administrator'],
  },
  { login: 'auditor', name: '审计员', department: REVIEWING_DEPARTMENT, roles: ['auditor'] },
]

/**
 * Two contributors for every department that leads a commitment, so that nobody's
 * absence stops the reporting, and one account or two for each other role. Nothing is
 * done when there is any account already.
 *
 * @returns the new accounts; empty when there were some
 */
export async function createFirstAccounts(now: Date): Promise<FirstAccount[]> {
  return inTransaction(async (tx) => {
    if ((await tx.user.count()) > 0) return []
    const departments = await tx.department.findMany({ orderBy: { slug: 'asc' } })
    const leads = await tx.commitmentDepartment.findMany({
      where: { role: 'lead' },
      distinct: ['departmentId'],
    })
    const leading = departments.filter(({ id }) => leads.some((lead) => lead.departmentId === id))
    const contributors = leading.flatMap(({ slug, nameZh }): Wanted[] =>
      ['1', '2'].map((number) => ({
        login: `${slug.replace(/^district-/, '')}${number}`,
        name: `${nameZh}填报人${number === '1' ? '一' : '二'}`,
        department: slug,
        roles: ['contributor'],
      })),
    )
    const accounts: FirstAccount[] = []
    for (const { login, name, department, roles } of [...OFFICES, ...contributors]) {
      const departmentId = departments.find((each) => each.slug === department)?.id
      if (departmentId === undefined) throw new Error(`no department ${department}`)
      const made = await createAccount(tx, { login, name, departmentId, roles }, now)
      if (!made.ok) throw new Error(`login ${login} is taken`)
      accounts.push({ login, roles, initialPassword: made.initialPassword })
    }
    return accounts
  })
}
