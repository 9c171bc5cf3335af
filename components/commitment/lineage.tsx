import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { translator } from '@/lib/i18n'

type Relative = { code: string; title: Bilingual }

const RelativeLink = ({ reader, relative: { code, title } }: { reader: Reader; relative: Relative }) => (
  <a href={link(reader, `/commitments/${code}`)}>
    {code} {title[reader.locale]}
  </a>
)

type LineageProps = { reader: Reader; parent: Relative | null; parts: readonly Relative[] }

/** Where a commitment was split off from, and what was split off from it; nothing for most. */
export function Lineage({ reader, parent, parts }: LineageProps) {
  const t = translator(reader.locale)
  return (
    <>
      {parent === null ? null : (
        <p className="small">
          {t('lineage.parent')} <RelativeLink reader={reader} relative={parent} />
        </p>
      )}
      {parts.length === 0 ? null : (
        <>
          <p className="small">{t('lineage.parts', { count: parts.length })}</p>
          <ul className="plain small">
            {parts.map((part) => (
              <li key={part.code}>
                <RelativeLink reader={reader} relative={part} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
