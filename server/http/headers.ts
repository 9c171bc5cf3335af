/**
 * Security headers. Sources: OWASP secure headers, CSP level 3. No page loads anything from
 * another host; a public page runs its own inline script and nothing else.
 */
import { createHash } from 'node:crypto'
import { COMFORT_SCRIPT } from '@/components/layout/comfort'

export type Headers = Readonly<Record<string, string>>

const COMFORT_SOURCE = `sha256-${createHash('sha256').update(COMFORT_SCRIPT).digest('base64')}`

/** Headers of every answer. `https`: the public origin is served over TLS. */
export function commonHeaders(https: boolean): Headers {
  return {
    'x-content-type-options': 'nosniff',
    // Not 'no-referrer': browsers would then send forms with `Origin: null`, which is refused.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** Policy of a public page that runs the script named by its hash (`sha256-…`) alone, or none. */
export function publicPolicy(scriptSource: string | null): string {
  return policy({
    'default-src': "'none'",
    'script-src': scriptSource === null ? "'none'" : `'${scriptSource}'`,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

/**
 * Policy of officials' pages: the framework's scripts carry this request's nonce, and the
 * small script that public pages have too is named by its hash.
 */
export function deskPolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' '${COMFORT_SOURCE}' 'strict-dynamic'`,
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    // evidence opened in place
    'frame-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

/** Policy of data and files: should a browser show one after all, nothing in it runs. */
export function dataPolicy(): string {
  return policy({ sandbox: '', 'default-src': "'none'", 'frame-ancestors': "'none'" })
}

/**
 * Policy of evidence that is opened in place: a browser's own reader of PDF files runs in no
 * sandbox, and the page of ours around it is the only one that may show it.
 */
export function evidencePolicy(mimeType: string): string {
  const isolation: Headers = mimeType === 'application/pdf' ? {} : { sandbox: '' }
  return policy({ ...isolation, 'default-src': "'none'", 'frame-ancestors': "'self'" })
}

/** Policy of the refusals, whose only style is named by its hash (`sha256-…`). */
export function refusalPolicy(styleSource: string): string {
  return policy({
    'default-src': "'none'",
    'style-src': `'${styleSource}'`,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

const policy = (directives: Headers) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
