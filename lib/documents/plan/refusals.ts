/** Why a file is not read as a plan. Closed: each has a sentence in messages/ and an exit code. */
export const PLAN_FILE_REFUSALS = [
  'empty',
  'too-large',
  'encrypted',
  'old-format',
  'scanned',
  'no-words',
  'too-long',
  'unpacks-hugely',
  'unsafe-xml',
  'damaged',
  'encoding',
  'not-a-document',
] as const
export type PlanFileRefusal = (typeof PLAN_FILE_REFUSALS)[number]
