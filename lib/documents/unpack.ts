import 'server-only'
import { Inflate } from 'fflate'
import type { Decision } from '@/lib/domain/words'

/** A packed file as its archive's directory lists it. */
export type PackedEntry = {
  name: string
  /** 0 stored, 8 deflated; nothing else is read */
  method: number
  isEncrypted: boolean
  /** offset of its own header in the archive */
  offset: number
  packedBytes: number
}

/** What an archive may grow to; what goes beyond is refused while it grows. */
export type UnpackLimits = {
  entries: number
  /** unpacked bytes of everything that is read */
  totalBytes: number
  /** unpacked ÷ packed bytes, judged above a megabyte */
  ratio: number
}

export type UnpackRefusal = 'damaged' | 'too-large-unpacked' | 'encrypted'

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
/** Judging the ratio of little files would refuse honest ones. */
const RATIO_FROM_BYTES = 1024 * 1024
/** Packed bytes handed to the decompressor at once: at most 1,032 times as many come out. */
const PIECE_BYTES = 16 * 1024

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

function readListed(bytes: Uint8Array, view: DataView, at: number) {
  if (view.getUint32(at, true) !== LISTED) return null
  const nameBytes = view.getUint16(at + 28, true)
  const entry: PackedEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    offset: view.getUint32(at + 42, true),
    packedBytes: view.getUint32(at + 20, true),
  }
  const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return { entry, next }
}

/** The directory at the end of a ZIP archive; null when there is none or it is broken. */
export function listEntries(bytes: Uint8Array, atMost: number): PackedEntry[] | null {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > atMost) return null
  const entries: PackedEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length) return null
    const read = readListed(bytes, view, at)
    if (read === null || read.next > bytes.length) return null
    entries.push(read.entry)
    at = read.next
  }
  return new Set(entries.map(({ name }) => name)).size === count ? entries : null
}

function packedBytesOf(bytes: Uint8Array, entry: PackedEntry): Uint8Array | null {
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) return null
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const start = entry.offset + 30 + names
  return start + entry.packedBytes > bytes.length
    ? null
    : bytes.subarray(start, start + entry.packedBytes)
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

type Inflated = Decision<Uint8Array<ArrayBuffer>, UnpackRefusal>

/** Decompresses piece by piece, and stops as soon as more comes out than is allowed. */
function inflate(packed: Uint8Array, allowedBytes: number): Inflated {
  const pieces: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const stream = new Inflate((piece, final) => {
    pieces.push(piece)
    length += piece.length
    isWhole ||= final
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length)
      if (length > allowedBytes) return { ok: false, reason: 'too-large-unpacked' }
    }
  } catch {
    // the decompressor throws on bytes that are no deflate stream, and on nothing else
    return { ok: false, reason: 'damaged' }
  }
  return isWhole ? { ok: true, value: join(pieces, length) } : { ok: false, reason: 'damaged' }
}

function unpackEntry(
  bytes: Uint8Array,
  entry: PackedEntry,
  leftBytes: number,
  ratio: number,
): Inflated {
  if (entry.isEncrypted) return { ok: false, reason: 'encrypted' }
  const packed = packedBytesOf(bytes, entry)
  if (packed === null || (entry.method !== 0 && entry.method !== 8))
    return { ok: false, reason: 'damaged' }
  const allowed = Math.min(leftBytes, Math.max(RATIO_FROM_BYTES, packed.length * ratio))
  if (entry.method === 8) return inflate(packed, allowed)
  return packed.length > allowed
    ? { ok: false, reason: 'too-large-unpacked' }
    : { ok: true, value: join([packed], packed.length) }
}

/**
 * Unpacks the entries that are wanted, within limits that hold for what really comes out
 * and not for what the archive says of itself.
 */
export function unpack(
  bytes: Uint8Array,
  entries: readonly PackedEntry[],
  limits: UnpackLimits,
): Decision<Map<string, Uint8Array<ArrayBuffer>>, UnpackRefusal> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  let left = limits.totalBytes
  for (const entry of entries) {
    const file = unpackEntry(bytes, entry, left, limits.ratio)
    if (!file.ok) return file
    left -= file.value.length
    files.set(entry.name, file.value)
  }
  return { ok: true, value: files }
}
