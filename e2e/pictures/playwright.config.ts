import { defineConfig } from '@playwright/test'
import config from '../../playwright.config'

/** The pictures of docs/pictures, made anew: docs/cookbook.md says how. No part of `npm test`. */
export default defineConfig({
  ...config,
  testDir: import.meta.dirname,
  testMatch: '*.pictures.ts',
  timeout: 300_000,
  projects: (config.projects ?? [])
    .filter(({ name }) => name === 'chromium')
    .map(({ name, use }) => ({ name: name ?? '', use: use ?? {} })),
})
