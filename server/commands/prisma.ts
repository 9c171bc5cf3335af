import path from 'node:path'
import { readConfiguration } from '../configuration'
import { openDatabase } from '../database'
import { live } from '../lifetime'
import { makeExecutable } from '../migrate'
import { ROOT, runPackage } from '../program'
import { Failure } from '../steps'
import { openStore } from '../store'

/**
 * Prisma's own commands on the store's database, for those who change the schema:
 * `node server/run.mjs prisma migrate dev --name <name>`.
 */
await live(async (lifetime) => {
  const configuration = readConfiguration(ROOT)
  const store = openStore(configuration.store, 'live')
  lifetime.atEnd(() => store.release())
  const { url } = await openDatabase(configuration, store, lifetime)
  makeExecutable(path.join(ROOT, 'server/schema-engine.mjs'))
  const args = process.argv.slice(2)
  const options = { env: { DATABASE_URL: url }, signal: lifetime.signal, output: 'show' } as const
  const { code } = await runPackage('prisma/build/index.js', args, options)
  if (code !== 0) throw new Failure(`prisma ${args.join(' ')} failed.`, 'see what it says above.')
})
