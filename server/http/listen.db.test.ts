import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CHANGED } from './change-messages'
import { listenForChanges, type ListenOptions, type Listener } from './listen'

const databaseUrl = process.env['DATABASE_URL'] ?? ''

let publisher: pg.Client
const listeners: Listener[] = []

beforeAll(async () => {
  publisher = new pg.Client({ connectionString: databaseUrl })
  await publisher.connect()
})
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()))
})
afterAll(() => publisher.end())

const publish = (payload: string) => publisher.query('SELECT pg_notify($1, $2)', [CHANGED, payload])

/** Ends the connections of all listeners, as a restart of the database does. */
const cutOff = () =>
  publisher.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'jiannuo page memory'`,
  )

/** Everything that happened to one listener, in order, and a way to wait for it. */
async function instance(options: Partial<ListenOptions> = {}) {
  const events: string[] = []
  let look = () => {}
  const note = (event: string) => {
    events.push(event)
    look()
  }
  const listener = await listenForChanges({
    databaseUrl,
    onChange: (tags) => note(tags.join(' ')),
    onHeard: () => note('heard'),
    onLost: () => note('lost'),
    ...options,
  })
  listeners.push(listener)
  const until = (expected: readonly string[]) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (events.length >= expected.length) resolve()
      }
      look()
    }).then(() => expect(events).toEqual(expected))
  return { listener, events, until }
}

describe('hearing', () => {
  it('begins before the first attempt resolves, and hears commits in their order', async () => {
    const { events, until } = await instance()
    expect(events).toEqual(['heard'])
    await publish('["plan:a","ledger"]')
    await publish('not json')
    await publish('["plan:b"]')
    await until(['heard', 'plan:a ledger', '*', 'plan:b'])
  })

  it('hears nothing of what is rolled back', async () => {
    const { until } = await instance()
    await publisher.query('BEGIN')
    await publish('["plan:a"]')
    await publisher.query('ROLLBACK')
    await publish('["plan:b"]')
    await until(['heard', 'plan:b'])
  })

  it('is lost with the connection, comes back by itself, and hears again', async () => {
    const { until } = await instance()
    await cutOff()
    await until(['heard', 'lost', 'heard'])
    await publish('["plan:a"]')
    await until(['heard', 'lost', 'heard', 'plan:a'])
  })

  it('proves again and again that it hears, without a word to the outside', async () => {
    const { listener, events } = await instance({ proofEveryMs: 1 })
    for (let round = 0; round < 20; round += 1) await listener.settle()
    expect(events).toEqual(['heard'])
  })

  it('tells a database that cannot be reached once, and keeps trying', async () => {
    const { events } = await instance({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })
    expect(events).toEqual(['lost'])
  })
})

describe('settling', () => {
  it('waits until every instance has acted on what was committed before', async () => {
    const [first, second, third] = [await instance(), await instance(), await instance()]
    for (let round = 1; round <= 50; round += 1) {
      await publish(`["plan:${round}"]`)
      await first.listener.settle()
      for (const { events } of [first, second, third]) {
        expect(events.at(-1)).toBe(`plan:${round}`)
      }
    }
  })

  it('answers many questions at once', async () => {
    const [first, second] = [await instance(), await instance()]
    await publish('["plan:a"]')
    const asking = Array.from({ length: 20 }, (_, at) => (at % 2 ? first : second))
    await Promise.all(asking.map(({ listener }) => listener.settle()))
    expect([first.events.at(-1), second.events.at(-1)]).toEqual(['plan:a', 'plan:a'])
  })

  it('does not wait for ever for an instance that no longer answers', async () => {
    const { listener } = await instance()
    const silent = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'jiannuo page memory',
    })
    await silent.connect()
    const begun = performance.now()
    await listener.settle()
    expect(performance.now() - begun).toBeLessThan(5_000)
    await silent.end()
  })

  it('does not wait when changes are not heard at all', async () => {
    const { listener } = await instance({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })
    await listener.settle()
    await listener.close()
    await listener.settle()
  })
})
