import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runPackage } from './program'

const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))
const installed = (name: string): string => read(`node_modules/${name}/package.json`).version

describe('the schema engine', () => {
  it('is of the very commit that the prisma package asks for', () => {
    const asked = installed('@prisma/engines-version')
    expect(
      installed('@prisma/schema-engine-wasm'),
      `prisma asks for the engine ${asked}: set @prisma/schema-engine-wasm to exactly that version`,
    ).toBe(asked)
  })

  it('is pinned, as are the packages that have to agree with it', () => {
    const { dependencies } = read('package.json')
    const [version] = installed('@prisma/schema-engine-wasm').split('-')
    const others = ['client', 'adapter-pg', 'driver-adapter-utils'].map((name) => `@prisma/${name}`)
    for (const name of ['prisma', ...others]) expect(dependencies[name], name).toBe(version)
  })

  it('answers through Prisma, without a database where none is needed', async () => {
    const { code, output } = await runPackage(
      'prisma/build/index.js',
      ['migrate', 'diff', '--from-empty', '--to-schema', 'prisma/schema.prisma', '--script'],
      { env: { DATABASE_URL: '' }, signal: new AbortController().signal, output: 'keep' },
    )
    expect(output).toContain('CREATE TABLE "Commitment"')
    expect(code).toBe(0)
  }, 30_000)
})
