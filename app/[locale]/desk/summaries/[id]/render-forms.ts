import { summaryLabels } from '@/components/summary/labels'
import { listQuotedDocuments } from '@/lib/data/public/summaries'
import { renderSummaryDocx } from '@/lib/documents/summary-docx'
import { renderSummaryMarkdown } from '@/lib/documents/summary-markdown'
import { renderSummaryXlsx } from '@/lib/documents/summary-xlsx'
import type { SummaryModel } from '@/lib/domain/summary'
import type { RenderForms } from '@/lib/services/summaries/issue-summary'
import { siteOrigin } from '@/lib/site'

async function optionsOf(model: SummaryModel) {
  const labels = summaryLabels(model.language)
  return { labels, documents: await listQuotedDocuments(model), origin: siteOrigin().origin }
}

/** The Word file of a draft as it reads now, with its annex of sources or without it. */
export const renderWord = async (model: SummaryModel, sources: boolean): Promise<Uint8Array> =>
  renderSummaryDocx(model, { ...(await optionsOf(model)), sources })

/** Every form that is kept of an issued summary, with the words of its language around the model. */
export const renderForms: RenderForms = async (model) => {
  const options = await optionsOf(model)
  return [
    { format: 'docx', bytes: await renderSummaryDocx(model, { ...options, sources: true }) },
    { format: 'docx-plain', bytes: await renderSummaryDocx(model, { ...options, sources: false }) },
    { format: 'md', bytes: renderSummaryMarkdown(model, { ...options, sources: true }) },
    { format: 'xlsx', bytes: await renderSummaryXlsx(model, options) },
  ]
}
