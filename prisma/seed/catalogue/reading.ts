import type { Reading } from '@/lib/domain/measure'
import type { CatalogueReading } from './types'

/** A worded result is a word; everything else is a decimal. */
export const readingOf = ({ measure, value, hedge, stage }: CatalogueReading): Reading => ({
  measure,
  value: value === 'in-step' ? null : value,
  word: value === 'in-step' ? value : null,
  hedge,
  stage,
})
