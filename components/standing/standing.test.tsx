import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FRESHNESS, STANDINGS } from '@/lib/domain/words'
import { ClauseMark } from './clause-mark'
import { FreshnessMark, FreshnessName } from './freshness-mark'
import { Lamp } from './lamp'
import { Sprite } from './sprite'
import { StandingCounts } from './standing-counts'
import { StandingStrip } from './standing-strip'

const symbols = new Map(
  [...renderToStaticMarkup(<Sprite />).matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/g)].map(
    ([, id = '', shape = '']) => [id, shape],
  ),
)

describe('lamps', () => {
  it.each(STANDINGS)('%s has a shape, a word and a colour class', (code) => {
    const html = renderToStaticMarkup(<Lamp locale="zh" code={code} />)
    expect(symbols.get(`lamp-${code}`)).toBeTruthy()
    expect(html).toMatch(new RegExp(`^<span class="lamp ${code}"><svg.*#lamp-${code}.*</svg>\\S+</span>$`))
  })

  it('no two shapes are the same', () => {
    expect(new Set(symbols.values()).size).toBe(symbols.size)
  })
})

describe('FreshnessMark', () => {
  it.each(FRESHNESS)('%s says its age in days', (code) => {
    const html = renderToStaticMarkup(<FreshnessMark locale="en" freshness={{ code, days: 1 }} isClosed={false} />)
    expect(html).toContain('1 day')
    const icon = /href="#([^"]+)"/.exec(html)?.[1]
    expect(icon === undefined || symbols.has(icon)).toBe(true)
  })

  it('says that there is no figure where there is no age, and neither where none is asked for', () => {
    const silent = <FreshnessMark locale="zh" freshness={{ code: 'current', days: null }} isClosed={false} />
    expect(renderToStaticMarkup(silent)).toBe('<span class="fresh current">按期 · 尚无数字，目前无须填报</span>')
    const dense = <FreshnessMark locale="zh" freshness={{ code: 'due', days: 3 }} isClosed={false} hasAge={false} />
    expect(renderToStaticMarkup(dense)).not.toContain('3')
  })

  it('calls what owes no report by that, and never in time', () => {
    const closed = (days: number | null) => <FreshnessMark locale="zh" freshness={{ code: 'current', days }} isClosed />
    expect(renderToStaticMarkup(closed(12))).toBe('<span class="fresh current">无须填报 · 数据距今 12 天</span>')
    expect(renderToStaticMarkup(closed(null))).toBe('<span class="fresh current">无须填报 · 没有数字</span>')
    expect(renderToStaticMarkup(<FreshnessName locale="zh" code="current" />)).toContain('按期或无须填报')
  })
})

describe('counts', () => {
  const counts = [
    { code: 'completed' as const, count: 2, href: '/a' },
    { code: 'behind' as const, count: 0, href: '/b' },
  ]

  it('link to the commitments they count, unless there are none', () => {
    const html = renderToStaticMarkup(<StandingCounts locale="zh" counts={counts} />)
    expect(html).toContain('<a href="/a"><b>2</b>')
    expect(html).toContain('<div><b>0</b>')
    expect(html).not.toContain('href="/b"')
  })

  it('are drawn as one shape each, and said as counts', () => {
    const html = renderToStaticMarkup(<StandingStrip locale="zh" counts={counts} />)
    expect(html).toContain('aria-label="已完成 2 项"')
    expect(html.match(/<use/g)).toHaveLength(2)
  })
})

it('a clause says its standing in words too', () => {
  const html = renderToStaticMarkup(
    <ClauseMark locale="en" standing="behind" href="/en/commitments/HY25-038" isAdjusted={false} text="畅通微循环路11条" />,
  )
  expect(html).toContain('畅通微循环路11条')
  expect(html).toContain('Behind schedule')
})
