import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findFreePort } from '../port'
import { runPackage } from '../program'
import { say } from '../steps'
import { requireChromium } from './chromium'
import { startServer } from './server'
import type { StageContext } from './stages'
import { single, type Tally, tallyPlaywright } from './tally'

const HOST = '127.0.0.1'

/**
 * Builds the site, serves it from a fresh store for tests on a free port just as `npm start` does,
 * and lets Chromium use it. A test that expects mail listens where the site sends it, and one of single
 * sign-on starts the provider where the site looks for it.
 */
export async function testEndToEnd({ signal, folder }: StageContext): Promise<Tally> {
  const chromium = await requireChromium(signal)
  const store = path.join(folder, 'store')
  const outside = {
    JIANNUO_SMTP_URL: `smtp://${HOST}:${await findFreePort(HOST)}`,
    JIANNUO_MAIL_FROM: '践诺 <jiannuo@example.org>',
    JIANNUO_OIDC_ISSUER: `http://${HOST}:${await findFreePort(HOST)}`,
    JIANNUO_OIDC_CLIENT_ID: 'jiannuo',
    JIANNUO_OIDC_CLIENT_SECRET: 'a secret for tests',
  }
  const port = await findFreePort(HOST)
  const server = await startServer({ host: HOST, port, store, command: 'test-site', env: outside }, signal)
  try {
    const tally = await runPlaywright(path.join(folder, 'e2e.json'), signal, {
      JIANNUO_ORIGIN: server.origin,
      JIANNUO_STORE: store,
      DATABASE_URL: server.databaseUrl,
      CHROMIUM: chromium,
      ...outside,
    })
    if (tally.failed > 0) say(`What the server printed:\n${server.printed()}`)
    return tally
  } finally {
    await server.stop()
  }
}

async function runPlaywright(
  report: string,
  signal: AbortSignal,
  env: Readonly<Record<string, string>>,
): Promise<Tally> {
  const { code } = await runPackage('@playwright/test/cli.js', ['test'], {
    env: { ...env, E2E_REPORT: report },
    signal,
    output: 'show',
  })
  if (!existsSync(report)) return single(false)
  return tallyPlaywright(JSON.parse(readFileSync(report, 'utf8')), code === 0)
}
