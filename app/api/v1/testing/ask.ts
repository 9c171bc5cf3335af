import { GET as askClauses } from '../plans/[plan]/clauses/route'
import { GET as askCommitments } from '../plans/[plan]/commitments/route'
import { GET as askUpdates } from '../plans/[plan]/updates/route'
import { GET as askPlans } from '../plans/route'
import { GET as askCommitment } from '../commitments/[code]/route'
import { GET as askFile } from '../files/[sha256]/route'
import { GET as askLedger } from '../ledger/route'

type Route = [RegExp, (request: Request, name: string) => Response | Promise<Response>]

const ROUTES: readonly Route[] = [
  [/^\/api\/v1\/plans$/, (request) => askPlans(request)],
  [
    /^\/api\/v1\/plans\/([^/]+)\/commitments$/,
    (request, plan) => askCommitments(request, { params: Promise.resolve({ plan }) }),
  ],
  [
    /^\/api\/v1\/plans\/([^/]+)\/clauses$/,
    (request, plan) => askClauses(request, { params: Promise.resolve({ plan }) }),
  ],
  [
    /^\/api\/v1\/plans\/([^/]+)\/updates$/,
    (request, plan) => askUpdates(request, { params: Promise.resolve({ plan }) }),
  ],
  [
    /^\/api\/v1\/commitments\/([^/]+)$/,
    (request, code) => askCommitment(request, { params: Promise.resolve({ code }) }),
  ],
  [
    /^\/api\/v1\/files\/([^/]+)$/,
    (request, sha256) => askFile(request, { params: Promise.resolve({ sha256 }) }),
  ],
  [/^\/api\/v1\/ledger$/, (request) => askLedger(request)],
]

/** What the route behind an address answers. */
export async function ask(target: string): Promise<Response> {
  const url = new URL(target, 'http://localhost')
  for (const [pattern, answer] of ROUTES) {
    const found = pattern.exec(url.pathname)
    if (found !== null) return answer(new Request(url), found[1] ?? '')
  }
  throw new Error(`no route for ${target}`)
}
