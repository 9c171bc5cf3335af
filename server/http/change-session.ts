import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import pg from 'pg'
import { CHANGED, parseChangeMessage, questionOf, SEEN, SIGN_OF_LIFE } from './change-messages'

export interface SessionOptions {
  readonly databaseUrl: string
  /** Tags of what changed, in the order of the commits; ['*'] where a message is unreadable. */
  readonly onChange: (tags: readonly string[]) => void
  /** Changes are heard from now on. */
  readonly onHeard: () => void
  /** The connection is lost or was never made; told once. */
  readonly onEnd: (cause: Error) => void
  /** Milliseconds between two signs of life. */
  readonly proofEveryMs: number
}

/** Milliseconds an answer of the database may take before the connection counts as lost. */
const ANSWER_DEADLINE_MS = 5_000
const CLOSE_DEADLINE_MS = 1_000
/** Milliseconds the slowest instance may take to act on a change before we stop waiting. */
const SEEN_DEADLINE_MS = 2_000

/** Names our connections in pg_stat_activity, where instances find each other. */
const APPLICATION = 'jiannuo page memory'

const ASK = `
  SELECT pg_notify($1, $2), (
    SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = $3
  ) AS listeners`

interface Question {
  seen: number
  listeners: number
  readonly settle: () => void
}

/**
 * One connection that hears changes, from opening to its loss.
 *
 * A connection can be dead without a sign (a cable pulled, a firewall's time-out), and some
 * servers and poolers take LISTEN without ever delivering. So it proves hearing, at the start and
 * every few seconds, by a message to itself; a proof that does not come back is a loss.
 */
export class ChangeSession {
  readonly #options: SessionOptions
  readonly #socket = new Socket()
  readonly #client: pg.Client
  readonly #questions = new Map<string, Question>()
  #lastQuery: Promise<void> = Promise.resolve()
  #heard = false
  #ended = false
  #proofTimer: NodeJS.Timeout | undefined
  #deadline: NodeJS.Timeout | undefined
  #settleOpening: () => void = () => undefined
  readonly #opened = new Promise<void>((resolve) => (this.#settleOpening = resolve))

  constructor(options: SessionOptions) {
    this.#options = options
    this.#client = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: APPLICATION,
      connectionTimeoutMillis: ANSWER_DEADLINE_MS,
      keepAlive: true,
      stream: () => this.#socket,
    })
    this.#client.on('error', (error) => this.#end(error))
    this.#client.on('end', () => this.#end(new Error('the database closed the connection')))
    this.#client.on('notification', ({ channel, payload = '' }) => {
      if (channel === SEEN) this.#countSeen(payload)
      else this.#receive(payload)
    })
  }

  /** Resolves when messages arrive or the attempt has failed; never throws, see `onEnd`. */
  async open(): Promise<void> {
    try {
      await this.#client.connect()
      // What this connection writes are messages alone; none needs to survive a crash.
      await this.#client.query('SET synchronous_commit = off')
      await this.#client.query(`LISTEN ${SEEN}`)
      await this.#client.query(`LISTEN ${CHANGED}`)
      await this.#prove()
    } catch (error) {
      this.#fail(error)
    }
    await this.#opened
  }

  /**
   * Resolves when every instance has acted on all changes committed before the call, or has had
   * two seconds to. Messages reach each listener in the order of the commits, so an answer to
   * a question asked now covers everything before it.
   */
  async settle(): Promise<void> {
    if (!this.#heard || this.#ended) return
    const id = randomUUID()
    let deadline: NodeJS.Timeout | undefined
    const everyone = new Promise<void>((settle) => {
      deadline = setTimeout(settle, SEEN_DEADLINE_MS)
      this.#questions.set(id, { seen: 0, listeners: Infinity, settle })
    })
    this.#ask(id).catch((error: unknown) => this.#fail(error))
    await everyone
    clearTimeout(deadline)
    this.#questions.delete(id)
  }

  async close(): Promise<void> {
    if (this.#ended) return
    this.#finish()
    const deadline = setTimeout(() => this.#socket.destroy(), CLOSE_DEADLINE_MS)
    await this.#client.end()
    clearTimeout(deadline)
  }

  async #prove(): Promise<void> {
    const late = () => this.#end(new Error('the database does not deliver notifications'))
    this.#deadline = setTimeout(late, ANSWER_DEADLINE_MS)
    await this.#notify(CHANGED, SIGN_OF_LIFE)
  }

  async #notify(channel: string, payload: string): Promise<void> {
    await this.#query('SELECT pg_notify($1, $2)', [channel, payload])
  }

  /** One query after the other: the client takes no second one while the first is under way. */
  #query<Row extends pg.QueryResultRow>(text: string, values: readonly string[]) {
    const result = this.#lastQuery.then(() => this.#client.query<Row>(text, [...values]))
    const done = () => undefined
    this.#lastQuery = result.then(done, done)
    return result
  }

  async #ask(id: string): Promise<void> {
    const values = [CHANGED, questionOf(id), APPLICATION]
    const { rows } = await this.#query<{ listeners: number }>(ASK, values)
    const question = this.#questions.get(id)
    if (question === undefined) return
    question.listeners = rows[0]?.listeners ?? 0
    if (question.seen >= question.listeners) question.settle()
  }

  #countSeen(id: string): void {
    const question = this.#questions.get(id)
    if (question === undefined) return
    question.seen += 1
    if (question.seen >= question.listeners) question.settle()
  }

  #receive(payload: string): void {
    if (this.#ended) return
    const message = parseChangeMessage(payload)
    if (message.kind === 'question') {
      this.#notify(SEEN, message.id).catch((error: unknown) => this.#fail(error))
    } else if (message.kind === 'unreadable') this.#options.onChange(['*'])
    else if (message.tags.length > 0) this.#options.onChange(message.tags)
    else this.#proved()
  }

  #proved(): void {
    clearTimeout(this.#deadline)
    clearTimeout(this.#proofTimer)
    const again = () => {
      this.#prove().catch((error: unknown) => this.#fail(error))
    }
    this.#proofTimer = setTimeout(again, this.#options.proofEveryMs)
    if (this.#heard) return
    this.#heard = true
    this.#options.onHeard()
    this.#settleOpening()
  }

  #fail(error: unknown): void {
    this.#end(error instanceof Error ? error : new Error(String(error)))
  }

  #end(cause: Error): void {
    if (this.#ended) return
    this.#finish()
    // Not client.end(): that would wait for an answer from a server that may be gone.
    this.#socket.destroy()
    this.#options.onEnd(cause)
  }

  #finish(): void {
    this.#ended = true
    clearTimeout(this.#proofTimer)
    clearTimeout(this.#deadline)
    for (const { settle } of this.#questions.values()) settle()
    this.#settleOpening()
  }
}
