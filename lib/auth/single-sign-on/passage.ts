import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { isForeignToken } from '../session-cookie'
import { requireAuthSettings } from '../settings'

const NAME = 'jiannuo-single-sign-on'
/** Another key than that of sessions: neither can stand in for the other. */
const SALT = 'jiannuo single sign-on'
/** Long enough to sign in at the provider. */
const MINUTES = 10

const passage = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.enum(['zh', 'en']),
  next: z.string().nullable(),
})
const stranger = z.object({ stranger: z.string() })

/** What this browser keeps while it is away at the provider. */
export type Passage = z.infer<typeof passage>

/** Keeps it sealed. In route handlers only. */
export const keepPassage = (kept: Passage): Promise<void> => keep(kept)

/** Takes it out: it is good for one answer. Null when there is none, or none any more. */
export async function takePassage(): Promise<Passage | null> {
  const token = await findKept()
  ;(await cookies()).delete(NAME)
  return passage.safeParse(token).data ?? null
}

/** Keeps the subject of whom no account is linked to, to be told to an administrator. In route handlers only. */
export const keepStranger = (subject: string): Promise<void> => keep({ stranger: subject })

/** That subject; null when there is none. */
export const findStranger = async (): Promise<string | null> =>
  stranger.safeParse(await findKept()).data?.stranger ?? null

/** Lax: the way back begins on another site. */
async function keep(token: Passage | z.infer<typeof stranger>): Promise<void> {
  const { secret, isSecure } = requireAuthSettings()
  const value = await encode({ token, secret, salt: SALT, maxAge: MINUTES * 60 })
  ;(await cookies()).set(NAME, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    maxAge: MINUTES * 60,
  })
}

async function findKept(): Promise<unknown> {
  const value = (await cookies()).get(NAME)?.value
  if (value === undefined) return null
  try {
    return await decode({ token: value, secret: requireAuthSettings().secret, salt: SALT })
  } catch (error) {
    if (isForeignToken(error)) return null
    throw error
  }
}
