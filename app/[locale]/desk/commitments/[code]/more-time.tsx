import { ActionForm } from '@/components/desk/action-form'
import type { StoredExtension } from '@/lib/data/extensions'
import { formatDate, formatInstant, href, translator, type Locale } from '@/lib/i18n'
import type { CommitmentView } from '@/lib/services/view-commitment'
import { withdrawExtensionAction } from './extension/actions'

type MoreTimeProps = { locale: Locale; view: CommitmentView; actorId: string }

/** What was asked, what became of it, and the way to take it back for who asked. */
function Asked({ locale, extension, isOwn }: { locale: Locale; extension: StoredExtension; isOwn: boolean }) {
  const t = translator(locale)
  const { id, code, state, dueOn, requestedDueOn, reason, requestedAt, decisionReason } = extension
  return (
    <li>
      {t('desk.extension.asked', {
        from: formatDate(locale, dueOn),
        to: formatDate(locale, requestedDueOn),
        time: formatInstant(requestedAt),
        state: t(`desk.extension.state.${state}`),
      })}
      <small className="line">{t('desk.extension.because', { reason })}</small>
      {decisionReason === null ? null : (
        <small className="line">{t('desk.extension.refusedBecause', { reason: decisionReason })}</small>
      )}
      {isOwn && state === 'requested' ? (
        <ActionForm
          action={withdrawExtensionAction}
          hidden={{ locale, code, extension: id }}
          groups={[]}
          buttons={[{ label: t('desk.extension.withdraw'), variant: 'quiet' }]}
          isCompact
        />
      ) : null}
    </li>
  )
}

/** More time for the next report: what was asked before, and the way to ask. */
export function MoreTime({ locale, view, actorId }: MoreTimeProps) {
  const t = translator(locale)
  const { extendable, asked } = view.moreTime
  if (extendable === null && asked.length === 0) return null
  return (
    <section>
      <h2>{t('desk.extension.section')}</h2>
      {asked.length === 0 ? null : (
        <ul className="plain asked">
          {asked.map((each) => (
            <Asked key={each.id} locale={locale} extension={each} isOwn={each.requestedById === actorId} />
          ))}
        </ul>
      )}
      {extendable === null ? null : (
        <p>
          {t('desk.extension.next', {
            until: formatDate(locale, extendable.period.endsOn),
            dueOn: formatDate(locale, extendable.period.dueOn),
          })}{' '}
          <a href={href(locale, `/desk/commitments/${view.reporting.row.code}/extension`)}>
            {t('desk.extension.ask')}
          </a>
        </p>
      )}
    </section>
  )
}
