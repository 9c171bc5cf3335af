import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export type Received = {
  /** the envelope's recipients */
  to: string[]
  /** the bytes as text, with all headers */
  raw: string
  parsed: ParsedMail
}

export type Mailbox = {
  /** for JIANNUO_SMTP_URL */
  url: string
  received: Received[]
  /** answers the next messages with this SMTP code instead of taking them, until set to null */
  refuseWith(code: number | null): void
  close(): Promise<void>
}

export type MailboxOptions = {
  /** 127.0.0.1 where left out */
  host?: string
  /** any free port where left out */
  port?: number
  /** the one account that may send; without it everybody may */
  account?: { user: string; password: string }
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function openMailbox({ host = '127.0.0.1', port = 0, account }: MailboxOptions = {}): Promise<Mailbox> {
  const received: Received[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    disabledCommands: account === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: account === undefined,
    onAuth({ username = '', password = '' }, _session, callback) {
      const isRight = username === account?.user && password === account.password
      if (isRight) callback(null, { user: username })
      else callback(new Error('Invalid username or password'))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        if (refusal !== null) return callback(refused(refusal, to))
        const raw = Buffer.concat(chunks)
        simpleParser(raw).then((parsed) => {
          received.push({ to, raw: raw.toString('utf8'), parsed })
          callback()
        }, callback)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    url: `smtp://${host}:${portOf(server.server.address())}`,
    received,
    refuseWith: (code) => (refusal = code),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const refused = (responseCode: number, to: string[]): Error =>
  Object.assign(new Error(`no place for ${to.join()}`), { responseCode })

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
