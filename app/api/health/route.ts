import { isDatabaseAlive } from '@/lib/data/health'

export const dynamic = 'force-dynamic'

/** Whether this instance can serve: for load balancers and supervisors. */
export async function GET(): Promise<Response> {
  const ok = await isDatabaseAlive()
  return Response.json({ ok }, { status: ok ? 200 : 503 })
}
