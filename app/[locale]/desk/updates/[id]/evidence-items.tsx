import { sizeText } from '@/components/commitment/evidence'
import type { Member } from '@/lib/domain/members'
import { href, translator, type Locale } from '@/lib/i18n'
import type { UpdateView } from '@/lib/services/view-update'
import { memberLabel } from '../../commitments/[code]/member-fields'
import { isPdf, isPicture } from '../../evidence/shown-in-place'

type Evidence = UpdateView['update']['evidence'][number]

/** The evidence of an update, opened in place where a browser can show it. */
export function EvidenceItems({ locale, view }: { locale: Locale; view: UpdateView }) {
  const { evidence } = view.update
  const { members } = view.reporting.facts
  const about = (position: number | undefined) => members.find((each) => each.position === position)
  if (evidence.length === 0) return translator(locale)('desk.update.noEvidence')
  return (
    <ul className="plain">
      {evidence.map((each) => (
        <li key={each.id}>
          <About locale={locale} member={about(each.member?.position)} />
          {each.kind === 'link' && each.url !== null ? (
            <a href={each.url} rel="nofollow noopener">
              {each.url}
            </a>
          ) : null}
          {each.kind === 'document-number' ? each.documentNumber : null}
          {each.kind === 'file' ? <EvidenceFile locale={locale} evidence={each} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** The one member that it proves. */
function About({ locale, member }: { locale: Locale; member: Member | undefined }) {
  if (member === undefined) return null
  return `${memberLabel(locale, member)}${translator(locale)('public.colon')}`
}

function EvidenceFile({ locale, evidence }: { locale: Locale; evidence: Evidence }) {
  const { file, fileName } = evidence
  const path = href(locale, `/desk/evidence/${evidence.id}`)
  const name = fileName ?? ''
  return (
    <>
      <a href={path}>{name}</a>
      {file === null ? null : ` (${sizeText(file.sizeBytes)})`}
      {file !== null && isPicture(file.mimeType) ? (
        // eslint-disable-next-line @next/next/no-img-element -- an official's own file, as it is
        <img className="evidence-file" src={`${path}?inline`} alt={name} loading="lazy" />
      ) : null}
      {file !== null && isPdf(file.mimeType) ? (
        <iframe className="evidence-file" src={`${path}?inline`} title={name} loading="lazy" />
      ) : null}
    </>
  )
}
