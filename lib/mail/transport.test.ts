import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderDigest } from './digest'
import { openMailbox, type Mailbox, type MailboxOptions } from './testing/mailbox'
import { isMailConfigured, MailRefused, sendMail, type Mail } from './transport'

const FROM = '践诺 <jiannuo@example.org>'
const DATE = new Date('2026-04-13T08:30:00+08:00')
let mailbox: Mailbox

async function open(options: MailboxOptions = {}): Promise<Mailbox> {
  mailbox = await openMailbox(options)
  process.env['JIANNUO_SMTP_URL'] = mailbox.url
  return mailbox
}
beforeEach(() => {
  process.env['JIANNUO_MAIL_FROM'] = FROM
})
afterEach(async () => {
  delete process.env['JIANNUO_SMTP_URL']
  delete process.env['JIANNUO_MAIL_FROM']
  await mailbox.close()
})

const aMail = (over: Partial<Mail> = {}): Mail => ({
  ...{ to: 'clerk@example.org', subject: '报送提醒', text: '您好', html: '<p>您好</p>' },
  ...{ messageId: 'digest.1@jn.example.org', date: DATE },
  ...over,
})
/** A digest for a person with a name and an item with a title of their own. */
const aDigest = (name: string, title: string) =>
  renderDigest(
    {
      id: 'd1',
      name,
      email: 'clerk@example.org',
      content: [
        {
          ...{ code: 'HY25-017', title: { zh: title, en: title }, department: { zh: '区城建局', en: 'x' } },
          ...{ dueOn: '2026-04-06', isReporter: true, reminder: { kind: 'overdue', days: 7 } },
        },
        {
          ...{ code: 'HY25-018', title: { zh: '道路', en: 'x' }, department: { zh: '区城建局', en: 'x' } },
          ...{ dueOn: '2026-04-13', isReporter: false, reminder: { kind: 'due', days: 0 } },
        },
      ],
    },
    DATE,
  )

describe('a mail', () => {
  it('arrives with its Chinese subject, both texts, its sender and its id', async () => {
    await open()
    await sendMail(aDigest('张填报', '畅通微循环路 11 条'))
    const [mail] = mailbox.received
    expect(mail?.to).toEqual(['clerk@example.org'])
    expect(mail?.parsed.subject).toBe('报送提醒：已逾期 1 项，即将到期 1 项')
    expect(mail?.parsed.from?.text).toBe('"践诺" <jiannuo@example.org>')
    expect(mail?.parsed.messageId).toBe('<digest.d1@localhost>')
    expect(mail?.parsed.date).toEqual(DATE)
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.raw).not.toMatch(/^Subject:.*[^\x20-\x7e\r\n]/m)
    expect(mail?.parsed.text).toBe(
      [
        '张填报，您好：',
        '',
        '已逾期（1 项）',
        '· HY25-017 畅通微循环路 11 条',
        '  区城建局，应于 2026年4月6日报送，已逾期 7 天',
        '  http://localhost:3000/desk/commitments/HY25-017',
        '',
        '今天到期（1 项）',
        '· HY25-018 道路',
        '  区城建局，应于 2026年4月13日报送',
        '  http://localhost:3000/commitments/HY25-018',
        '',
        '登录工作台 http://localhost:3000/desk',
        '',
        '本邮件由系统自动发出，每人每天至多一封：到期前 7 天、3 天和当天提醒，逾期后每周提醒一次。已送审的事项不再提醒。请勿回复。',
        '1 report is overdue; 1 report is due soon. http://localhost:3000/en/desk',
        '',
      ].join('\n'),
    )
    expect(mail?.parsed.html).toContain('<a href="http://localhost:3000/desk/commitments/HY25-017">')
  })

  it('takes no markup and no header from names and titles', async () => {
    await open()
    await sendMail(aDigest('张<b>\r\nBcc: spy@example.org', '<script>x</script>"\r\nX-Evil: 1'))
    await sendMail(aMail({ subject: '报送\r\nBcc: spy@example.org' }))
    expect(mailbox.received.map(({ to }) => to)).toEqual([['clerk@example.org'], ['clerk@example.org']])
    for (const { parsed } of mailbox.received) {
      expect(parsed.bcc).toBeUndefined()
      expect(parsed.headers.has('x-evil')).toBe(false)
      expect(parsed.html).not.toContain('<script>')
    }
  })

  it('goes to one person, whatever stands in the address', async () => {
    await open()
    await expect(sendMail(aMail({ to: 'a@example.org, spy@example.org' }))).rejects.toThrow(MailRefused)
    await expect(sendMail(aMail({ to: 'a@example.org\r\nRCPT TO:<spy@example.org>' }))).rejects.toThrow()
    expect(mailbox.received.flatMap(({ to }) => to)).not.toContain('spy@example.org')
  })

  it('that is refused says why, and names nobody', async () => {
    await open()
    mailbox.refuseWith(451)
    const refusal = sendMail(aMail())
    await expect(refusal).rejects.toThrow(MailRefused)
    await expect(refusal).rejects.toThrow(/451 no place for …/)
    await expect(refusal).rejects.not.toThrow(/clerk/)
  })

  it('that nobody takes is refused as well', async () => {
    await open()
    await mailbox.close()
    await expect(sendMail(aMail())).rejects.toThrow(/ECONNREFUSED/)
    await open()
  })
})

describe('the password', () => {
  const account = { user: 'jn', password: 'ge/heim@1' }
  const withAccount = (password: string) => {
    const url = new URL(mailbox.url)
    url.username = account.user
    url.password = encodeURIComponent(password)
    return url
  }

  it('opens the server', async () => {
    await open({ account })
    process.env['JIANNUO_SMTP_URL'] = withAccount(account.password).href
    await sendMail(aMail())
    expect(mailbox.received).toHaveLength(1)
  })

  it('is in no refusal', async () => {
    await open({ account })
    process.env['JIANNUO_SMTP_URL'] = withAccount('falsch').href
    const error = await sendMail(aMail()).catch((caught: unknown) => caught)
    expect(String(error)).toMatch(/535/)
    expect(JSON.stringify(error) + String(error)).not.toContain('falsch')
  })

  it('is not sent to another machine without TLS', async () => {
    // another address of this machine, which does not count as loopback
    await open({ account, host: '127.0.0.2' })
    const url = withAccount(account.password)
    process.env['JIANNUO_SMTP_URL'] = url.href
    await expect(sendMail(aMail())).rejects.toThrow(MailRefused)
    expect(mailbox.received).toEqual([])
    process.env['JIANNUO_SMTP_URL'] = `${url.href}?requireTLS=false`
    await sendMail(aMail())
    expect(mailbox.received).toHaveLength(1)
  })
})

it('is not configured unless a server is named', async () => {
  await open()
  expect(isMailConfigured()).toBe(true)
  process.env['JIANNUO_SMTP_URL'] = ' '
  expect(isMailConfigured()).toBe(false)
})
