import { createServer } from 'node:http'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { findFreePort, requirePort } from './port'

describe('a port', () => {
  it('that is free passes', async () => {
    await requirePort(await findFreePort('127.0.0.1'), '127.0.0.1')
  })

  it('that another program uses is refused, with another one to try', async () => {
    const port = await findFreePort('127.0.0.1')
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    await expect(requirePort(port, '127.0.0.1')).rejects.toMatchObject({
      message: expect.stringContaining(`port ${port}: another program uses it`),
      advice: expect.stringContaining(`PORT=${port + 1}`),
    })
    server.close()
  })

  it('of an address that is not ours is refused, naming HOST', async () => {
    await expect(requirePort(3000, '203.0.113.1')).rejects.toMatchObject({
      advice: expect.stringContaining('set HOST'),
    })
  })
})
