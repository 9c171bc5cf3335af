import { findOpenCommitment } from '@/lib/data/public/open-data/commitments'
import { findSuccessor } from '@/lib/data/public/merged'
import { json, moved, notFound } from '../../answer'
import { momentQuery, readQuery } from '../../query'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ code: string }> }

/** One commitment by its permanent code; one that was merged by the day leads to its successor. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(momentQuery, request)
  if (!query.ok) return query.answer
  const { code } = await params
  const { asOf } = query.value
  const successor = await findSuccessor(code, asOf)
  if (successor !== null) {
    return moved(`/api/v1/commitments/${successor}${asOf.isPast ? `?asOf=${asOf.on}` : ''}`)
  }
  const commitment = await findOpenCommitment(code, asOf)
  return commitment === null ? notFound('commitment', code) : json(commitment)
}
