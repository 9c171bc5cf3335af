import { expect, it } from 'vitest'
import { commonHeaders, dataPolicy, deskPolicy, evidencePolicy, publicPolicy, refusalPolicy } from './headers'

it('lets a public page run its own script and no other', () => {
  expect(publicPolicy('sha256-AAA=')).toBe(
    "default-src 'none'; script-src 'sha256-AAA='; style-src 'self'; img-src 'self' data:; " +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(publicPolicy(null)).toContain("script-src 'none'")
})

it('allows nothing inline and nothing foreign anywhere', () => {
  const policies = [
    publicPolicy('sha256-A'),
    deskPolicy('n'),
    dataPolicy(),
    refusalPolicy('sha256-A'),
  ]
  for (const policy of policies) {
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("frame-ancestors 'none'")
  }
})

it('promises TLS only where the site has it', () => {
  expect(commonHeaders(false)).not.toHaveProperty('strict-transport-security')
  expect(commonHeaders(true)).toHaveProperty('strict-transport-security')
})

it('lets evidence be opened on pages of this site alone, and nothing in it run', () => {
  expect(evidencePolicy('image/png')).toBe("sandbox; default-src 'none'; frame-ancestors 'self'")
  expect(evidencePolicy('application/pdf')).toBe("default-src 'none'; frame-ancestors 'self'")
})

it('lets nothing in data and files run', () => {
  expect(dataPolicy()).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
})
