import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { deskPolicy } from './headers'
import { type Refusal, renderDeskRefusal } from './refusals'
import { dispatchTo, type Framework } from './render'
import { sendRendered } from './send'

export interface DeskOptions {
  readonly framework: Framework
  /** Resolves when every instance has acted on the changes committed so far. */
  readonly settle: () => Promise<void>
}

/** Headers that belong to one connection and not to the answer. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date'])

/** What the framework answers its own scripts, which know what to do with a failure. */
const OF_THE_SCRIPTS = 'text/x-component'

/**
 * Answers a request of an official. The framework's answer is taken whole before it is sent, for
 * two reasons: the answer to a submission is held back until no instance shows the old state any
 * more, so that whoever is told "published" finds it published; and the framework's failure pages,
 * empty without JavaScript, are replaced by one that says something.
 */
export async function answerDesk(
  { framework, settle }: DeskOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const policy = admitNonce(request)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const answer = await inject(dispatchTo(framework), {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: request.headers,
    remoteAddress: request.socket.remoteAddress ?? '',
    ...(reads ? {} : { payload: request }),
  })
  if (!reads) await settle()
  const refusal = refusalFor(reads, answer.statusCode, String(answer.headers['content-type']))
  if (refusal !== null) {
    return sendRendered(request, response, renderDeskRefusal(refusal, request.url ?? '/'))
  }
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !OF_THE_CONNECTION.has(name)) response.setHeader(name, value)
  }
  response.setHeader('cache-control', 'no-store')
  // an evidence file brings the policy of its own content
  if (!response.hasHeader('content-security-policy')) {
    response.setHeader('content-security-policy', policy)
  }
  response.setHeader('content-length', answer.rawPayload.length)
  response.writeHead(answer.statusCode)
  if (request.method === 'HEAD') response.end()
  else response.end(answer.rawPayload)
}

/**
 * Gives the request a nonce and returns the policy that goes with it. The framework takes the
 * nonce for its own scripts from the policy in the request; pages read theirs from `x-nonce`.
 */
function admitNonce(request: IncomingMessage): string {
  const nonce = randomBytes(16).toString('base64')
  const policy = deskPolicy(nonce)
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  return policy
}

/** A failed submission without script is answered in bare text, a failed page in empty HTML. */
function refusalFor(reads: boolean, status: number, contentType: string): Refusal | null {
  if (status === 404 && contentType.startsWith('text/html')) return 'notFound'
  if (status < 500 || contentType.startsWith(OF_THE_SCRIPTS)) return null
  return reads ? 'failed' : 'undone'
}
