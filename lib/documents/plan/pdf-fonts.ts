import { inflateSync } from 'node:zlib'

/** An object with packed bytes: its number, its properties, and where the bytes begin. */
const STREAM = /(?:^|\s)(\d{1,7})\s+\d{1,5}\s+obj\b((?:(?!endobj|stream)[^]){0,1000})stream\r?\n/gu
/** The program of a font, by the number of the object it is in. */
const FONT = /\/FontFile[23]?\s+(\d{1,7})\s/gu
const LARGEST_FONT_BYTES = 64 * 1024 * 1024
const OTHER_LETTER = 'X'.charCodeAt(0)

function isWhole(packed: Uint8Array): boolean {
  try {
    inflateSync(packed, { maxOutputLength: LARGEST_FONT_BYTES })
    return true
  } catch {
    // the decompressor throws on damaged bytes and on too many, and on nothing else
    return false
  }
}

/**
 * A copy of a PDF file in which no font is found whose packed bytes are damaged: some wrong bytes
 * in a font of a few kilobytes make the library take gigabytes. Its words are read as far as
 * they need no font.
 */
export function withoutDamagedFonts(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  const text = copy.toString('latin1')
  const fonts = [...text.matchAll(FONT)].map(({ 1: number, index }) => ({ number, at: index }))
  const numbers = new Set(fonts.map(({ number }) => number))
  const damaged = new Set<string | undefined>()
  for (const { 0: start, 1: number, 2: properties = '', index } of text.matchAll(STREAM)) {
    if (!numbers.has(number) || !properties.includes('/FlateDecode')) continue
    const from = index + start.length
    const end = text.indexOf('endstream', from)
    if (!isWhole(bytes.subarray(from, end < 0 ? bytes.length : end))) damaged.add(number)
  }
  // with another first letter it is a key that nobody looks for
  for (const { number, at } of fonts) if (damaged.has(number)) copy[at + 1] = OTHER_LETTER
  return new Uint8Array(copy)
}
