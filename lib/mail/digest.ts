import 'server-only'
import { groupDigest, type DigestContent, type DigestItem, type Reminder } from '@/lib/domain/reminders'
import { formatDate, href, translator, type Locale } from '@/lib/i18n'
import { siteOrigin } from '@/lib/site'
import { escapeHtml } from './escape-html'
import type { Mail } from './transport'

/** A digest with whom it is for. */
export type AddressedDigest = { id: string; content: DigestContent; name: string; email: string }

/** The language a person reads is not known: the mail is Chinese, and its gist stands in English. */
const LOCALE: Locale = 'zh'

const linkTo = (path: string, locale: Locale = LOCALE): string => new URL(href(locale, path), siteOrigin()).href

/** Who reports is led to the form, who answers for it to the public page. */
const linkOf = ({ code, isReporter }: DigestItem): string =>
  linkTo(isReporter ? `/desk/commitments/${code}` : `/commitments/${code}`)

/** 'two overdue, one due soon': how many of each there are. */
function countsOf(content: DigestContent, locale: Locale): string {
  const overdue = content.filter(({ reminder }) => reminder.kind === 'overdue').length
  return translator(locale)('mail.digest.counts', { overdue, due: content.length - overdue })
}

const headingOf = ({ kind, days }: Reminder, count: number): string =>
  translator(LOCALE)(`mail.digest.${kind}`, { days, count })

function lineOf({ dueOn, reminder, department }: DigestItem): string {
  const t = translator(LOCALE)
  const date = formatDate(LOCALE, dueOn)
  const when = t(`mail.digest.${reminder.kind}Line`, { date, days: reminder.days })
  return t('mail.digest.line', { department: department[LOCALE], when })
}

function textOf({ content, name }: AddressedDigest): string {
  const t = translator(LOCALE)
  const groups = groupDigest(content).map(({ reminder, items }) => [
    headingOf(reminder, items.length),
    ...items.flatMap((item) => [`· ${item.code} ${item.title[LOCALE]}`, `  ${lineOf(item)}`, `  ${linkOf(item)}`]),
    '',
  ])
  return [
    t('mail.greeting', { name }),
    '',
    ...groups.flat(),
    `${t('mail.digest.desk')} ${linkTo('/desk')}`,
    '',
    t('mail.digest.why'),
    `${countsOf(content, 'en')} ${linkTo('/desk', 'en')}`,
    '',
  ].join('\n')
}

const MUTED = 'style="color:#5b6169"'

function htmlOf({ content, name }: AddressedDigest): string {
  const t = translator(LOCALE)
  const link = (to: string, text: string) => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`
  const itemOf = (item: DigestItem) =>
    `<li>${link(linkOf(item), `${item.code} ${item.title[LOCALE]}`)}<br>` +
    `<span ${MUTED}>${escapeHtml(lineOf(item))}</span></li>`
  const groups = groupDigest(content).map(
    ({ reminder, items }) =>
      `<h2 style="font-size:16px">${escapeHtml(headingOf(reminder, items.length))}</h2>` +
      `<ul>${items.map(itemOf).join('')}</ul>`,
  )
  return (
    '<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif;line-height:1.6">' +
    `<p>${escapeHtml(t('mail.greeting', { name }))}</p>${groups.join('')}` +
    `<p>${link(linkTo('/desk'), t('mail.digest.desk'))}</p>` +
    `<p ${MUTED}>${escapeHtml(t('mail.digest.why'))}</p>` +
    `<p ${MUTED} lang="en">${link(linkTo('/desk', 'en'), countsOf(content, 'en'))}</p></body></html>`
  )
}

/** The mail of a digest. It is the same mail, under the same id, however often it is made. */
export const renderDigest = (digest: AddressedDigest, date: Date): Mail => ({
  to: digest.email,
  subject: translator(LOCALE)('mail.digest.subject', { counts: countsOf(digest.content, LOCALE) }),
  text: textOf(digest),
  html: htmlOf(digest),
  messageId: `digest.${digest.id}@${siteOrigin().hostname}`,
  date,
})
