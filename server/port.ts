import { createServer } from 'node:net'
import { errorCode } from './database/client'
import { Failure } from './steps'

/** Refuses early and clearly what listening would refuse after minutes of preparation. */
export async function requirePort(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host)
  } catch (error) {
    throw new Failure(
      `Jiannuo cannot listen on ${host}, port ${port}: ${reason(error)}.`,
      advice(error, port),
      { cause: error },
    )
  }
}

/** A port that nobody uses at this moment. */
export function findFreePort(host: string): Promise<number> {
  return listenOnce(0, host)
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

function reason(error: unknown): string {
  if (errorCode(error) === 'EADDRINUSE') return 'another program uses it'
  if (errorCode(error) === 'EACCES') return 'ports below 1024 are reserved for root'
  return error instanceof Error ? error.message : String(error)
}

function advice(error: unknown, port: number): string {
  if (['EADDRNOTAVAIL', 'ENOTFOUND'].includes(errorCode(error) ?? '')) {
    return 'set HOST to an address of this machine: 127.0.0.1, or 0.0.0.0 for its whole network.'
  }
  const other = port < 1024 ? 3000 : port + 1
  return `set PORT to another one, such as PORT=${other}, or stop that program.`
}
