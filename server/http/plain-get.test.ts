import { describe, expect, it } from 'vitest'
import { parsePlainGet } from './plain-get'

const parse = (...lines: readonly string[]) =>
  parsePlainGet(Buffer.from([...lines, '', ''].join('\r\n'), 'latin1'))

const HOST = 'Host: jn.example.gov.cn'
const NOTHING_ASKED = { acceptEncoding: undefined, ifNoneMatch: undefined }

describe('read', () => {
  it('what a page depends on', () => {
    expect(
      parse(
        'GET /plans/p/commitments?q=%E9%81%93 HTTP/1.1',
        HOST,
        'Connection: Keep-Alive',
        'User-Agent: Mozilla/5.0 (X11; Linux x86_64) caf\xe9',
        'Accept: text/html,*/*;q=0.8',
        'ACCEPT-ENCODING:\tgzip, br ',
        'If-None-Match: W/"a"',
        'Cookie: a=b; c="d"',
        'Range: bytes=0-3',
        'X-Empty:',
      ),
    ).toEqual({
      target: '/plans/p/commitments?q=%E9%81%93',
      acceptEncoding: 'gzip, br',
      ifNoneMatch: 'W/"a"',
    })
    expect(parse('GET / HTTP/1.1', HOST)).toEqual({ target: '/', ...NOTHING_ASKED })
  })
})

describe('left to node:http', () => {
  it.each([
    ['another method', ['HEAD / HTTP/1.1', HOST]],
    ['a submission', ['POST / HTTP/1.1', HOST, 'Content-Length: 0']],
    ['another version', ['GET / HTTP/1.0', HOST]],
    ['another form of target', ['GET http://evil.example/ HTTP/1.1', HOST]],
    ['a target that is not ASCII', ['GET /\xe9 HTTP/1.1', HOST]],
    ['two blanks', ['GET  / HTTP/1.1', HOST]],
    ['no host', ['GET / HTTP/1.1']],
    ['two hosts', ['GET / HTTP/1.1', HOST, HOST]],
    ['a body of known length', ['GET / HTTP/1.1', HOST, 'content-length: 4']],
    ['a body in chunks', ['GET / HTTP/1.1', HOST, 'Transfer-Encoding: chunked']],
    ['an expectation', ['GET / HTTP/1.1', HOST, 'Expect: 100-continue']],
    ['another protocol', ['GET / HTTP/1.1', HOST, 'Upgrade: websocket']],
    ['a connection to be closed', ['GET / HTTP/1.1', HOST, 'Connection: close']],
    ['a list of connection options', ['GET / HTTP/1.1', HOST, 'Connection: keep-alive, x-a']],
    ['the old name of connection', ['GET / HTTP/1.1', HOST, 'Proxy-Connection: close']],
    ['a repeated field', ['GET / HTTP/1.1', HOST, 'If-None-Match: "a"', 'if-none-match: "b"']],
    ['a blank before the colon', ['GET / HTTP/1.1', HOST, 'X-A : b']],
    ['a folded field', ['GET / HTTP/1.1', HOST, 'X-A: b', ' Transfer-Encoding: chunked']],
    ['a field without a name', ['GET / HTTP/1.1', HOST, ': b']],
    ['a line without a colon', ['GET / HTTP/1.1', HOST, 'X-A']],
    ['a control character', ['GET / HTTP/1.1', HOST, 'X-A: b\0']],
    ['a bare line feed', ['GET / HTTP/1.1', `${HOST}\nX-A: b`]],
    ['a bare carriage return', ['GET / HTTP/1.1', `${HOST}\rX-A: b`]],
    ['an empty line before it', ['', 'GET / HTTP/1.1', HOST]],
    ['something after it', ['GET / HTTP/1.1', HOST, '', 'GET / HTTP/1.1', HOST]],
    ['a long head', ['GET / HTTP/1.1', HOST, `Cookie: ${'x'.repeat(4096)}`]],
  ])('%s', (_what, lines) => {
    expect(parse(...lines)).toBeNull()
  })

  it('each beginning of a request', () => {
    const whole = Buffer.from(`GET / HTTP/1.1\r\n${HOST}\r\nAccept: */*\r\n\r\n`)
    for (let length = 0; length < whole.length; length += 1) {
      expect(parsePlainGet(whole.subarray(0, length))).toBeNull()
    }
  })
})
