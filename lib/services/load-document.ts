import 'server-only'
import { createHash } from 'node:crypto'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Bilingual } from '@/lib/domain/words'

export type DocumentInput = {
  slug: string
  jurisdiction: string
  title: Bilingual
  bytes: Uint8Array<ArrayBuffer>
  /** the day the public is taken to have known it, and why that day */
  knownOn: CivilDate
  knownOnBasis: Bilingual
  paragraphs: readonly {
    number: number
    kind: string
    text: string
    section: string | null
    lead: string | null
  }[]
}

/** Keeps a document verbatim: its bytes with their SHA-256, and its numbered paragraphs. */
export async function loadDocument(
  tx: Transaction,
  document: DocumentInput,
  now: Date,
): Promise<void> {
  const sha256 = createHash('sha256').update(document.bytes).digest('hex')
  const { slug, title, bytes, knownOn, knownOnBasis } = document
  await tx.sourceDocument.create({
    data: {
      slug,
      titleZh: title.zh,
      titleEn: title.en,
      sha256,
      bytes,
      knownOn,
      knownOnBasisZh: knownOnBasis.zh,
      knownOnBasisEn: knownOnBasis.en,
      jurisdiction: { connect: { slug: document.jurisdiction } },
      paragraphs: {
        create: document.paragraphs.map(({ number, kind, text, section, lead }) => ({
          number,
          kind,
          text,
          section,
          lead,
        })),
      },
    },
  })
  await recordAudit(tx, {
    at: now,
    actor: { id: null, label: 'installation' },
    action: 'document.loaded',
    subject: { type: 'document', id: slug },
    details: { sha256, paragraphs: document.paragraphs.length },
  })
}
