import type { Server } from 'node:http'

const FINISH_WITHIN_MS = 10_000
const IDLE_CHECK_MS = 25

/** Connections somebody looks after; a server is one of those who do. */
export interface Connections {
  closeIdleConnections(): void
  closeAllConnections(): void
}

/**
 * Stops accepting connections, lets open requests finish, and cuts off what has not finished
 * after `finishWithinMs`. Connections kept open between requests are closed as they fall idle.
 *
 * @param shortWay the connections of the server that others than itself look after
 */
export function closeGently(
  server: Server,
  shortWay: Connections | null = null,
  finishWithinMs = FINISH_WITHIN_MS,
): Promise<void> {
  const closeIdle = () => {
    server.closeIdleConnections()
    shortWay?.closeIdleConnections()
  }
  return new Promise((resolve, reject) => {
    // A connection that never falls idle is told to go with its next answer.
    server.prependListener('request', (_request, response) => {
      response.setHeader('connection', 'close')
    })
    const idle = setInterval(closeIdle, IDLE_CHECK_MS)
    const deadline = setTimeout(() => {
      server.closeAllConnections()
      shortWay?.closeAllConnections()
    }, finishWithinMs)
    server.close((error) => {
      clearInterval(idle)
      clearTimeout(deadline)
      if (error === undefined) resolve()
      else reject(error)
    })
    closeIdle()
  })
}
