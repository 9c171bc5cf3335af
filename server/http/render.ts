import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { dataPolicy, publicPolicy } from './headers'
import { removeFrameworkScripts } from './framework-scripts'
import type { Rendered } from './page'
import type { PageAddress } from './page-key'
import type { Render } from './page-memory'
import { renderRefusal } from './refusals'

/** The framework's request handler. */
export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Milliseconds after which a render is given up and answered as failed. */
const RENDER_DEADLINE_MS = 30_000

/** Headers of the framework that are part of an answer; all others speak of the framework. */
const ANSWER_HEADERS = [
  'content-type',
  'content-disposition',
  'content-language',
  'location',
  'access-control-allow-origin',
]

/**
 * The page that stands for everything not found, under both languages: the framework leaves the
 * body of its own 404 answers to the browser's scripts, which public pages do not have.
 */
const MISSING_PAGE = { zh: '/missing', en: '/en/missing' } as const

/**
 * Renders public pages by handing the framework a request made up from the canonical address:
 * nothing of the visitor's own request (cookies, languages, forwarded hosts) can reach a page
 * that others will be shown. Answers 4xx and 3xx as they are, failures with a plain page.
 */
export function frameworkRenderer(
  framework: Framework,
  origin: URL,
  deadlineMs = RENDER_DEADLINE_MS,
): Render {
  const ask = (url: string) => askFramework(framework, origin, url, deadlineMs)
  return async ({ url, locale }: PageAddress): Promise<Rendered> => {
    const answer = await ask(url)
    if (isMoved(answer)) return openAnswer({ ...answer, body: Buffer.alloc(0) })
    if (!isHtml(answer)) return openAnswer(answer)
    if (answer.status >= 500) return renderRefusal('failed')
    if (answer.status === 404) return missingPage(await ask(MISSING_PAGE[locale]))
    const bare = url.split('?')[0]
    return publicPage(bare === MISSING_PAGE[locale] ? { ...answer, status: 404 } : answer)
  }
}

/** Elsewhere: the framework's page that says so needs its scripts; the header says it all. */
const isMoved = ({ status, headers }: Rendered) => status >= 300 && status < 400 && headers['location'] !== undefined

const isHtml = ({ headers }: Rendered) => (headers['content-type'] ?? '').startsWith('text/html')

function missingPage(answer: Rendered): Rendered {
  if (answer.status !== 200 || !isHtml(answer)) return renderRefusal('notFound')
  return publicPage({ ...answer, status: 404 })
}

/** Data, files and redirections: unchanged, with a policy under which nothing runs. */
function openAnswer(answer: Rendered): Rendered {
  const headers = { 'cache-control': 'no-cache', 'content-security-policy': dataPolicy() }
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

/** A public page without the framework's scripts; throws when it could not do without them. */
function publicPage(answer: Rendered): Rendered {
  const stripped = removeFrameworkScripts(answer.body.toString('utf8'))
  if (!stripped.ok) throw new Error(`a public page came out ${stripped.reason}`)
  return {
    status: answer.status,
    headers: {
      ...answer.headers,
      'cache-control': 'no-cache',
      'content-security-policy': publicPolicy(stripped.ownScript),
    },
    body: Buffer.from(stripped.html),
  }
}

/** The framework in the form light-my-request takes; what it throws fails the answer. */
export const dispatchTo =
  (framework: Framework): RequestListener =>
  (request, response) => {
    framework(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)))
    })
  }

async function askFramework(
  framework: Framework,
  origin: URL,
  url: string,
  deadlineMs: number,
): Promise<Rendered> {
  const answer = await inject(dispatchTo(framework), {
    method: 'GET',
    url,
    headers: { host: origin.host, accept: '*/*', 'user-agent': 'jiannuo' },
    signal: AbortSignal.timeout(deadlineMs),
  })
  const headers: Record<string, string> = {}
  for (const name of ANSWER_HEADERS) {
    const value = answer.headers[name]
    if (value !== undefined) headers[name] = String(value)
  }
  return { status: answer.statusCode, headers, body: answer.rawPayload }
}
