import 'server-only'
import type { Decision } from '@/lib/domain/words'
import { listEntries, type PackedEntry } from '../unpack'
import type { PlanFileRefusal } from './refusals'

/** What a plan's file may be, by content; the name's ending is never believed. */
export type PlanFileKind =
  | { format: 'docx' | 'xlsx'; entries: readonly PackedEntry[] }
  | { format: 'pdf' | 'text' }

/** 20 MB; the longest plans with pictures are about half of it. */
export const MAX_PLAN_BYTES = 20 * 1024 * 1024
/** Files inside one document: one with many pictures has hundreds. */
const MAX_ENTRIES = 2_000
/** Readers of PDF accept what stands before its mark, within this many bytes. */
const PDF_MARK_WITHIN = 1024

/** The container of .doc, .wps, .xls and .et, and of every encrypted Office file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Other things that people send: rich text, pictures, archives. */
const OTHERS = ['{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM', 'RIFF', 'Rar!', '7z\xbc\xaf']
const WEB_PAGE = /^\s*(?:<!doctype html|<html|<\?xml)/iu
/** The name of the stream that holds an encrypted document, as the container writes it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const codesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

type Kind = Decision<PlanFileKind, PlanFileRefusal>
const refuse = (reason: PlanFileRefusal): Kind => ({ ok: false, reason })

function kindOfArchive(bytes: Uint8Array): Kind {
  const entries = listEntries(bytes, MAX_ENTRIES)
  if (entries === null) return refuse('damaged')
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.has('word/document.xml')) return { ok: true, value: { format: 'docx', entries } }
  if (names.has('xl/workbook.xml')) return { ok: true, value: { format: 'xlsx', entries } }
  return refuse('not-a-document')
}

/** Tells by the bytes what was handed in, or why it is not read. */
export function planFileKindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > MAX_PLAN_BYTES) return refuse('too-large')
  if (startsWith(bytes, COMPOUND_FILE)) {
    return refuse(bufferOf(bytes).includes(ENCRYPTED) ? 'encrypted' : 'old-format')
  }
  if (startsWith(bytes, ZIP)) return kindOfArchive(bytes)
  const start = bufferOf(bytes.subarray(0, PDF_MARK_WITHIN)).toString('latin1')
  if (start.includes('%PDF-')) return { ok: true, value: { format: 'pdf' } }
  const isOther = OTHERS.some((other) => startsWith(bytes, codesOf(other))) || WEB_PAGE.test(start)
  return isOther ? refuse('not-a-document') : { ok: true, value: { format: 'text' } }
}
