import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from './steps'
import type { StoreKind } from './store'

/** Environment variables as Node has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** How this installation runs: the environment, parsed once at boot. */
export interface Configuration {
  /** The port to listen on, 1..65535. */
  readonly port: number
  /** The address to listen on. */
  readonly host: string
  /** The public base URL without a slash at its end, such as `https://jn.example.gov.cn`. */
  readonly origin: string
  /** The PostgreSQL server to use; null means the embedded one. */
  readonly databaseUrl: string | null
  /** Absolute path of the folder that holds data and secrets. */
  readonly store: string
  /** The key that signs sessions, when several machines share one; null means the store's own. */
  readonly sessionSecret: string | null
  /** Whether reminders and one-time links are mailed. */
  readonly sendsMail: boolean
}

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
    error: 'must be a whole number from 1 to 65535',
  })
  .transform(Number)

const origin = z
  .url({
    protocol: /^https?$/,
    error: 'must be a URL such as https://jn.example.gov.cn',
    abort: true,
  })
  .refine((value) => isBare(value), 'must name no path, such as https://jn.example.gov.cn')
  .transform((value) => new URL(value).origin)

const databaseUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must be a URL such as postgresql://user:password@host:5432/jiannuo',
    abort: true,
  })
  .refine((value) => new URL(value).pathname.length > 1, {
    error: 'must name a database after the host, such as postgresql://user@host:5432/jiannuo',
  })

const smtpUrl = z
  .url({
    protocol: /^smtps?$/,
    error: 'must be a URL such as smtps://user:password@mail.example.gov.cn:465',
    abort: true,
  })
  .refine((value) => new URL(value).hostname !== '', {
    error: 'must name a host, such as smtp://mail.example.gov.cn:25',
  })

/** An address, or a name with the address in angle brackets; nothing that could end a header. */
const SENDER = /^(?:[^\s@<>"]+@[^\s@<>"]+|[^<>"\r\n]+ <[^\s@<>"]+@[^\s@<>"]+>)$/
const sender = z.string().regex(SENDER, {
  error: 'must be an address such as jiannuo@example.gov.cn, or 践诺 <jiannuo@example.gov.cn>',
})

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Without TLS anybody on the way could say who signs in: for a provider on this machine alone. */
const issuer = z
  .url({
    protocol: /^https?$/,
    error: 'must be a URL such as https://login.example.gov.cn',
    abort: true,
  })
  .refine((value) => value.startsWith('https:') || LOOPBACK.includes(new URL(value).hostname), {
    error: 'must begin with https://',
  })

const footerText = z.string().max(80, 'must be at most 80 characters long')

const variables = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  JIANNUO_ORIGIN: origin.optional(),
  DATABASE_URL: databaseUrl.optional(),
  JIANNUO_STORE: z.string().default('.data'),
  NEXTAUTH_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  // How reminders and one-time links are mailed: read from the environment by lib/mail.
  JIANNUO_SMTP_URL: smtpUrl.optional(),
  JIANNUO_MAIL_FROM: sender.optional(),
  // Who else may say who somebody is: read from the environment by lib/auth/single-sign-on.
  JIANNUO_OIDC_ISSUER: issuer.optional(),
  JIANNUO_OIDC_CLIENT_ID: z.string().optional(),
  JIANNUO_OIDC_CLIENT_SECRET: z.string().optional(),
  JIANNUO_OIDC_LABEL: z.string().max(20, 'must be at most 20 characters long').optional(),
  JIANNUO_OIDC_SECOND_FACTOR: z
    .string()
    .regex(/^[\w.:/-]+( *, *[\w.:/-]+)*$/, 'must be values of amr such as mfa,otp')
    .optional(),
  // Who answers for the site, as issued: shown in the footer, read from the environment there.
  JIANNUO_SITE_HOST: footerText.optional(),
  JIANNUO_SITE_CODE: footerText.optional(),
  JIANNUO_SITE_ICP: footerText.optional(),
  JIANNUO_SITE_POLICE: footerText.optional(),
})

/** What says nothing without the other one. */
const TOGETHER = [
  ['JIANNUO_SMTP_URL', 'JIANNUO_MAIL_FROM'],
  ['JIANNUO_OIDC_ISSUER', 'JIANNUO_OIDC_CLIENT_ID'],
  ['JIANNUO_OIDC_ISSUER', 'JIANNUO_OIDC_CLIENT_SECRET'],
  ['JIANNUO_OIDC_CLIENT_ID', 'JIANNUO_OIDC_ISSUER'],
  ['JIANNUO_OIDC_CLIENT_SECRET', 'JIANNUO_OIDC_ISSUER'],
] as const

const schema = variables.superRefine((values, context) => {
  for (const [given, wanted] of TOGETHER) {
    if (values[given] === undefined || values[wanted] !== undefined) continue
    context.addIssue({ code: 'custom', path: [wanted], message: `must be set where ${given} is` })
  }
})

/**
 * Parses the environment. Empty variables count as unset. Fails naming every variable that is
 * wrong, never its value: it may be a password.
 *
 * @param environment the process's variables
 * @param root the checkout; a relative JIANNUO_STORE starts there
 */
export function parseConfiguration(environment: Environment, root: string): Configuration {
  const given = Object.entries(environment).filter(([, value]) => value?.trim())
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Failure(
      `The environment is not right: ${wrong.join('; ')}.`,
      'correct or unset what is named above, in the environment or in .env; ' +
        '.env.example explains every variable.',
    )
  }
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    origin: values.JIANNUO_ORIGIN ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL ?? null,
    store: path.resolve(root, values.JIANNUO_STORE),
    sessionSecret: values.NEXTAUTH_SECRET ?? null,
    sendsMail: values.JIANNUO_SMTP_URL !== undefined,
  }
}

/** Reads `.env` if there is one (what is set already wins), then parses the environment. */
export function readConfiguration(root: string): Configuration {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return parseConfiguration(process.env, root)
}

/** What the site reads at run time; the same for this process and for those it starts. */
export interface SiteEnvironment {
  readonly databaseUrl: string
  readonly sessionSecret: string
  /** Samples say on every page that they are; the clock of a store for tests can be set. */
  readonly kind: StoreKind
}

/** The environment in which the site's own code runs. */
export function siteEnvironment(
  { port, origin, store }: Configuration,
  { databaseUrl, sessionSecret, kind }: SiteEnvironment,
): Environment {
  return {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    JIANNUO_STORE: store,
    JIANNUO_ORIGIN: origin,
    JIANNUO_DEMO: kind === 'demo' ? '1' : '',
    JIANNUO_CLOCK: kind === 'test' ? path.join(store, 'clock') : '',
    // Samples are nothing to be reminded of.
    ...(kind === 'demo' ? { JIANNUO_SMTP_URL: '' } : {}),
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: sessionSecret,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

function isBare(value: string): boolean {
  const url = new URL(value)
  return url.pathname === '/' && !url.search && !url.hash && !url.username
}
