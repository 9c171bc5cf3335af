import { expect, it } from 'vitest'
import { renderInvitation } from './invitation'

const DATE = new Date('2026-04-13T08:30:00+08:00')
const aMail = (over: { name?: string; isFirst?: boolean } = {}) =>
  renderInvitation(
    {
      ...{ id: 'i1', token: 'T'.repeat(43), expiresAt: new Date('2026-04-20T08:30:00+08:00') },
      ...{ email: 'clerk@example.org', name: '陈洁', login: 'commerce3', isFirst: true },
      ...over,
    },
    DATE,
  )

it('says who, by which link, and until when, in both languages', () => {
  const { to, subject, text, html, messageId } = aMail()
  expect([to, subject, messageId]).toEqual(['clerk@example.org', '账号已开通，请设置密码', 'invitation.i1@localhost'])
  for (const body of [text, html]) {
    expect(body).toContain('陈洁，您好：')
    expect(body).toContain('登录名为 commerce3')
    expect(body).toContain(`http://localhost:3000/desk/invitation/${'T'.repeat(43)}`)
    expect(body).toContain(`http://localhost:3000/en/desk/invitation/${'T'.repeat(43)}`)
    expect(body).toContain('2026')
  }
  expect(aMail({ isFirst: false }).subject).toBe('重新设置密码')
})

it('takes a name for text', () => {
  expect(aMail({ name: '<b>陈</b>' }).html).toContain('&lt;b&gt;陈&lt;/b&gt;')
})
