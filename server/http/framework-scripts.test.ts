import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeFrameworkScripts } from './framework-scripts'

function stripped(html: string): string {
  const result = removeFrameworkScripts(html)
  if (!result.ok) throw new Error(result.reason)
  return result.html
}

describe('what goes', () => {
  it.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script>self.__next_f.push([1,"a < b > c \\u003c/p>"])</script>',
    '<SCRIPT id="_R_">x</SCRIPT >',
    '<script type="application/ld+json">{"a":"<p>"}</script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>',
    '<link rel="modulepreload" href="/a.js"/>',
    '<link rel="expect" href="#_R_" blocking="render"/>',
    '<link as=script rel="prefetch preload" href=/a.js>',
    '<!-- -->',
    '<!--$-->',
    '<!--/$-->',
    '<!--&-->',
    '<!-->',
  ])('%s', (noise) => {
    expect(stripped(`<p>前${noise}后</p>`)).toBe('<p>前后</p>')
  })
})

describe('what stays', () => {
  it.each([
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/></head></html>',
    '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>',
    '<link rel="preload" as="style" href="/a.css"/>',
    '<p title="&lt;script&gt; &lt;!-- ">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<p title="a > b <script>x</script>">quoted markup set by hand</p>',
    '<textarea><script>x</script><!-- x --></textarea>',
    '<style>a::before{content:"<script></script><!-- -->"}</style>',
    '<svg><title>实际与时序</title><rect x="0"></rect></svg>',
  ])('%s', (html) => {
    expect(stripped(html)).toBe(html)
  })

  it('keeps our one own inline script and names its hash', () => {
    const script = "document.documentElement.dataset.ready = 'yes' // a < b && c > d, 践诺"
    const html = `<head><script data-own="">${script}</script><script>x</script></head>`
    const hash = createHash('sha256').update(script).digest('base64')
    expect(removeFrameworkScripts(html)).toEqual({
      ok: true,
      html: `<head><script data-own="">${script}</script></head>`,
      ownScript: `sha256-${hash}`,
    })
  })

  it('does not take a script from elsewhere or of another type for our own', () => {
    expect(stripped('<script data-own="" src="https://x/y.js"></script>')).toBe('')
    expect(stripped('<script type="module" data-own>x</script>')).toBe('')
    expect(stripped('<script data-ownx>x</script>')).toBe('')
  })
})

describe('what is refused', () => {
  it.each(['<!--$?--><template id="B:0"></template><!--/$-->', '<!--$!-->', '<!--$~-->'])(
    '%s needs scripts to become whole',
    (html) => {
      expect(removeFrameworkScripts(html)).toEqual({ ok: false, reason: 'incomplete' })
    },
  )

  it.each([
    '<!-- x',
    '<script>x',
    '<p title="x',
    '<p ="x">',
    // a cut behind these would make tags of them
    '<<!--$-->p>',
    '</<!-- -->p>',
    '<<script>x</script>script>alert(1)</script>',
    '1 < 2',
    '<style>',
    '<script><!-- <script></script>',
    '<script data-own>1</script><script data-own>2</script>',
  ])('%s is broken', (html) => {
    expect(removeFrameworkScripts(html)).toEqual({ ok: false, reason: 'malformed' })
  })
})

/** Text as React writes it, into content as into attributes. */
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'<>&"\'=/!-$ap1 \n\0汉😀'), maxLength: 20 }),
  fc.constantFrom('<script>', '</script>', '<!--', '-->', '"><script>', '<!--$?-->', "' onload='"),
)
const NOISE = fc.constantFrom(
  '',
  '<!-- -->',
  '<!--$-->',
  '<!--/$-->',
  '<script>self.__next_f.push([1,"<p>\\"</p>"])</script>',
  '<script src="/a.js" async="" nonce=""></script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
)

interface Written {
  readonly noisy: string
  readonly clean: string
}

/** A page as React would write it, with the framework's additions and without. */
const { node } = fc.letrec<{ node: Written }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    hostile.map((text) => ({ noisy: escaped(text), clean: escaped(text) })),
    fc
      .record({
        name: fc.constantFrom('p', 'div', 'a', 'svg', 'li', 'td'),
        attribute: hostile,
        children: fc.array(fc.tuple(tie('node'), NOISE), { maxLength: 4 }),
      })
      .map(({ name, attribute, children }) => {
        const wrap = (inner: string) => `<${name} title="${escaped(attribute)}">${inner}</${name}>`
        return {
          noisy: wrap(children.map(([child, noise]) => child.noisy + noise).join('')),
          clean: wrap(children.map(([child]) => child.clean).join('')),
        }
      }),
  ),
}))

describe('laws', () => {
  it('takes away exactly what the framework added, whatever was typed', () => {
    fc.assert(
      fc.property(node, ({ noisy, clean }) => {
        expect(stripped(noisy)).toBe(clean)
        expect(stripped(clean)).toBe(clean)
      }),
      { numRuns: 500 },
    )
  })

  it('never leaves a script element but our own in anything it accepts', () => {
    const markup = fc.constantFrom('<p>', '<a href="', '"', '>', '<script data-own>1</script>')
    const piece = fc.oneof(hostile, NOISE, markup)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = removeFrameworkScripts(pieces.join(''))
        if (!result.ok) return
        const again = removeFrameworkScripts(result.html)
        expect(again.ok ? again.html : again.reason).toBe(result.html)
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    '<',
    '<a ',
    '<!--',
    '<script>',
    '<a x="',
    '<a x=',
    '</',
    '<textarea>',
    '<p>x</p><!-- -->',
    '-->',
  ])('takes linear time on a megabyte of %s', (piece) => {
    const html = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const begun = performance.now()
    removeFrameworkScripts(html)
    // Quadratic time would be minutes.
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
