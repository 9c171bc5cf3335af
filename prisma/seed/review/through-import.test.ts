import { describe, expect, it } from 'vitest'
import { readDocuments } from '../documents/sources'
import { planOf } from '../plan-of'
import { PLANS } from '../plans'
import { throughImport } from './through-import'

const plan = PLANS.find(({ slug }) => slug === 'hanyang-2023')
const document = readDocuments().find(({ slug }) => slug === plan?.document)
if (plan === undefined || plan.reviewed === null || document === undefined) throw new Error('2023 is not there')
const { reviewed } = plan
const written = planOf(plan, document.paragraphs)

describe('the second half of 2023, through plan import', () => {
  it('becomes just the items that were written down, in every field', async () => {
    const imported = await throughImport(written, reviewed, document.bytes)
    expect(imported).toEqual(written)
    const own = imported.clauses.flatMap(({ commitments }) => commitments).filter(({ section }) => reviewed.sections.includes(section))
    expect([own.length, own[0]?.code, own.at(-1)?.code]).toEqual([66, 'HY23-085', 'HY23-150'])
    expect(new Set(own.map(({ startsOn }) => startsOn))).toEqual(new Set(['2023-07-01']))
  })
  it('does not come in at all where the document and what was decided part', async () => {
    const clauses = reviewed.clauses.map((clause) => (clause.quote.includes('规上工业企业5户') ? { ...clause, quote: '新增规上工业企业6户' } : clause))
    await expect(throughImport(written, { ...reviewed, clauses }, document.bytes)).rejects.toThrow('the document has no 新增规上工业企业6户')
    const sections = reviewed.sections.slice(2)
    await expect(throughImport(written, { ...reviewed, sections }, document.bytes)).rejects.toThrow('66 items came in')
  })
})
