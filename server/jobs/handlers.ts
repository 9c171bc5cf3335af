import { now } from '@/lib/clock'
import { TIME_ZONE } from '@/lib/i18n'
import { sendInvitation } from '@/lib/services/people/send-invitation'
import { remind } from '@/lib/services/remind'
import { sendDigest } from '@/lib/services/send-digest'
import { applyImport } from '@/lib/services/sheets/apply-import'
import { checkImport } from '@/lib/services/sheets/check-import'
import { discardSheets } from '@/lib/services/sheets/discard-sheets'
import type { JobHandlers } from './queue'

/** Who does each kind of job. What is refused as expected needs no second try. */
export const handlers: JobHandlers = {
  async remind() {
    await remind(now(), TIME_ZONE)
  },
  async 'send-digest'({ digestId }) {
    await sendDigest(digestId, now())
  },
  async 'send-invitation'({ invitationId }) {
    await sendInvitation(invitationId, now())
  },
  'check-import': ({ importId }, { signal }) => checkImport(importId, now(), signal),
  'apply-import': (payload, { signal }) => applyImport(payload, now(), signal),
  async 'discard-sheets'(_, { signal }) {
    await discardSheets(now(), signal)
  },
}
