import type { JobHandlers } from './queue'

/** Who does each kind of job. */
export const handlers: JobHandlers = {
  remind: async () => undefined,
}
