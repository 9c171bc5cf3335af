import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashContents, isStamped } from './content-hash'
import { ROOT, runPackage } from './program'
import { Failure } from './steps'

/** All that the built site is made from. */
const SOURCES = [
  'app', 'components', 'lib', 'messages', 'public',
  'next.config.js', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts',
  'package-lock.json', 'tsconfig.json', 'prisma/schema.prisma',
]
/** Generated from the schema, which counts itself; and tests, which are not built. */
const NOT_COUNTED = [/^lib\/data\/generated\//, /\.test\.tsx?$/]
const OUTPUT = path.join(ROOT, '.next')
const STAMP = path.join(OUTPUT, 'built-from')

/** Builds the site, unless it was built from these very sources. */
export async function build(signal: AbortSignal): Promise<string> {
  const hash = hashContents(ROOT, SOURCES, (file) => !NOT_COUNTED.some((one) => one.test(file)))
  if (isStamped(STAMP, hash) && existsSync(path.join(OUTPUT, 'BUILD_ID'))) return 'up to date'
  rmSync(STAMP, { force: true })
  const options = { env: { NODE_ENV: 'production' }, signal, output: 'keep' } as const
  const { code, output } = await runPackage('next/dist/bin/next', ['build'], options)
  if (code !== 0) {
    process.stderr.write(output)
    throw new Failure(
      'The site could not be built (the words above say where).',
      'correct the source they name. If they speak of memory, 2 GB have to be free.',
    )
  }
  writeFileSync(STAMP, hash)
  return 'built'
}
