/**
 * Security headers. Sources: OWASP secure headers, CSP level 3. No page loads anything from
 * another host; a public page runs its own inline script and nothing else.
 */
export type Headers = Readonly<Record<string, string>>

const NO_SCRIPT_SOURCE = "'none'"

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

/** Policy of a public page that runs the scripts named by `sources` (`sha256-…`) alone. */
export function publicPolicy(sources: readonly string[]): string {
  const scripts = sources.map((source) => `'${source}'`).join(' ') || NO_SCRIPT_SOURCE
  return policy({
    'default-src': "'none'",
    'script-src': scripts,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

/** Policy of officials' pages: the framework's scripts carry this request's nonce. */
export function deskPolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

/** Policy of data and files, and of the refusals, whose only style is named by its hash. */
export function barePolicy(styleSource?: string): string {
  return policy({
    'default-src': "'none'",
    ...(styleSource === undefined ? {} : { 'style-src': `'${styleSource}'` }),
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

const policy = (directives: Headers) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
