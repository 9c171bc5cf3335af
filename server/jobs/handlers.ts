import { now } from '@/lib/clock'
import { TIME_ZONE } from '@/lib/i18n'
import { remind } from '@/lib/services/remind'
import { sendDigest } from '@/lib/services/send-digest'
import type { JobHandlers } from './queue'

/** Who does each kind of job. What is refused as expected needs no second try. */
export const handlers: JobHandlers = {
  async remind() {
    await remind(now(), TIME_ZONE)
  },
  async 'send-digest'({ digestId }) {
    await sendDigest(digestId, now())
  },
}
