import 'server-only'
import { z } from 'zod'

const environment = z.object({
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
})

/** What sign-in needs from the environment. */
export type AuthSettings = {
  secret: string
  /** the public origin is served over TLS, so cookies may be kept to it */
  isSecure: boolean
}

/** Read when first needed, since a build knows no secret. Throws, naming what is missing. */
export function requireAuthSettings(): AuthSettings {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) {
    throw new Error(`sign-in is not configured: ${z.prettifyError(parsed.error)}`)
  }
  const { NEXTAUTH_SECRET: secret, NEXTAUTH_URL: url } = parsed.data
  return { secret, isSecure: url.startsWith('https:') }
}
