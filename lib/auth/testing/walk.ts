/** A browser that only follows redirections: enough to sign in at the provider for tests. */
class Walker {
  readonly #cookies = new Map<string, string>()

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const response = await fetch(address, { headers: { cookie }, redirect: 'manual', ...body })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      this.#cookies.set(name, value.join('='))
    }
    return response
  }
}

/**
 * Signs in at the provider as a subject, or cancels with null, and goes as far as back to the site.
 *
 * @returns the query with which the site is called
 */
export async function walkThrough(
  address: string,
  subject: string | null,
  redirectUri: string,
): Promise<URLSearchParams> {
  const walker = new Walker()
  const form = subject === null ? { cancel: '1' } : { subject }
  let at = address
  let response = await walker.go(at)
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get('location')
    if (location === null) {
      if (response.status !== 200) throw new Error(`${at} answered ${response.status}`)
      response = await walker.go(at, form)
      continue
    }
    at = new URL(location, at).href
    if (at.startsWith(redirectUri)) return new URL(at).searchParams
    response = await walker.go(at)
  }
  throw new Error(`the provider leads nowhere: ${at}`)
}
