import { Fragment } from 'react'
import type { EvidenceKind } from '@/lib/domain/words'
import { languageTag, translator, type Locale } from '@/lib/i18n'

/** Evidence as the public may see it. */
export type PublicEvidence = {
  kind: EvidenceKind
  url: string | null
  documentNumber: string | null
  fileName: string | null
  sha256: string | null
  sizeBytes: number | null
  /** the one member that it proves, where a list of evidence has to say so */
  about?: string
}

/** '1.2 MB', '34 KB': sizes in steps of 1024, at one decimal. */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1) return `${bytes} B`
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

function Piece({ evidence }: { evidence: PublicEvidence }) {
  const { kind, url, documentNumber, fileName, sha256, sizeBytes } = evidence
  if (kind === 'link' && url !== null) {
    return (
      <a href={url} rel="nofollow noopener">
        {url}
      </a>
    )
  }
  if (kind === 'file' && sha256 !== null) {
    return (
      <>
        <a href={`/api/v1/files/${sha256}`} lang={languageTag('zh')}>
          {fileName}
        </a>
        {sizeBytes === null ? null : ` (${sizeText(sizeBytes)})`}
      </>
    )
  }
  return <span lang={languageTag('zh')}>{documentNumber}</span>
}

/** Pieces of evidence in a row. */
export const EvidencePieces = ({ evidence }: { evidence: readonly PublicEvidence[] }) =>
  evidence.map((each, index) => (
    <Fragment key={index}>
      {index === 0 ? null : ' · '}
      {each.about === undefined ? null : `${each.about} `}
      <Piece evidence={each} />
    </Fragment>
  ))

/** What stands behind a figure: files to download, links, document numbers. */
export function EvidenceList({
  locale,
  evidence,
}: {
  locale: Locale
  evidence: readonly PublicEvidence[]
}) {
  if (evidence.length === 0) return null
  return (
    <span className="line">
      {translator(locale)('public.record.evidence')}
      <EvidencePieces evidence={evidence} />
    </span>
  )
}
