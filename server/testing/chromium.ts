import { existsSync } from 'node:fs'
import { runProgram } from '../program'
import { Failure } from '../steps'

/** Debian's own first: the shell without windows does the same pages with a quarter less work. */
const BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
/** Without Chinese characters in some font, pages are measured with boxes in their place. */
const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
const PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk']
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3']

/**
 * A Chromium to test with: the one CHROMIUM names, or the system's, or, for root, one that
 * Debian's apt installs now.
 *
 * @returns the program's path
 */
export async function requireChromium(signal: AbortSignal): Promise<string> {
  const chosen = process.env['CHROMIUM']
  if (chosen) return chosen
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get') && (!findBrowser() || !existsSync(FONT))) {
    await install(signal)
  }
  const found = findBrowser()
  if (found) return found
  throw new Failure(
    'The end-to-end tests need Chromium, and there is none on this machine.',
    `install it (Debian: sudo apt-get install ${PACKAGES.join(' ')}), ` +
      'or name one: CHROMIUM=/path/to/it',
  )
}

/** The system's browser to test with, or null. */
export function findBrowser(): string | null {
  return BROWSERS.find((file) => existsSync(file)) ?? null
}

async function install(signal: AbortSignal): Promise<void> {
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { code, output } = await runProgram('apt-get', [...APT_OPTIONS, ...command], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      signal,
      output: 'keep',
    })
    if (code === 0) continue
    throw new Failure(
      `Chromium could not be installed (apt-get ${command.join(' ')}):\n${output.trim()}\n`,
      `see what apt-get says, or install ${PACKAGES.join(' and ')} by hand.`,
    )
  }
}
