import type { Server } from 'node:http'

const FINISH_WITHIN_MS = 10_000
const IDLE_CHECK_MS = 25

/**
 * Stops accepting connections, lets open requests finish, and cuts off what has not finished
 * after `finishWithinMs`. Connections kept open between requests are closed as they fall idle.
 */
export function closeGently(server: Server, finishWithinMs = FINISH_WITHIN_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    // A connection that never falls idle is told to go with its next answer.
    server.prependListener('request', (_request, response) => {
      response.setHeader('connection', 'close')
    })
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    const deadline = setTimeout(() => server.closeAllConnections(), finishWithinMs)
    server.close((error) => {
      clearInterval(idle)
      clearTimeout(deadline)
      if (error === undefined) resolve()
      else reject(error)
    })
    server.closeIdleConnections()
  })
}
