import 'server-only'
import { custom, errors, generators, Issuer, type BaseClient, type IdTokenClaims } from 'openid-client'
import type { SingleSignOnFault, Vouched } from '@/lib/domain/single-sign-on'
import type { SingleSignOnSettings } from './settings'

/** A provider that takes longer counts as out of reach. */
const ANSWER_MS = 8_000
/** How old its own description may be: it says where to go and how it signs. */
const DESCRIPTION_MS = 3_600_000
/** Signatures in order of preference; never 'none', and none that our own secret could forge. */
const SIGNATURES = ['RS256', 'PS256', 'ES256', 'ES384', 'ES512', 'RS512', 'EdDSA']

custom.setHttpOptionsDefaults({ timeout: ANSWER_MS })

/** What ties an answer to the browser and to the question it was asked by. */
export type Checks = { state: string; nonce: string; verifier: string }

/** A failure, with its cause in a word for the audit record: no code, no token, no name. */
export type Failed = { ok: false; fault: SingleSignOnFault; cause: string }

type Known = { key: string; client: BaseClient; at: number }
let known: Known | null = null

/** The provider as it describes itself; asked anew once that is an hour old. */
async function findClient(settings: SingleSignOnSettings, now: Date): Promise<BaseClient> {
  const { issuer, clientId, clientSecret, redirectUri } = settings
  const key = [issuer, clientId, clientSecret, redirectUri].join(' ')
  if (known?.key === key && now.getTime() - known.at < DESCRIPTION_MS) return known.client
  const described = await Issuer.discover(issuer)
  if (described.metadata.issuer !== issuer) throw new WrongIssuer()
  const offered = described.metadata['id_token_signing_alg_values_supported']
  const signature = SIGNATURES.find((each) => Array.isArray(offered) && offered.includes(each))
  const client = new described.Client({
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    response_types: ['code'],
    ...(signature === undefined ? {} : { id_token_signed_response_alg: signature }),
  })
  known = { key, client, at: now.getTime() }
  return client
}

/** The description names another issuer than the settings do. */
class WrongIssuer extends Error {
  override readonly name = 'WrongIssuer'
}

/** Where to send somebody who wants to sign in, and what to check the answer against. */
export async function beginSingleSignOn(
  settings: SingleSignOnSettings,
  language: 'zh' | 'en',
  now: Date,
): Promise<{ ok: true; address: string; checks: Checks } | Failed> {
  try {
    const client = await findClient(settings, now)
    const verifier = generators.codeVerifier()
    const checks = { state: generators.state(), nonce: generators.nonce(), verifier }
    const address = client.authorizationUrl({
      scope: 'openid',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: generators.codeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language === 'zh' ? 'zh-CN zh' : 'en',
    })
    return { ok: true, address, checks }
  } catch (error) {
    return failedBy(error)
  }
}

/** Exchanges the code for who it is; every check of the answer is made here. */
export async function finishSingleSignOn(
  settings: SingleSignOnSettings,
  answer: URLSearchParams,
  { state, nonce, verifier }: Checks,
  now: Date,
): Promise<{ ok: true; vouched: Vouched } | Failed> {
  try {
    const client = await findClient(settings, now)
    const tokens = await client.callback(settings.redirectUri, client.callbackParams(`?${answer}`), {
      response_type: 'code',
      state,
      nonce,
      code_verifier: verifier,
    })
    return { ok: true, vouched: vouchedBy(settings, tokens.claims()) }
  } catch (error) {
    return failedBy(error)
  }
}

function vouchedBy({ acceptedMethods }: SingleSignOnSettings, { iss, sub, amr }: IdTokenClaims): Vouched {
  const methods: unknown[] = Array.isArray(amr) ? amr : []
  return { issuer: iss, subject: sub, hasSecondFactor: acceptedMethods.some((each) => methods.includes(each)) }
}

/** Errors of the provider, of its answer and of the way there are expected; any other is ours. */
function failedBy(error: unknown): Failed {
  if (error instanceof errors.OPError) {
    if (isDown(error)) return { ok: false, fault: 'unreachable', cause: 'status' }
    const isDenied = error.error === 'access_denied'
    return { ok: false, fault: isDenied ? 'denied' : 'invalid', cause: wordOf(error.error) }
  }
  if (error instanceof WrongIssuer) return { ok: false, fault: 'invalid', cause: 'wrong-issuer' }
  if (error instanceof errors.RPError) {
    const isSilent = error.message.startsWith('outgoing request timed out')
    return { ok: false, fault: isSilent ? 'unreachable' : 'invalid', cause: isSilent ? 'timeout' : 'answer' }
  }
  if (error instanceof SyntaxError) return { ok: false, fault: 'invalid', cause: 'not-json' }
  const code = codeOf(error)
  if (/^ERR_(JW|JOSE)/.test(code)) return { ok: false, fault: 'invalid', cause: 'answer' }
  if (/^(?!ERR_(?!TLS_))[A-Z_]+$/.test(code)) return { ok: false, fault: 'unreachable', cause: wordOf(code) }
  throw error
}

/** The system's and TLS's errors have codes without 'ERR_', or with 'ERR_TLS_'; Node's own mistakes with it. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Its server, or a proxy before it, answered that it cannot. */
const isDown = ({ response }: errors.OPError): boolean => (response?.statusCode ?? 0) >= 500

/** A code such as 'invalid_client' or 'ECONNREFUSED'; nothing else gets into the record. */
const wordOf = (code: unknown): string =>
  typeof code === 'string' && /^[A-Za-z_]{1,40}$/.test(code) ? code : 'unknown'
