import { unzipSync, zipSync } from 'fflate'

/** Numbers that look random and are the same for the same seed: a failing file can be made again. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}

type Random = ReturnType<typeof makeRandom>

/** What attackers and broken programs put into files. */
const SPLICES = [
  '<', '>', '</w:p>', '<w:tbl>', '<w:tc>', '<w:p/>', '&#x0;', '&amp;amp;', '<!DOCTYPE a>', ']]>', '<?x?>',
  'w:val="99999999999"', 'w:val="-1"', 'w:gridSpan w:val="1000000"', '<c r="XFD1048576"><v>1</v></c>',
  ' 99999999 0 R', '/Length 4294967295', '<< /Kids [1 0 R] >>', 'endstream', 'xref', '/Count -1', '%PDF-1.7', '0 0 0 0 0 0 Tm',
  '一、', '（一）', '\t', '\n', '\r\n', '　', '⁷', '\uE000', '目录', '1.', '|', '**', '\f', '。', '\0', '"', ',', '名词解释', '9'.repeat(400),
]
const MOST_CHANGES = 4

function flip(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = random(changed.length)
  changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
  return changed
}

const cut = (bytes: Uint8Array, random: Random): Uint8Array => bytes.slice(0, random(bytes.length))

/** A piece of the file, or of something hostile, in the place of another piece. */
function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length)
  const copied = bytes.slice(from, from + random(200))
  const piece = random(2) === 0 ? copied : Buffer.from(SPLICES[random(SPLICES.length)] ?? '')
  const at = random(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + random(40))])
}

const change = (bytes: Uint8Array, random: Random): Uint8Array => {
  const kind = random(8)
  if (kind === 0) return cut(bytes, random)
  return kind < 4 ? flip(bytes, random) : splice(bytes, random)
}

/** A file with one to a few changes anywhere. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes
  for (let left = 1 + random(MOST_CHANGES); left > 0; left -= 1) changed = change(changed, random)
  return changed
}

/**
 * An archive with changes inside one of the parts that are read, packed again, so that they reach
 * the reader of its XML; now and then changes of the archive itself.
 */
export function mutateArchive(archive: Uint8Array, read: RegExp, random: Random): Uint8Array {
  if (random(5) === 0) return mutate(archive, random)
  const parts = unzipSync(archive)
  const names = Object.keys(parts).filter((name) => read.test(name))
  const name = names[random(names.length)] ?? ''
  const part = parts[name] ?? new Uint8Array()
  return zipSync({ ...parts, [name]: Uint8Array.from(mutate(part, random)) }, { level: 1 })
}
