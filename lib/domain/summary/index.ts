export type * from './facts'
export * from './model'
