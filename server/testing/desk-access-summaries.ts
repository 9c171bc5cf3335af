import type { ActionAccess, Facts, PageAccess } from './desk-access'

/** The pages of progress summaries and of the terms they explain, as in `PAGES`. */
export const SUMMARY_PAGES: Readonly<Record<string, PageAccess>> = {
  'plans/[plan]/glossary': { address: ({ plan }) => `/desk/plans/${plan}/glossary`, opens: ['planner'] },
  summaries: { address: () => '/desk/summaries', opens: ['reviewer', 'planner'] },
  'summaries/new': { address: () => '/desk/summaries/new', opens: ['planner'] },
  'summaries/[id]': { address: ({ summaryId }) => `/desk/summaries/${summaryId}`, opens: ['reviewer', 'planner'] },
  'summaries/[id]/preview': {
    address: ({ summaryId }) => `/desk/summaries/${summaryId}/preview`,
    opens: ['reviewer', 'planner'],
  },
  'summaries/[id]/word': {
    address: ({ summaryId }) => `/desk/summaries/${summaryId}/word?plain`,
    opens: ['reviewer', 'planner'],
  },
}

const ofDraft = ({ draftSummaryId }: Facts) => ({ summary: draftSummaryId, version: '1', block: 'none', dataOn: '-' })
const onDraft = (fields: Readonly<Record<string, string>>): ActionAccess => ({
  page: 'summaries/[id]',
  fields: (facts) => ({ ...ofDraft(facts), ...fields }),
  calls: ['planner'],
})

/** Their actions, as in `ACTIONS`. */
export const SUMMARY_ACTIONS: Readonly<Record<string, ActionAccess>> = {
  'plans/[plan]/glossary/editGlossaryAction': {
    page: 'plans/[plan]/glossary',
    fields: ({ plan }) => ({ plan, version: '0', act: 'remove', term: '谁可以办' }),
    calls: ['planner'],
  },
  'summaries/new/generateAction': {
    page: 'summaries/new',
    fields: () => ({ plan: 'none', kind: 'half-year', language: 'zh', dataOn: '2025-06-30' }),
    calls: ['planner'],
  },
  'summaries/[id]/editBlockAction': onDraft({ act: 'restore' }),
  'summaries/[id]/confirmNumberAction': onDraft({ number: '1', source: '谁可以办。' }),
  'summaries/[id]/recutAction': onDraft({}),
  'summaries/[id]/moveAction': onDraft({ act: 'discard' }),
  'summaries/[id]/decideAction': {
    page: 'summaries/[id]',
    fields: ({ summaryId }) => ({ summary: summaryId, version: '1', act: 'return', reason: '' }),
    calls: ['reviewer'],
  },
}
