import { keepInvitation } from '@/lib/auth/invitation-cookie'
import { href, isLocale } from '@/lib/i18n'

type Context = { params: Promise<{ locale: string; token: string }> }

/** Takes the token of a one-time link out of the address, and leads on. Uses nothing up. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params
  await keepInvitation(token)
  const location = href(isLocale(locale) ? locale : 'zh', '/desk/invitation')
  return new Response(null, { status: 303, headers: { location, 'referrer-policy': 'no-referrer' } })
}
