import { summaryLabels } from '@/components/summary/labels'
import { listQuotedDocuments } from '@/lib/data/public/summaries'
import { renderSummaryDocx } from '@/lib/documents/summary-docx'
import { renderSummaryMarkdown } from '@/lib/documents/summary-markdown'
import { renderSummaryXlsx } from '@/lib/documents/summary-xlsx'
import type { RenderForms } from '@/lib/services/summaries/issue-summary'
import { siteOrigin } from '@/lib/site'

/** Every form that is kept of an issued summary, with the words of its language around the model. */
export const renderForms: RenderForms = async (model) => {
  const labels = summaryLabels(model.language)
  const options = { sources: true, labels, documents: await listQuotedDocuments(model), origin: siteOrigin().origin }
  return [
    { format: 'docx', bytes: await renderSummaryDocx(model, options) },
    { format: 'md', bytes: renderSummaryMarkdown(model, options) },
    { format: 'xlsx', bytes: await renderSummaryXlsx(model, options) },
  ]
}
