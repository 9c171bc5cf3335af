import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { LRUCache } from 'lru-cache'
import type { Connections } from './close'
import type { FindDestination } from './destination'
import type { Head, Page } from './page'
import type { PageMemory } from './page-memory'
import { parsePlainGet, type PlainGet } from './plain-get'
import { CACHE_STATUS, type Form, formOf } from './send'

export interface ShortWayOptions {
  readonly memory: PageMemory
  readonly findDestination: FindDestination
}

/** One whole answer and the second, counted since 1970, whose time it tells. */
interface Answer {
  readonly second: number
  readonly bytes: Buffer
}

const SECOND_MS = 1000
/** What the answers kept for a second may take together: some hundred pages. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024
const NOTHING = Buffer.alloc(0)

/**
 * Puts a short way in front of a server: requests for kept pages are answered on the connection
 * itself, with the very bytes that the server would send, and cost about half of what they cost
 * through node:http beside the framework (adr/0016).
 *
 * It understands one form of request (`parsePlainGet`) and does one thing: send a page that is in
 * the memory now. With the first request that is anything else, a part of a request, or one that
 * comes before the last answer is away, the connection becomes the server's, for good and with that
 * request unread. All judging, refusing, rendering and waiting is therefore done in one place.
 *
 * @param server one whose listeners of 'connection' are in place
 * @returns the connections that are not the server's yet; none of them ever waits for an answer
 */
export function openShortWay(
  server: Server,
  { memory, findDestination }: ShortWayOptions,
): Connections {
  const sockets = new Set<Socket>()
  const answerOf = answersOf(server.keepAliveTimeout)
  const accept = acceptorOf(server)

  const findPage = ({ target }: PlainGet): Page | null => {
    const found = findDestination(target)
    return found.room === 'page' ? memory.find(found.address) : null
  }
  const isAnswered = (socket: Socket, bytes: Buffer): boolean => {
    if (socket.writableLength > 0) return false
    const request = parsePlainGet(bytes)
    const page = request === null ? null : findPage(request)
    if (request === null || page === null) return false
    socket.write(answerOf(formOf(page, request)))
    return true
  }

  server.on('connection', (socket: Socket) => {
    const onData = (bytes: Buffer) => {
      if (isAnswered(socket, bytes)) return
      leave()
      accept(socket)
      socket.unshift(bytes)
    }
    const onEnd = () => void socket.end()
    const onFailure = () => void socket.destroy()
    const leave = () => {
      sockets.delete(socket)
      socket.setTimeout(0)
      socket.off('data', onData).off('end', onEnd).off('close', leave)
      socket.off('error', onFailure).off('timeout', onFailure)
    }
    sockets.add(socket)
    socket.setTimeout(server.keepAliveTimeout)
    socket.on('data', onData).on('end', onEnd).on('close', leave)
    socket.on('error', onFailure).on('timeout', onFailure)
  })

  return {
    closeIdleConnections() {
      for (const socket of sockets) if (socket.writableLength === 0) socket.destroy()
    },
    closeAllConnections() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Takes the server's own listeners of 'connection' away, and gives what they did. */
function acceptorOf(server: Server): (socket: Socket) => void {
  const listeners = server.listeners('connection')
  if (listeners.length === 0) throw new Error('the server does not accept connections')
  server.removeAllListeners('connection')
  return (socket) => {
    for (const listener of listeners) Reflect.apply(listener, server, [socket])
  }
}

/**
 * Makes answers as `sendPage` sends them, whole: one write of bytes that are there costs
 * less than lines and a body do. An answer tells its time, so it serves for the rest of a second; then
 * it is made anew, and never changed, for a slow visitor may still be receiving it.
 */
function answersOf(keepAliveMs: number): (form: Form) => Buffer {
  const seconds = Math.floor(keepAliveMs / SECOND_MS)
  const kept = new LRUCache<Head, Answer>({
    maxSize: MAX_ANSWER_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length,
  })
  return ({ status, head, body }) => {
    const second = Math.floor(Date.now() / SECOND_MS)
    const answer = kept.get(head)
    if (answer?.second === second) return answer.bytes
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.lines}`,
      `cache-status: ${CACHE_STATUS.memory}\r\n`,
      `Date: ${new Date(second * SECOND_MS).toUTCString()}\r\n`,
      `Connection: keep-alive\r\nKeep-Alive: timeout=${seconds}\r\n\r\n`,
    ]
    const bytes = Buffer.concat([Buffer.from(lines.join(''), 'latin1'), body ?? NOTHING])
    kept.set(head, { second, bytes })
    return bytes
  }
}
