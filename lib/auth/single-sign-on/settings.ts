import 'server-only'
import { siteOrigin } from '@/lib/site'

/** Where the provider sends people back to; registered there. */
export const CALLBACK_PATH = '/desk/sign-in/single-sign-on/callback'

/** The provider of sign-in, as the environment names it. */
export type SingleSignOnSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** what officials call it; null for a name of ours */
  label: string | null
  /** values of `amr` that say the provider asked for a second factor that counts here */
  acceptedMethods: readonly string[]
  /** where the provider sends people back to */
  redirectUri: string
}

const setting = (name: string): string | null => process.env[name]?.trim() || null

/** The settings, whose form the start has checked; null where single sign-on is not set up. */
export function findSingleSignOn(): SingleSignOnSettings | null {
  const issuer = setting('JIANNUO_OIDC_ISSUER')
  const clientId = setting('JIANNUO_OIDC_CLIENT_ID')
  const clientSecret = setting('JIANNUO_OIDC_CLIENT_SECRET')
  if (issuer === null || clientId === null || clientSecret === null) return null
  return {
    issuer,
    clientId,
    clientSecret,
    label: setting('JIANNUO_OIDC_LABEL'),
    acceptedMethods: (setting('JIANNUO_OIDC_SECOND_FACTOR') ?? '').split(',').map((each) => each.trim()).filter(Boolean),
    redirectUri: new URL(CALLBACK_PATH, siteOrigin()).href,
  }
}
