import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConfiguration, siteEnvironment } from './configuration'
import { ROOT } from './program'

const site = { databaseUrl: 'postgresql://x/y', sessionSecret: 's'.repeat(64) }
const parse = (environment: Record<string, string>) => parseConfiguration(environment, '/srv/jn')

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    expect(parse({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      databaseUrl: null,
      store: '/srv/jn/.data',
      sessionSecret: null,
      sendsMail: false,
    })
  })

  it('counts empty variables as unset', () => {
    expect(parse({ PORT: '', DATABASE_URL: ' ', JIANNUO_STORE: '' })).toEqual(parse({}))
  })

  it('lets the port show in the default origin', () => {
    expect(parse({ PORT: '3100' }).origin).toBe('http://localhost:3100')
  })

  it('takes the origin without the slash at its end', () => {
    expect(parse({ JIANNUO_ORIGIN: 'https://jn.example.gov.cn/' }).origin).toBe(
      'https://jn.example.gov.cn',
    )
  })

  it('keeps an absolute store as it is', () => {
    expect(parse({ JIANNUO_STORE: '/var/lib/jn' }).store).toBe('/var/lib/jn')
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['JIANNUO_ORIGIN', 'jn.example.gov.cn'],
    ['JIANNUO_ORIGIN', 'https://jn.example.gov.cn/plans'],
    ['DATABASE_URL', 'mysql://user@host/jiannuo'],
    ['DATABASE_URL', 'postgresql://user@host'],
    ['NEXTAUTH_SECRET', 'short'],
    ['JIANNUO_SMTP_URL', 'mail.example.gov.cn'],
    ['JIANNUO_SMTP_URL', 'smtp://'],
    ['JIANNUO_MAIL_FROM', 'nobody'],
    ['JIANNUO_OIDC_ISSUER', 'login.example.gov.cn'],
    ['JIANNUO_OIDC_ISSUER', 'http://login.example.gov.cn'],
    ['JIANNUO_OIDC_LABEL', 'x'.repeat(21)],
    ['JIANNUO_OIDC_SECOND_FACTOR', 'mfa;otp'],
    ['JIANNUO_MAIL_FROM', '践诺 <a@b.cn>\nBcc: c@d.cn'],
  ])('fails on %s=%s, naming the variable and not its value', (name, value) => {
    expect(() => parse({ [name]: value })).toThrowError(new RegExp(`${name} must`))
    expect(() => parse({ [name]: value })).not.toThrowError(`"${value}"`)
  })

  it('mails once it knows the server and the sender', () => {
    const server = { JIANNUO_SMTP_URL: 'smtps://user:pass%40word@mail.example.gov.cn' }
    expect(parse({ ...server, JIANNUO_MAIL_FROM: '践诺 <jn@example.gov.cn>' }).sendsMail).toBe(true)
    expect(parse({ ...server, JIANNUO_MAIL_FROM: 'jn@example.gov.cn' }).sendsMail).toBe(true)
    expect(() => parse(server)).toThrowError('JIANNUO_MAIL_FROM must be set')
  })

  it('knows a provider of sign-in by all three of its settings', () => {
    const known = {
      JIANNUO_OIDC_ISSUER: 'https://login.example.gov.cn',
      JIANNUO_OIDC_CLIENT_ID: 'jiannuo',
      JIANNUO_OIDC_CLIENT_SECRET: 'kept',
    }
    expect(parse({ ...known, JIANNUO_OIDC_SECOND_FACTOR: 'mfa, otp' })).toEqual(parse({}))
    expect(parse({ ...known, JIANNUO_OIDC_ISSUER: 'http://127.0.0.1:4000' })).toEqual(parse({}))
    for (const name of Object.keys(known)) {
      expect(() => parse({ ...known, [name]: '' })).toThrowError(`${name} must be set`)
    }
  })

  it('mails nothing about samples', () => {
    expect(siteEnvironment(parse({}), { ...site, kind: 'demo' })['JIANNUO_SMTP_URL']).toBe('')
    expect(siteEnvironment(parse({}), { ...site, kind: 'live' })).not.toHaveProperty('JIANNUO_SMTP_URL')
  })

  it('names everything that is wrong at once', () => {
    expect(() => parse({ PORT: 'x', DATABASE_URL: 'y' })).toThrowError(/PORT.*DATABASE_URL/)
  })

  it('is explained in .env.example, each variable of it', () => {
    const example = readFileSync(path.join(ROOT, '.env.example'), 'utf8')
    const listening = ['PORT', 'HOST', 'JIANNUO_ORIGIN']
    const keeping = ['DATABASE_URL', 'JIANNUO_STORE', 'NEXTAUTH_SECRET']
    const mailing = ['JIANNUO_SMTP_URL', 'JIANNUO_MAIL_FROM']
    const signingIn = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'LABEL', 'SECOND_FACTOR'].map(
      (each) => `JIANNUO_OIDC_${each}`,
    )
    for (const name of [...listening, ...keeping, ...mailing, ...signingIn]) {
      expect(example).toMatch(new RegExp(`^# ${name}=`, 'm'))
    }
  })

  it('reaches the site as it expects it', () => {
    expect(siteEnvironment(parse({ PORT: '3100' }), { ...site, kind: 'live' })).toMatchObject({
      DATABASE_URL: 'postgresql://x/y',
      JIANNUO_STORE: '/srv/jn/.data',
      JIANNUO_DEMO: '',
      NEXTAUTH_URL: 'http://localhost:3100',
    })
  })

  it.each(['live', 'demo'] as const)('lets nobody set the clock of a %s store', (kind) => {
    const configuration = parse({ JIANNUO_CLOCK: '/store/clock' })
    expect(siteEnvironment(configuration, { ...site, kind })['JIANNUO_CLOCK']).toBe('')
  })

  it('lets tests set the clock of their store', () => {
    const clock = siteEnvironment(parse({ JIANNUO_STORE: '/srv/test' }), { ...site, kind: 'test' })['JIANNUO_CLOCK']
    expect(clock).toBe('/srv/test/clock')
  })
})
