import { expect, it } from 'vitest'
import { aProposal } from '@/lib/domain/testing/plan-import'
import { proposalSchema } from './plan-import-schema'

it('reads proposals as they were written', () => {
  const proposal = aProposal('畅通微循环路11条', {
    departments: [{ name: '区城建局', role: 'lead', isSuggested: true }],
    because: [{ rule: 'number', words: ['11条'] }, { rule: 'lead-by-duties', words: ['道路'] }, { rule: 'divided-by-hand' }],
  })
  expect(proposalSchema.parse(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal)
})

it('reads proposals from before reasons had rules: sentences stay readable', () => {
  const { because: _, ...rest } = aProposal('畅通微循环路11条')
  const departments = [{ name: '区城建局', role: 'lead', isSuggested: true, because: '职责用语：道路' }]
  const old = { ...rest, departments, because: ['有数量：11条', '推定由区城建局牵头（职责用语：道路）'] }
  const read = proposalSchema.parse(old)
  expect(read.because).toEqual(old.because.map((sentence) => ({ rule: 'in-words', words: [sentence] })))
  expect(read.departments).toEqual([{ name: '区城建局', role: 'lead', isSuggested: true }])
  expect(proposalSchema.parse(read)).toEqual(read)
})

it('refuses a reason whose rule it does not know', () => {
  expect(proposalSchema.safeParse({ ...aProposal('畅通微循环路11条'), because: [{ rule: 'guess' }] }).success).toBe(false)
})
