import { findOpenCommitment } from '@/lib/data/public/open-data/commitments'
import { json, notFound } from '../../answer'
import { momentQuery, readQuery } from '../../query'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ code: string }> }

/** One commitment by its permanent code. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(momentQuery, request)
  if (!query.ok) return query.answer
  const { code } = await params
  const commitment = await findOpenCommitment(code, query.value.asOf)
  return commitment === null ? notFound('commitment', code) : json(commitment)
}
