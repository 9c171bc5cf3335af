import 'server-only'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isBlock(value: unknown): value is SummaryBlock {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['type'] === 'string'
}

function isModel(value: unknown): value is SummaryModel {
  return (
    isObject(value) &&
    Array.isArray(value['blocks']) &&
    value['blocks'].every(isBlock) &&
    Array.isArray(value['sources'])
  )
}

/** A stored model; nothing but the rules' own writing is ever stored there. */
export function modelOf(value: unknown): SummaryModel {
  if (!isModel(value)) throw new Error('what is stored is no summary')
  return value
}

/** A stored block, as above. */
export function blockOf(value: unknown): SummaryBlock {
  if (!isBlock(value)) throw new Error('what is stored is no block of a summary')
  return value
}
