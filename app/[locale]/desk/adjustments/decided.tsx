import { DefinitionList } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import type { Grounds as GroundsOf } from '@/lib/domain/adjustment'
import type { AdjustmentState } from '@/lib/domain/words'
import { formatDate, formatInstant, translator, type Locale } from '@/lib/i18n'

type Decided = {
  state: AdjustmentState
  decidedBy: { name: string } | null
  decidedAt: Date | null
  decisionReason: string | null
}

type OutcomeProps = {
  locale: Locale
  decided: Decided
  /** what is said where it was confirmed */
  confirmed: string
}

/** What became of a proposal, by whom and when; nothing while it waits. */
export function Outcome({ locale, decided, confirmed }: OutcomeProps) {
  const t = translator(locale)
  const { state, decidedBy, decidedAt, decisionReason } = decided
  if (state === 'proposed') return null
  const by =
    decidedBy === null || decidedAt === null
      ? null
      : t('desk.adjustment.view.decidedBy', { name: decidedBy.name, time: formatInstant(decidedAt) })
  const title = state === 'confirmed' ? confirmed : t(`desk.adjustment.view.${state}`)
  return (
    <Notice kind={state === 'confirmed' ? 'success' : 'warning'} title={title}>
      {decisionReason === null ? null : <p>{decisionReason}</p>}
      {by === null ? null : <p>{by}</p>}
    </Notice>
  )
}

type Proposed = GroundsOf & {
  proposedBy: { name: string }
  proposerDepartment: { nameZh: string; nameEn: string }
  proposedAt: Date
}

/** On whose word, by which document, why, and who asks for it. */
export function Grounds({ locale, grounds, isLate = false }: { locale: Locale; grounds: Proposed; isLate?: boolean }) {
  const t = translator(locale)
  const { authority, documentNumber, documentDate, reason, proposedBy, proposerDepartment: office } = grounds
  const document =
    documentNumber === null || documentDate === null
      ? null
      : t('adjustment.document', { number: documentNumber, date: formatDate(locale, documentDate) })
  const by = `${locale === 'zh' ? office.nameZh : office.nameEn} ${proposedBy.name} · ${formatInstant(grounds.proposedAt)}`
  const items = [
    { term: t('desk.adjustment.view.authority'), description: authority },
    { term: t('desk.adjustment.view.document'), description: document },
    { term: t('desk.adjustment.view.reason'), description: reason === '' ? null : reason },
    { term: t('desk.adjustment.view.by'), description: by },
  ]
  return (
    <section>
      <h2>{t('desk.adjustment.view.grounds')}</h2>
      <DefinitionList items={items.filter(({ description }) => description !== null)} />
      {isLate ? <p className="hint">{t('desk.adjustment.view.late')}</p> : null}
    </section>
  )
}
