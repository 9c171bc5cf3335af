import { Agent, createServer, get, type RequestListener, type Server } from 'node:http'
import { expect, it } from 'vitest'
import { closeGently } from './close'

async function listening(listener: RequestListener) {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function read(server: Server, agent: Agent): Promise<string> {
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, agent }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve(text))
    })
    request.on('error', reject)
  })
}

it('closes connections that are merely kept open at once', async () => {
  const server = await listening((_request, response) => response.end('done'))
  const agent = new Agent({ keepAlive: true })
  await read(server, agent)
  const begun = performance.now()
  await closeGently(server)
  expect(performance.now() - begun).toBeLessThan(2_000)
  await expect(read(server, agent)).rejects.toThrow()
})

it('lets an open request finish first', async () => {
  let begun = () => {}
  const asked = new Promise<void>((resolve) => (begun = resolve))
  let finish = () => {}
  const server = await listening((_request, response) => {
    finish = () => response.end('finished')
    begun()
  })
  const answer = read(server, new Agent({ keepAlive: true }))
  await asked
  const closed = closeGently(server)
  finish()
  expect(await answer).toBe('finished')
  await closed
})

it('cuts off what does not finish in time', async () => {
  let begun = () => {}
  const asked = new Promise<void>((resolve) => (begun = resolve))
  const server = await listening(() => begun())
  const answer = read(server, new Agent()).catch((error: Error) => error.message)
  await asked
  await closeGently(server, null, 50)
  expect(await answer).toContain('hang up')
})
