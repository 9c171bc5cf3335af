import { setTimeout as delay } from 'node:timers/promises'
import { db } from '@/lib/data/client'
import { NO_CAUSE } from '@/lib/domain/cause'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { publishUpdate } from '@/lib/services/publish-update'
import { saveDraft } from '@/lib/services/save-draft'
import type { Seen } from '@/lib/services/reviewable'
import type { Official } from '@/lib/services/signed-in'
import { submitUpdate } from '@/lib/services/submit-update'
import { listenForChanges } from '../server/http/listen'
import { get } from './get'
import { median } from './statistics'

/** How soon the public sees what a reviewer publishes. */
export interface Visibility {
  readonly publications: number
  /** From the reviewer's decision until an answer with the figure was read, in milliseconds. */
  readonly medianMs: number
  readonly maxMs: number
  /** Publications whose first request after the reviewer's answer had the figure. */
  readonly nextRequestShows: number
}

type Sample = { visibleMs: number; nextShows: boolean }

const PUBLICATIONS = 20
const CODE = 'HY25-017'
const MEASURE = 'new-specialised-firms'
const PATIENCE_MS = 30_000
/** Between two requests; without a pause the watching itself would slow what it watches. */
const PAUSE_MS = 2

/**
 * Publishes through the services as the desk does, from a process of its own beside the server:
 * draft and submission beforehand, then the decision, then the wait until every instance has acted
 * on it, which the desk puts before its answer. All the while the item's page is asked for, one
 * request after the other with a short pause between.
 */
export async function measurePublishing(origin: string, databaseUrl: string): Promise<Visibility> {
  const contributor = await requireContributor()
  const reviewer = await requireOfficial('reviewer1')
  const url = new URL(`/commitments/${CODE}`, origin).href
  const heard = await listenForChanges({
    databaseUrl,
    onChange: () => undefined,
    onHeard: () => undefined,
    onLost: (cause) => console.error(`changes are not heard: ${cause.message}`),
  })
  const samples: Sample[] = []
  try {
    for (let count = 1; count <= PUBLICATIONS; count += 1) {
      const sentence = `测量用进展之${count}。`
      const seen = await submit(contributor, count, sentence)
      const publish = async () => {
        const published = await publishUpdate(reviewer, seen, new Date())
        if (!published.ok) throw new Error(`publication ${count}: ${published.reason}`)
        await heard.settle()
      }
      samples.push(await observe(url, sentence, publish))
    }
  } finally {
    await heard.close()
    await db.$disconnect()
  }
  const visibleMs = samples.map((sample) => sample.visibleMs)
  return {
    publications: samples.length,
    medianMs: median(visibleMs),
    maxMs: Math.max(...visibleMs),
    nextRequestShows: samples.filter((sample) => sample.nextShows).length,
  }
}

/** Asks for the page again and again from the moment `publish` begins until it says `words`. */
async function observe(url: string, words: string, publish: () => Promise<void>): Promise<Sample> {
  const shows = async () => (await get(url)).body.includes(words)
  if (await shows()) throw new Error(`${url} shows "${words}" before it is published`)
  const begun = performance.now()
  const seen = async () => {
    while (!(await shows())) {
      if (performance.now() - begun > PATIENCE_MS) throw new Error(`${url} never showed "${words}"`)
      await delay(PAUSE_MS)
    }
    return performance.now() - begun
  }
  const answered = async () => {
    await publish()
    return shows()
  }
  const [visibleMs, nextShows] = await Promise.all([seen(), answered()])
  return { visibleMs, nextShows }
}

async function submit(author: Official, count: number, sentence: string): Promise<Seen> {
  const effectiveOn = requireCivilDate(`2025-03-${String(count).padStart(2, '0')}`)
  const value = String(count)
  const report = {
    effectiveOn,
    sentence,
    explanation: '测量用。',
    ...NO_CAUSE,
    readings: [{ measure: MEASURE, value, word: null, hedge: 'exact', stage: 'verified' } as const],
    finishedMembers: [],
  }
  const evidence = [{ kind: 'document-number', documentNumber: `测量〔2025〕${count}号` } as const]
  const rest = { keepEvidenceIds: [], seen: null, correction: null }
  const draft = await saveDraft(author, { code: CODE, report, evidence, ...rest }, new Date())
  if (!draft.ok) throw new Error(`draft ${count}: ${JSON.stringify(draft)}`)
  const submitted = await submitUpdate(author, { updateId: draft.updateId, version: 1 }, new Date())
  if (!submitted.ok) throw new Error(`submission ${count}: ${submitted.reason}`)
  return { updateId: draft.updateId, version: 2 }
}

/** Somebody of the department that leads the item. */
async function requireContributor(): Promise<Official> {
  const user = await db.user.findFirstOrThrow({
    where: {
      roles: { has: 'contributor' },
      department: { commitments: { some: { role: 'lead', commitment: { code: CODE } } } },
    },
    select: { login: true },
  })
  return requireOfficial(user.login)
}

async function requireOfficial(login: string): Promise<Official> {
  const { id, name, departmentId, roles } = await db.user.findUniqueOrThrow({ where: { login } })
  const isContributor = roles.includes('contributor')
  return {
    id,
    name,
    departmentId,
    roles: [isContributor ? 'contributor' : 'reviewer'],
    departmentIds: isContributor ? [departmentId] : [],
  }
}
