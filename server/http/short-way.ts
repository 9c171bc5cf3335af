import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Connections } from './close'
import type { FindDestination } from './destination'
import type { Page } from './page'
import type { PageMemory } from './page-memory'
import { parsePlainGet, type PlainGet } from './plain-get'
import { CACHE_STATUS, formOf } from './send'

export interface ShortWayOptions {
  readonly memory: PageMemory
  readonly findDestination: FindDestination
}

const SECOND_MS = 1000

/**
 * Puts a short way in front of a server: requests for kept pages are answered on the connection
 * itself, with the very bytes that the server would send, and cost a third of what they cost
 * through node:http beside the framework (adr/0012).
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
  const closingLines = closingLinesOf(server.keepAliveTimeout)
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
    write(socket, page, request, closingLines())
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

/** Answers as `sendPage` does, in one go. */
function write(socket: Socket, page: Page, request: PlainGet, closingLines: string): void {
  const { status, head, body } = formOf(page, request)
  const lines = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.lines}`
  socket.cork()
  socket.write(`${lines}cache-status: ${CACHE_STATUS.memory}\r\n${closingLines}`, 'latin1')
  if (body !== null) socket.write(body)
  socket.uncork()
}

/** The lines that node:http ends a head with, for an answer on a connection that stays open. */
function closingLinesOf(keepAliveMs: number): () => string {
  const seconds = Math.floor(keepAliveMs / SECOND_MS)
  let writtenAt = Number.NaN
  let lines = ''
  return () => {
    const now = Math.floor(Date.now() / SECOND_MS)
    if (now !== writtenAt) {
      const date = new Date(now * SECOND_MS).toUTCString()
      lines = `Date: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${seconds}\r\n\r\n`
      writtenAt = now
    }
    return lines
  }
}
