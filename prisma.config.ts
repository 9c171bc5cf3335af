import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's commands would otherwise download a program from a host that many networks do not
// reach, and look for news there.
const engine = path.join(import.meta.dirname, 'server/schema-engine.mjs')
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= engine
process.env['CHECKPOINT_DISABLE'] ??= '1'
process.env['PRISMA_HIDE_UPDATE_MESSAGE'] ??= '1'

const url = process.env['DATABASE_URL']

/** `prisma generate` needs no database; `node server/run.mjs prisma …` names the store's. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
