import { notFound } from 'next/navigation'
import { requireActor, type SignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { may, type Permission } from '@/lib/domain/permissions'
import type { Locale } from '@/lib/i18n'
import { recordRefusal } from '@/lib/services/access'

/**
 * For pages that not every official may open: who may not finds nothing there, and that it was
 * tried is written down.
 *
 * @param path of the page, without language prefix
 */
export async function requireAllowed(
  locale: Locale,
  path: string,
  permission: Permission,
): Promise<SignedIn> {
  const actor = await requireActor(locale, path)
  if (may(actor, permission, { type: 'desk' })) return actor
  await recordRefusal(actor, permission, { type: 'page', id: path }, now())
  notFound()
}
