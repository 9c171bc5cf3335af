import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { withClient } from '../../database/client'
import { startOfficeServer } from './office-server'
import { deepFolder, giveToNobody, hasProgram, isRoot, makePath, mayNobodyRunNode, NOBODY } from './places'
import { answerOf, start, type Started, type StartOptions } from './start'

/** What a case is given. */
export interface Situation {
  readonly signal: AbortSignal
  /** Absolute path of an empty folder of its own. */
  readonly folder: string
  /** Absolute path of a copy of the checkout, to be put back where it was. */
  readonly checkout: string
}

/** One situation to start in. */
export interface Case {
  readonly name: string
  /** Why this machine cannot make the situation; null where it can. */
  missing(): string | null
  /** Throws when the start is not as promised. @returns what was seen, in a few words */
  run(situation: Situation): Promise<string>
}

const anywhere = () => null
const forRootOnly = () => (isRoot ? null : 'it takes root')
const LONG_PATH = 150
/** Not there yet: the user makes it, and owns it. */
const DATABASE = 'plans'

const countTables = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM "_prisma_migrations"`)
    return Number(rows[0]?.n)
  })

/** Answers on its port and has its tables. */
async function requireWhole(started: Started, store: string): Promise<void> {
  assert.equal(await answerOf(started), store)
  assert.ok((await countTables(started.databaseUrl)) > 0, 'there are no tables')
}

async function startAndStop(options: StartOptions): Promise<number[]> {
  const started = await start(options)
  await requireWhole(started, options.store)
  const users = started.databaseUsers()
  await started.interrupt()
  return users
}

/** Moves the checkout into a folder while something is tried there. */
async function movedTo<T>(checkout: string, to: string, act: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(to), { recursive: true })
  renameSync(checkout, to)
  try {
    return await act()
  } finally {
    renameSync(to, checkout)
  }
}

const asUser = (users: readonly number[]): string =>
  users.map((user) => (user === 0 ? 'root in a user namespace' : `user ${user}`)).join(', ')

const underClosedHome: Case = {
  name: 'as root, the checkout under a home closed to others',
  missing: forRootOnly,
  run: async ({ folder, checkout, signal }) => {
    const home = path.join(folder, 'home')
    mkdirSync(home, { mode: 0o700 })
    const own = path.join(home, 'jiannuo')
    const users = await movedTo(checkout, own, () =>
      startAndStop({ checkout: own, store: path.join(own, '.data'), signal }),
    )
    return `PostgreSQL ran as ${asUser(users)}`
  },
}

const withoutNamespaces: Case = {
  name: 'as root where user namespaces are not to be had, under the same home',
  missing: () => {
    if (!isRoot) return 'it takes root'
    return hasProgram('setpriv') ? null : 'setpriv (util-linux) is not installed'
  },
  run: async ({ folder, checkout, signal }) => {
    const home = path.join(folder, 'home')
    mkdirSync(home, { mode: 0o700 })
    const own = path.join(home, 'jiannuo')
    const env = { PATH: makePath(path.join(folder, 'bin'), ['setpriv']) }
    const users = await movedTo(checkout, own, () =>
      startAndStop({ checkout: own, store: path.join(own, '.data'), env, signal }),
    )
    assert.deepEqual(users, [NOBODY])
    return `PostgreSQL ran as ${asUser(users)}`
  },
}

const asNormalUser: Case = {
  name: 'as a normal user, and again after kill -9 of everything',
  missing: () => {
    if (!isRoot) return null
    return mayNobodyRunNode() ? null : 'Node lies in a folder that is closed to other users'
  },
  run: async ({ folder, checkout, signal }) => {
    const user = isRoot ? NOBODY : process.getuid?.()
    const store = path.join(folder, 'store')
    if (isRoot) giveToNobody(checkout, folder)
    const options = { checkout, store, signal, ...(isRoot ? { user: NOBODY } : {}) }
    const first = await start(options)
    await requireWhole(first, store)
    assert.deepEqual(first.databaseUsers(), [user])
    await withClient(first.databaseUrl, (client) => client.query('CREATE TABLE kept (n int)'))
    await first.killAll()
    const second = await start(options)
    await withClient(second.databaseUrl, (client) => client.query('SELECT n FROM kept'))
    await second.interrupt()
    return `user ${user}`
  },
}

const atLongPath: Case = {
  name: `a path of ${LONG_PATH} characters`,
  missing: anywhere,
  run: async ({ folder, checkout, signal }) => {
    const own = deepFolder(folder, LONG_PATH)
    assert.equal([...own].length, LONG_PATH)
    await movedTo(checkout, own, () =>
      startAndStop({ checkout: own, store: path.join(own, '.data'), signal }),
    )
    return `${Buffer.byteLength(own)} bytes`
  },
}

const sideBySide: Case = {
  name: 'two stores side by side on different ports, the second while the first runs',
  missing: anywhere,
  run: async ({ folder, checkout, signal }) => {
    const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')]
    const started = await Promise.all([one, other].map((store) => start({ checkout, store, signal })))
    const [first, second] = started
    if (first === undefined || second === undefined) throw new Error('two were started')
    await requireWhole(first, one)
    await requireWhole(second, other)
    assert.notEqual(first.databaseUrl, second.databaseUrl)
    await assert.rejects(start({ checkout, store: one, signal }), /is in use by process/)
    await first.interrupt()
    await requireWhole(second, other)
    await second.interrupt()
    return 'the one stopped, the other went on'
  },
}

const withOfficeServer: Case = {
  name: 'DATABASE_URL naming a PostgreSQL server with a password',
  missing: anywhere,
  run: async ({ folder, checkout, signal }) => {
    const server = await startOfficeServer(path.join(folder, 'server'), signal)
    try {
      const store = path.join(folder, 'store')
      const optionsFor = (url: string) => ({ checkout, store, signal, env: { DATABASE_URL: url } })
      const first = await start(optionsFor(server.urlOf(DATABASE)))
      await requireWhole(first, store)
      assert.match(first.printed(), /database "plans" created/)
      assert.ok(!readdirSync(store).includes('postgres'), 'an embedded database was made')
      await first.interrupt()
      const second = await start(optionsFor(server.urlOf(DATABASE)))
      assert.match(second.printed(), /migrations, all there/)
      await second.interrupt()
      await assert.rejects(
        start(optionsFor(server.urlOf(DATABASE, 'wrong'))),
        /correct the user name and password in DATABASE_URL/,
      )
      assert.ok((await countTables(server.urlOf(DATABASE))) > 0)
      return 'made, found again, and refused with a wrong password'
    } finally {
      await server.stop()
    }
  },
}

const unwritable: Case = {
  name: 'a store that may not be written',
  missing: () => (isRoot && !mayNobodyRunNode() ? 'Node lies in a folder that is closed to other users' : null),
  run: async ({ folder, checkout, signal }) => {
    const closed = path.join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o555)
    const options = { checkout, store: path.join(closed, 'store'), signal, ...(isRoot ? { user: NOBODY } : {}) }
    await assert.rejects(start(options), /cannot be used: .*\n.*What to do: run as the user it belongs to/)
    return 'refused, with what to do'
  },
}

/** Every situation, in the order in which they are tried. Each but the last ends by Ctrl-C. */
export const listCases = (): Case[] => [
  underClosedHome,
  withoutNamespaces,
  atLongPath,
  sideBySide,
  withOfficeServer,
  // gives the copy of the checkout away, so it comes late
  asNormalUser,
  unwritable,
]
