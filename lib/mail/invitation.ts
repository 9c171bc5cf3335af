import 'server-only'
import { formatInstant, href, translator, type Locale } from '@/lib/i18n'
import { siteOrigin } from '@/lib/site'
import { escapeHtml } from './escape-html'
import type { Mail } from './transport'

/** A one-time link with whom it is for. */
export type AddressedInvitation = {
  id: string
  token: string
  expiresAt: Date
  email: string
  name: string
  login: string
  /** the first password is yet to be chosen */
  isFirst: boolean
}

/** The language a person reads is not known: the mail is Chinese, and its gist stands in English. */
const LOCALE: Locale = 'zh'

const linkOf = (token: string, locale: Locale): string =>
  new URL(href(locale, `/desk/invitation/${token}`), siteOrigin()).href

function paragraphsOf({ name, login, isFirst, expiresAt }: AddressedInvitation) {
  const t = translator(LOCALE)
  const until = formatInstant(expiresAt)
  return {
    greeting: t('mail.greeting', { name }),
    what: t(isFirst ? 'mail.invitation.first' : 'mail.invitation.again', { login }),
    until: t('mail.invitation.until', { until }),
    caution: t('mail.invitation.caution'),
    gist: translator('en')('mail.invitation.gist', { login, until }),
  }
}

function textOf(invitation: AddressedInvitation): string {
  const { greeting, what, until, caution, gist } = paragraphsOf(invitation)
  const { token } = invitation
  return [greeting, '', what, linkOf(token, LOCALE), until, '', caution, '', gist, linkOf(token, 'en'), ''].join('\n')
}

function htmlOf(invitation: AddressedInvitation): string {
  const { greeting, what, until, caution, gist } = paragraphsOf(invitation)
  const link = (locale: Locale) => {
    const to = escapeHtml(linkOf(invitation.token, locale))
    return `<a href="${to}">${to}</a>`
  }
  return (
    '<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif;line-height:1.6">' +
    `<p>${escapeHtml(greeting)}</p><p>${escapeHtml(what)}<br>${link(LOCALE)}<br>${escapeHtml(until)}</p>` +
    `<p>${escapeHtml(caution)}</p>` +
    `<p style="color:#5b6169" lang="en">${escapeHtml(gist)}<br>${link('en')}</p></body></html>`
  )
}

/** The mail that carries a one-time link. */
export const renderInvitation = (invitation: AddressedInvitation, date: Date): Mail => ({
  to: invitation.email,
  subject: translator(LOCALE)(invitation.isFirst ? 'mail.invitation.subjectFirst' : 'mail.invitation.subjectAgain'),
  text: textOf(invitation),
  html: htmlOf(invitation),
  messageId: `invitation.${invitation.id}@${siteOrigin().hostname}`,
  date,
})
