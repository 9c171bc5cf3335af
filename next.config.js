import { fileURLToPath } from 'node:url'

/** Paths that are not Chinese pages: English ones, data, and the framework's own files. */
const NOT_CHINESE = ['en', 'zh', 'api', '_next'].map((name) => `${name}(?:/|$)`).join('|')

/** @type {import('next').NextConfig} */
const configuration = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The page memory (server/http) makes the tags for public pages; nothing else is cached.
  generateEtags: false,
  // No bot, no browser: titles stand in the first HTML for everyone, never streamed after it.
  htmlLimitedBots: /.*/,
  // npm test checks the types of everything once; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', 'pg', 'pg-boss'],
  experimental: {
    // Above the 22 MB at which server/http refuses with a sentence that helps.
    serverActions: { bodySizeLimit: '25mb' },
  },

  async redirects() {
    return [
      { source: '/zh', destination: '/', permanent: true },
      { source: '/zh/:path*', destination: '/:path*', permanent: true },
    ]
  },

  async rewrites() {
    return {
      beforeFiles: [],
      afterFiles: [
        { source: '/', destination: '/zh' },
        { source: `/:path((?!${NOT_CHINESE}).*)`, destination: '/zh/:path' },
      ],
      fallback: [],
    }
  },
}

export default configuration
