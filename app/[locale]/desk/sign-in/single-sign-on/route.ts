import { parseNextPath } from '@/lib/auth/next-path'
import { keepPassage } from '@/lib/auth/single-sign-on/passage'
import { beginSingleSignOn } from '@/lib/auth/single-sign-on/provider'
import { findSingleSignOn } from '@/lib/auth/single-sign-on/settings'
import { now } from '@/lib/clock'
import { isLocale } from '@/lib/i18n'
import { recordSingleSignOnFault } from '@/lib/services/single-sign-on'
import { leadOn, leadToRefusal, notSetUp } from './answers'

type Context = { params: Promise<{ locale: string }> }

/**
 * Leads to the provider of sign-in. By GET: a form that is answered by a redirection to another
 * site is stopped by the policy on forms. Changes nothing but a cookie, so nobody can be made to
 * do anything by it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const settings = findSingleSignOn()
  if (settings === null) return notSetUp()
  const { locale: named } = await params
  const locale = isLocale(named) ? named : 'zh'
  const next = parseNextPath(new URL(request.url).searchParams.get('next'))
  const begun = await beginSingleSignOn(settings, locale, now())
  if (!begun.ok) {
    await recordSingleSignOnFault(begun.fault, begun.cause, now())
    return leadToRefusal(locale, begun.fault, next)
  }
  await keepPassage({ ...begun.checks, locale, next })
  return leadOn(begun.address)
}
