import { createServer } from 'node:http'
import { readConfiguration } from '../../configuration'
import { live } from '../../lifetime'
import { alone } from '../../migrate'
import { requirePort } from '../../port'
import { ROOT } from '../../program'
import { openData, prepareTables } from '../../site'

/**
 * What a start does before pages and documents, which are the same everywhere: port, store,
 * database, tables and job queue. Then it answers on its port with the folder of its store,
 * until it is asked to stop.
 */
await live(async (lifetime) => {
  const configuration = readConfiguration(ROOT)
  const { host, port, store } = configuration
  await requirePort(port, host)
  const url = await openData(configuration, 'live', lifetime)
  await alone(url, () => prepareTables(url, lifetime.signal))
  const server = createServer((_request, response) => response.end(store))
  lifetime.atEnd(() => void server.close())
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  process.send?.({ databaseUrl: url })
  await lifetime.asked()
})
