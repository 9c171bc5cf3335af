import { ledgerPath } from '@/lib/domain/ledger-position'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { Seal } from '@/components/ui/seal'
import type { Change } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import { formatDate, languageTag, translator, type Locale } from '@/lib/i18n'
import { ChangeList } from './change-list'
import { adjustmentName, describeChange, type Labels } from './lines'

/** A confirmed adjustment, as the public sees it. */
export type AdjustmentEntry = {
  change: Change
  isLate: boolean
  authority: string | null
  documentNumber: string | null
  documentDate: CivilDate | null
  reason: string
  knownOn: CivilDate
  ledgerSeq: number
  proposedBy: { name: Bilingual; role: 'planner' | 'contributor' }
  confirmedBy: { name: Bilingual }
}

/** Who decided it and by which document: '区人大常委会批准，阳人常〔2025〕8号（2025年7月17日）'. */
export function authorityText(
  locale: Locale,
  { authority, documentNumber, documentDate }: Pick<AdjustmentEntry, 'authority' | 'documentNumber' | 'documentDate'>,
): string | null {
  if (authority === null || documentNumber === null || documentDate === null) return null
  const t = translator(locale)
  const date = formatDate(locale, documentDate)
  return [
    t('adjustment.authority', { authority }),
    t('adjustment.document', { number: documentNumber, date }),
  ].join(locale === 'zh' ? '，' : ', ')
}

function Grounds({ locale, entry }: { locale: Locale; entry: AdjustmentEntry }) {
  const t = translator(locale)
  const authority = authorityText(locale, entry)
  const { reason, proposedBy, confirmedBy } = entry
  const offices = [
    t(`adjustment.proposedBy.${proposedBy.role}`, { office: proposedBy.name[locale] }),
    t('adjustment.confirmedBy', { office: confirmedBy.name[locale] }),
  ]
  return (
    <>
      {authority === null ? null : <p>{authority}</p>}
      {reason === '' ? null : (
        <p>
          {t('adjustment.reason')}
          <span lang={languageTag('zh')}>{reason}</span>
        </p>
      )}
      <p className="small">{offices.join(' · ')}</p>
    </>
  )
}

type HistoryProps = {
  reader: Reader
  /** newest first */
  adjustments: readonly AdjustmentEntry[]
  labels: Labels
  /** hash of a ledger entry by its sequence */
  hashes: ReadonlyMap<number, string>
}

/** Every change since the plan became public: old and new, by whose decision, why, since when. */
export function AdjustmentHistory({ reader, adjustments, labels, hashes }: HistoryProps) {
  if (adjustments.length === 0) return null
  const { locale } = reader
  const t = translator(locale)
  return (
    <section aria-labelledby="adjustments">
      <h2 id="adjustments">{t('adjustment.title')}</h2>
      <ol className="adjustments">
        {adjustments.map((entry) => (
          <li key={entry.ledgerSeq}>
            <p className="since">
              <time dateTime={entry.knownOn}>
                {t('adjustment.since', { date: formatDate(locale, entry.knownOn) })}
              </time>
            </p>
            <div>
              <h3>{adjustmentName(locale, entry.change.kind, entry.isLate)}</h3>
              <ChangeList locale={locale} lines={describeChange(locale, entry.change, labels)} />
              <Grounds locale={locale} entry={entry} />
              <p>
                <Seal
                  locale={locale}
                  seq={entry.ledgerSeq}
                  hash={hashes.get(entry.ledgerSeq) ?? ''}
                  href={link(reader, ledgerPath(entry.ledgerSeq))}
                />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="small">
        {t('adjustment.lede')} <a href={link(reader, '/method#adjustments')}>{t('public.more')}</a>
      </p>
    </section>
  )
}
