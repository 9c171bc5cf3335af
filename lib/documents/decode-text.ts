import 'server-only'

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Latin text as UTF-16 has a zero in every other byte; other encodings have none. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 1000)
  const zeros = (parity: number) =>
    start.filter((byte, index) => index % 2 === parity && byte === 0).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (odd > even && odd > start.length / 20) return 'utf-16le'
  return even > odd && even > start.length / 20 ? 'utf-16be' : null
}

/** What no text has: a table with these was not text, or was read in a wrong encoding. */
const NO_TEXT = /[\0-\x08\x0e-\x1f]/

/**
 * The text of a file in one of the encodings in which spreadsheets here save: UTF-8 or UTF-16
 * with or without mark, else GB18030 (WPS and Excel in Chinese).
 *
 * @returns null when it is in none of them
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = guessEncoding(bytes)
  const text =
    encoding === null
      ? (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'))
      : decode(bytes, encoding)
  return text === null || NO_TEXT.test(text) ? null : text
}

function guessEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return guessUtf16(bytes)
}
