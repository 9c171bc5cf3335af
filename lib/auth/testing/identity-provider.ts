import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'

/** What the provider was told of this site. */
export type Client = { id: string; secret: string; redirectUri: string }

/** A real provider of OpenID Connect on loopback. Whoever names a subject is signed in as it. */
export type IdentityProvider = {
  issuer: string
  /** how the next sign-ins are said to have been made */
  methods: string[]
  close(): Promise<void>
}

const HOST = '127.0.0.1'
/** How long anything of it lasts. */
const SECONDS = 600

/** The page people sign in on: a name for a password. */
const PAGE = `<!doctype html><html lang="zh"><title>测试认证平台</title>
<form method="post"><label>标识 <input name="subject"></label>
<button>登录</button><button name="cancel" value="1">取消</button></form></html>`

/** @param port 0 for any that is free */
export async function startIdentityProvider(client: Client, port = 0): Promise<IdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, HOST, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the provider listens nowhere')
  const issuer = `http://${HOST}:${address.port}`
  const state: IdentityProvider = {
    issuer,
    methods: ['pwd'],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider = new Provider(issuer, configurationOf(client))
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isSignIn = request.url?.startsWith('/sign-in/')
    void (isSignIn ? signIn(provider, state, request, response) : answer(request, response))
  })
  return state
}

const configurationOf = ({ id, secret, redirectUri }: Client) => ({
  clients: [{ client_id: id, client_secret: secret, redirect_uris: [redirectUri] }],
  cookies: { keys: ['tests'] },
  jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
  ttl: { Interaction: SECONDS, Session: SECONDS, Grant: SECONDS, AccessToken: SECONDS, IdToken: SECONDS },
  claims: { openid: ['sub', 'amr'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/sign-in/${uid}` },
  findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
})

async function signIn(
  provider: Provider,
  { methods }: IdentityProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'consent') {
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) })
    grant.addOIDCScope('openid')
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  }
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)
    return
  }
  const typed = new URLSearchParams(await text(request))
  const result = typed.has('cancel')
    ? { error: 'access_denied', error_description: 'cancelled' }
    : { login: { accountId: typed.get('subject') ?? '', amr: methods } }
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}
