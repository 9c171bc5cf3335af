import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listValueFaults, redo, undo, type Responsible } from './adjustment'
import {
  decideDepartmentHandOver,
  inPlaceOf,
  type HandOverDepartment,
  type HandOverItem,
} from './department-hand-over'
import { someFacts } from './testing/builders'

const aDepartment = (slug: string, overrides: Partial<HandOverDepartment> = {}): HandOverDepartment => ({
  slug,
  jurisdictionId: 'hanyang',
  isClosed: false,
  ...overrides,
})

const anItem = (overrides: Partial<HandOverItem> = {}): HandOverItem => ({
  code: 'HY25-001',
  details: { ...someFacts().details, departments: [{ department: 'a', role: 'lead', inferred: true }] },
  isDetailsWaiting: false,
  ...overrides,
})

const [a, b] = [aDepartment('a'), aDepartment('b')]

/** One lead, first, and any others of the five in support. */
const someDepartments: fc.Arbitrary<Responsible[]> = fc
  .tuple(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([slugs, inferred]) =>
    slugs.map((department, index) => ({
      department,
      role: index === 0 ? 'lead' : 'supporting',
      inferred: inferred[index] ?? false,
    })),
  )

const named = (departments: readonly Responsible[], role: Responsible['role']) =>
  departments.filter((each) => each.role === role).map((each) => each.department)

describe('who answers once one department takes the place of another', () => {
  it('leads what the other led, and supports what it supported', () => {
    const lead = { department: 'a', role: 'lead', inferred: true } as const
    const support = { department: 'c', role: 'supporting', inferred: true } as const
    expect(inPlaceOf([lead, support], 'a', 'b')).toEqual([{ department: 'b', role: 'lead', inferred: false }, support])
    expect(inPlaceOf([lead, support], 'c', 'b')).toEqual([lead, { department: 'b', role: 'supporting', inferred: false }])
  })

  it('is named once where it answered already, in the place that counts more', () => {
    const of = (lead: string, supporting: string): Responsible[] => [
      { department: lead, role: 'lead', inferred: true },
      { department: supporting, role: 'supporting', inferred: true },
    ]
    expect(inPlaceOf(of('a', 'b'), 'a', 'b')).toEqual([{ department: 'b', role: 'lead', inferred: false }])
    expect(inPlaceOf(of('b', 'a'), 'a', 'b')).toEqual([{ department: 'b', role: 'lead', inferred: true }])
  })

  it('leaves one lead, first; nobody is named twice, and nobody else moves', () => {
    fc.assert(
      fc.property(someDepartments, (departments) => {
        const after = inPlaceOf(departments, 'a', 'b')
        expect(named(after, 'lead')).toHaveLength(1)
        expect(after[0]?.role).toBe('lead')
        expect(new Set(after.map(({ department }) => department)).size).toBe(after.length)
        expect(named(after, 'lead')).toEqual(named(departments, 'lead').map((slug) => (slug === 'a' ? 'b' : slug)))
        const others = (all: readonly Responsible[]) => all.filter(({ department }) => !'ab'.includes(department))
        expect(others(after)).toEqual(expect.arrayContaining(others(departments)))
        expect(others(after)).toHaveLength(others(departments).length)
        const had = departments.some(({ department }) => department === 'a')
        expect(after.map(({ department }) => department)).not.toContain(had ? 'a' : 'none')
      }),
    )
  })
})

describe('a hand-over of all items of a department', () => {
  it('is for each a change of its departments that the rules of details accept, and that can be undone', () => {
    const answering = someDepartments.filter((each) => each.some(({ department }) => department === 'a'))
    fc.assert(
      fc.property(answering, (departments) => {
        const facts = someFacts({ details: { ...someFacts().details, departments } })
        const decision = decideDepartmentHandOver(a, b, [anItem({ details: facts.details })])
        if (!decision.ok) throw new Error(decision.reason)
        const [item] = decision.value
        if (item === undefined) throw new Error('no change')
        const { change } = item
        const context = { facts, reportedWords: [], today: '2025-07-18' as const, comparedWith: [], absorbable: new Map() }
        expect(listValueFaults(change, context)).toEqual([])
        expect(change.after).toEqual({ ...change.before, departments: change.after.departments })
        expect(undo(redo(facts, change), change)).toEqual(facts)
      }),
    )
  })

  it.each([
    ['same-department', a, a],
    ['other-jurisdiction', a, aDepartment('b', { jurisdictionId: 'wuchang' })],
    ['successor-closed', a, aDepartment('b', { isClosed: true })],
  ] as const)('is refused: %s', (reason, from, to) => {
    expect(decideDepartmentHandOver(from, to, [anItem()])).toEqual({ ok: false, reason, codes: [] })
  })

  it('passes from a department that is closed already', () => {
    expect(decideDepartmentHandOver(aDepartment('a', { isClosed: true }), b, [anItem()])).toMatchObject({ ok: true })
  })

  it('is refused where there is nothing to hand over', () => {
    expect(decideDepartmentHandOver(a, b, [])).toEqual({ ok: false, reason: 'no-items', codes: [] })
  })

  it('is refused whole, with their codes, where details of single items wait for a decision', () => {
    const items = [anItem(), anItem({ code: 'HY25-002', isDetailsWaiting: true })]
    expect(decideDepartmentHandOver(a, b, items)).toEqual({ ok: false, reason: 'details-waiting', codes: ['HY25-002'] })
  })
})
