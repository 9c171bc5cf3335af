import { randomUUID } from 'node:crypto'
import { db, inTransaction } from '@/lib/data/client'
import type { Role } from '@/lib/domain/words'
import { createAccount } from '@/lib/services/create-account'
import { resumeSession, type SignedIn } from '@/lib/services/resume-session'
import { signIn } from '@/lib/services/sign-in'

/** An instant of the tests' day, 18 July 2025, as 'HH:MM:SS' of Hanyang. */
export const at = (time: string): Date => new Date(`2025-07-18T${time}+08:00`)

/** An account with the password it was handed. */
export type TestAccount = { id: string; login: string; password: string }

async function makeDepartment(): Promise<string> {
  const jurisdiction = await db.jurisdiction.create({
    data: { slug: randomUUID(), nameZh: '汉阳区', nameEn: 'Hanyang', timeZone: 'Asia/Shanghai' },
  })
  const department = await db.department.create({
    data: {
      jurisdictionId: jurisdiction.id,
      slug: randomUUID(),
      nameZh: '区城建局',
      nameEn: 'Construction Bureau',
    },
  })
  return department.id
}

/** A new person of a new department, so that tests share nothing. */
export async function makeAccount(roles: Role[] = ['contributor']): Promise<TestAccount> {
  const login = `test-${randomUUID()}`
  const departmentId = await makeDepartment()
  const account = { login, name: '陈洁', departmentId, roles }
  const created = await inTransaction((tx) => createAccount(tx, account, at('07:00:00')))
  if (!created.ok) throw new Error(created.reason)
  return { id: created.userId, login, password: created.initialPassword }
}

/** Signs in with the right password; throws when refused. */
export async function openSession({ login, password }: TestAccount, now: Date): Promise<SignedIn> {
  const opened = await signIn({ login, password }, now)
  if (!opened.ok) throw new Error(opened.reason)
  const signedIn = await resumeSession(opened.sessionId, now)
  if (signedIn === null) throw new Error('a session just opened has ended')
  return signedIn
}

/** The actions and details of what was written down about a subject, oldest first. */
export async function listAudit(subjectId: string) {
  return db.auditRecord.findMany({
    where: { subjectId },
    orderBy: { id: 'asc' },
    select: { action: true, details: true, actorId: true, actorLabel: true },
  })
}
