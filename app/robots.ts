import type { MetadataRoute } from 'next'

/** Everything public may be found; officials' pages hold nothing to find. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/desk', '/en/desk', '/api/auth'] } }
}
