import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { COMFORT_SCRIPT } from './comfort'
import { DeskShell, type KeptPart } from './desk-shell'
import type { SiteIdentity } from './footer'
import { PublicShell } from './public-shell'

const site: SiteIdentity = {
  host: '汉阳区发展和改革局',
  siteCode: null,
  icp: null,
  policeRecord: '鄂公网安备42010502000001号',
}

const publicPage = (props: Partial<Parameters<typeof PublicShell>[0]> = {}) =>
  renderToStaticMarkup(
    <PublicShell
      locale="zh"
      path="/"
      current="overview"
      plan="hanyang-2025"
      isDemo={false}
      asOf={null}
      site={site}
      {...props}
    >
      <h1>正文</h1>
    </PublicShell>,
  )

describe('PublicShell', () => {
  it('begins with a way past the navigation', () => {
    const html = publicPage()
    expect(html).toMatch(/^<a class="skip" href="#content">跳到正文<\/a>/)
    expect(html).toContain('<main id="content"')
  })

  it('leads to the same page in the other language, its query kept', () => {
    expect(publicPage({ path: '/ledger?page=2' })).toContain(
      '<a href="/en/ledger?page=2" lang="en-GB" hrefLang="en-GB">English</a>',
    )
    expect(publicPage({ path: '/', locale: 'en' })).toContain(
      '<a href="/" lang="zh-CN" hrefLang="zh-CN">中文</a>',
    )
  })

  it('marks the page itself, and the part of the site a page belongs to', () => {
    expect(publicPage()).toContain('<a href="/" aria-current="page">总览</a>')
    expect(publicPage({ path: '/commitments/HY25-001', current: 'commitments' })).toContain(
      '<a href="/plans/hanyang-2025/commitments" aria-current="true">承诺事项</a>',
    )
    expect(publicPage({ path: '/method', current: null })).not.toContain('aria-current')
  })

  it('stays on a past day until told otherwise', () => {
    const html = publicPage({ path: '/ledger?page=2&asOf=2025-06-30', asOf: '2025-06-30', current: 'ledger' })
    expect(html).toContain('这里显示的是 2025年6月30日 当日公众所知的内容。')
    expect(html).toContain('<a href="/ledger?page=2">查看最新</a>')
    expect(html).toContain('href="/departments?asOf=2025-06-30"')
  })

  it('leads to no plan before one is loaded', () => {
    expect(publicPage({ plan: null })).not.toContain('/plans/')
  })

  it('says that its figures are samples, only where they are', () => {
    expect(publicPage({ isDemo: true })).toContain('演示数据，非官方发布')
    expect(publicPage()).not.toContain('演示数据')
  })

  it('shows the registrations that were issued, and no others', () => {
    const html = publicPage()
    expect(html).toContain('主办单位：汉阳区发展和改革局')
    expect(html).toContain('code=42010502000001')
    expect(html).not.toContain('beian.miit.gov.cn')
    expect(html).not.toContain('网站标识码')
  })
})

describe('the comfort script', () => {
  it('is the only script of a public page, and marked as our own', () => {
    const scripts = publicPage().match(/<script[^>]*>/g)
    expect(scripts).toEqual(['<script data-own="">'])
    expect(publicPage()).toContain(`<script data-own="">${COMFORT_SCRIPT}</script>`)
  })

  it('is small, and holds nothing that could end its element', () => {
    expect(gzipSync(COMFORT_SCRIPT).length).toBeLessThan(1024)
    expect(COMFORT_SCRIPT).not.toContain('<')
  })
})

describe('DeskShell', () => {
  const desk = (
    reviewCount: number | null,
    keeps: readonly KeptPart[] = [],
    reports = false,
  ) =>
    renderToStaticMarkup(
      <DeskShell
        locale="zh"
        path="/desk"
        current="desk"
        isDemo={false}
        person={{ name: '林晓', department: '区城建局' }}
        reports={reports}
        reviewCount={reviewCount}
        adjustmentCount={null}
        keeps={keeps}
        signOut={() => Promise.resolve()}
      >
        <h1>正文</h1>
      </DeskShell>,
    )

  it('says who is signed in, and lets them out by a form', () => {
    expect(desk(null)).toContain('<b>林晓</b> <span>区城建局</span>')
    expect(desk(null)).toMatch(/<form[^>]*><button type="submit">退出登录<\/button><\/form>/)
  })

  it('leads those who keep accounts or the audit to what they keep, and nobody else', () => {
    expect(desk(null)).not.toMatch(/\/desk\/(people|departments|audit)/)
    const shown = desk(null, ['people', 'units'])
    expect(shown).toContain('<a href="/desk/people">人员</a>')
    expect(shown).toContain('<a href="/desk/departments">单位</a>')
    expect(shown).not.toContain('/desk/audit')
  })

  it('leads to the grid who has something to report', () => {
    expect(desk(null, [], true)).toContain('href="/desk/grid"')
    expect(desk(null)).not.toContain('/desk/grid')
  })

  it('shows the queue to reviewers only', () => {
    expect(desk(3)).toContain('待审核 3')
    expect(desk(null)).not.toContain('待审核')
  })
})
