import 'server-only'
import type { Decision } from '@/lib/domain/words'
import { listEntries, type PackedEntry } from './unpack'

/** What a sheet may be, by content; the name's ending is never believed. */
export type SheetFormat = 'xlsx' | 'csv'

/** Why bytes are no sheet that is read. */
export type KindRefusal =
  'empty' | 'too-large' | 'xls' | 'ods' | 'xlsb' | 'encrypted' | 'macro' | 'not-a-sheet'

/** 20 MB; the database holds the same bound. */
export const MAX_SHEET_BYTES = 20 * 1024 * 1024
/** Files inside one workbook: one with many pictures has hundreds. */
export const MAX_ENTRIES = 2_000

/** The container of .xls, of WPS's .et, and of every encrypted workbook. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]
/** Other things that people send: web pages named .xls, documents, pictures, archives. */
const OTHERS = ['<', '%PDF', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf']

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

/** The name of the stream that holds an encrypted workbook, as the container writes it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

function kindOfArchive(entries: readonly PackedEntry[]): Decision<SheetFormat, KindRefusal> {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  const refuse = (reason: KindRefusal) => ({ ok: false as const, reason })
  if (
    [...names].some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))
  ) {
    return refuse('macro')
  }
  if (names.has('xl/workbook.bin')) return refuse('xlsb')
  if (names.has('mimetype') && names.has('content.xml')) return refuse('ods')
  return names.has('xl/workbook.xml') ? { ok: true, value: 'xlsx' } : refuse('not-a-sheet')
}

/** Tells by the bytes what was uploaded, or why it is not read. */
export function sheetKindOf(bytes: Uint8Array): Decision<SheetFormat, KindRefusal> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > MAX_SHEET_BYTES) return { ok: false, reason: 'too-large' }
  if (startsWith(bytes, COMPOUND_FILE)) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      ENCRYPTED,
    )
    return { ok: false, reason: isEncrypted ? 'encrypted' : 'xls' }
  }
  if (startsWith(bytes, ZIP)) {
    const entries = listEntries(bytes, MAX_ENTRIES)
    return entries === null ? { ok: false, reason: 'not-a-sheet' } : kindOfArchive(entries)
  }
  const isOther = OTHERS.some((start) => startsWith(bytes, bytesOf(start)))
  return isOther ? { ok: false, reason: 'not-a-sheet' } : { ok: true, value: 'csv' }
}
