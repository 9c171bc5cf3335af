import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'

/** A finished mail to one person. */
export type Mail = {
  /** one address; no name beside it */
  to: string
  subject: string
  text: string
  html: string
  /** without angle brackets; the same for the same mail, so that a double delivery can be told */
  messageId: string
  date: Date
}

/** A mail that the server did not take; says why, and names no address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

/** An answer that takes longer counts as none; all of them together stay below 45 s. */
const CONNECT_MS = 10_000
const ANSWER_MS = 15_000
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

const setting = (name: string): string | null => process.env[name]?.trim() || null

/** Whether this installation sends mail: JIANNUO_SMTP_URL. */
export const isMailConfigured = (): boolean => setting('JIANNUO_SMTP_URL') !== null

/**
 * The server of JIANNUO_SMTP_URL, whose form the start has checked. A password leaves this machine
 * only under TLS, unless the address says `?requireTLS=false`.
 */
function openTransport(): Transporter {
  const url = new URL(setting('JIANNUO_SMTP_URL') ?? 'none:')
  const user = decodeURIComponent(url.username)
  const isSafe = LOOPBACK.includes(url.hostname) || url.searchParams.get('requireTLS') === 'false'
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    requireTLS: user !== '' && !isSafe,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Sends a mail; throws MailRefused when the server did not take it, for whatever reason. */
export async function sendMail({ to, messageId, ...mail }: Mail): Promise<void> {
  const transport = openTransport()
  try {
    await transport.sendMail({
      ...mail,
      from: setting('JIANNUO_MAIL_FROM') ?? undefined,
      // as an object, so that no comma or bracket makes several addresses of one
      to: { name: '', address: to },
      messageId: `<${messageId}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    throw new MailRefused(withoutAddresses(error instanceof Error ? error.message : String(error)))
  } finally {
    transport.close()
  }
}

/** Servers repeat in their answers to whom the mail was. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"]+@[^\s<>"]+/g, '…')
