import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { listBrokenRules } from '@/lib/domain/password-rule'
import { createAccount } from './create-account'
import { at, listAudit, makeAccount } from './testing/accounts'

describe('creating an account', () => {
  it('hands out a readable random password, keeps only its argon2id hash, and is written down', async () => {
    const one = await makeAccount()
    const two = await makeAccount()
    expect(one.password).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/)
    expect(two.password).not.toBe(one.password)
    expect(listBrokenRules(one.password, { ...one, name: '陈洁', isPrevious: false })).toEqual([])
    const stored = await db.user.findUniqueOrThrow({ where: { id: one.id } })
    expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(stored.mustChangePassword).toBe(true)
    const audit = await listAudit(one.id)
    expect(audit).toMatchObject([{ action: 'account.created', actorLabel: 'installation' }])
    expect(JSON.stringify(audit)).not.toContain(one.password)
  })

  it('refuses a login that is taken, and leaves its account as it is', async () => {
    const { id, login } = await makeAccount()
    const before = await db.user.findUniqueOrThrow({ where: { id } })
    const { departmentId } = before
    const again = { login, name: '王刚', departmentId, roles: ['reviewer'] } as const
    const decision = await inTransaction((tx) => createAccount(tx, again, at('09:00:00')))
    expect(decision).toEqual({ ok: false, reason: 'login-taken' })
    expect(await db.user.findUniqueOrThrow({ where: { id } })).toEqual(before)
  })

  it('cannot give an administrator business rights', async () => {
    const mixed = makeAccount(['administrator', 'reviewer'])
    await expect(mixed).rejects.toThrow(/User_roles_check/)
  })
})
