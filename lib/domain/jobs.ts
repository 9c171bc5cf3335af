/**
 * What is done beside answering requests. A job is written in the transaction of the fact it
 * follows from (lib/data/jobs.ts) and run by any instance (server/jobs), at least once: what it
 * does must come out the same when it is done again.
 */
export type JobPayloads = {
  /** makes the digests of the day on which it runs */
  remind: Record<string, never>
  /** mails what one person is told on one day */
  'send-digest': { digestId: string }
  /** mails somebody a link to set a password */
  'send-invitation': { invitationId: string }
  /** reads an uploaded sheet and holds it against the items */
  'check-import': { importId: string }
  /** takes a checked sheet over, as drafts or sent to review */
  'apply-import': { importId: string; isSubmission: boolean }
  /** lets the files of uploaded sheets go that were kept long enough */
  'discard-sheets': Record<string, never>
}
export type JobName = keyof JobPayloads

/** How the queue treats one kind of job. */
export type JobRules = {
  /** how often it is tried again after it failed */
  retries: number
  /** before the first new try; twice as long before each further one, and a little by chance */
  retryDelaySeconds: number
  /**
   * A try that takes longer counts as failed. It is also the time after which a job is taken up
   * again whose process was killed.
   */
  limitSeconds: number
  /** how often an idle instance looks for one; at least 0.5 */
  lookEverySeconds: number
}

export const JOBS: Readonly<Record<JobName, JobRules>> = {
  // somebody looks at the page and waits for these two
  'check-import': { retries: 3, retryDelaySeconds: 2, limitSeconds: 120, lookEverySeconds: 1 },
  'apply-import': { retries: 3, retryDelaySeconds: 2, limitSeconds: 300, lookEverySeconds: 1 },
  remind: { retries: 8, retryDelaySeconds: 30, limitSeconds: 120, lookEverySeconds: 2 },
  // within the seven days for which the link is good
  'send-invitation': { retries: 8, retryDelaySeconds: 30, limitSeconds: 90, lookEverySeconds: 2 },
  'send-digest': { retries: 8, retryDelaySeconds: 30, limitSeconds: 90, lookEverySeconds: 2 },
  'discard-sheets': { retries: 3, retryDelaySeconds: 60, limitSeconds: 300, lookEverySeconds: 60 },
}

/** The names in `JOBS`, in order. */
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[]
