import type { RenderForms } from '@/lib/services/summaries/issue-summary'

/** Every form that is kept of an issued summary. */
export const renderForms: RenderForms = async () => []
