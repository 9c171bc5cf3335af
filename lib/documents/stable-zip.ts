import 'server-only'
import { zipSync, type Zippable } from 'fflate'

/** The first instant an archive can name: that of every part, so that no clock shows. */
const EPOCH = '1980-01-01T00:00:00'

/** Parts as an archive, by name and at one time: the same parts give the same bytes. */
export function stableZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const stable: Zippable = {}
  for (const [name, bytes] of Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    stable[name] = [bytes, { mtime: EPOCH }]
  }
  return zipSync(stable, { level: 6 })
}
