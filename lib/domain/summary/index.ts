export type * from './facts'
export * from './model'
export { PERIOD_ENDS, isExecution } from './period'
export { writeSummary, type SummaryOptions } from './write'
