import 'server-only'
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Decision } from '@/lib/domain/words'

/** 20 MB; the database holds the same bound. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** What evidence may be, by content; the name's ending is never believed. */
export const ACCEPTED_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

export type AcceptedFile = {
  fileName: string
  mimeType: string
  sha256: string
  bytes: Uint8Array<ArrayBuffer>
}

export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-type'

/** The last part of the name, without control characters, at most 120 characters. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-120)
}

/** Reads an uploaded file and decides by its bytes whether it may stand as evidence. */
export async function acceptFile(file: File): Promise<Decision<AcceptedFile, FileRefusal>> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, reason: 'file-too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) return { ok: false, reason: 'file-empty' }
  const found = await fileTypeFromBuffer(bytes)
  const ending = found === undefined ? undefined : ACCEPTED_TYPES[found.mime]
  if (found === undefined || ending === undefined) return { ok: false, reason: 'file-type' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fileName = plainName(file.name) || `evidence.${ending}`
  return { ok: true, value: { fileName, mimeType: found.mime, sha256, bytes } }
}
