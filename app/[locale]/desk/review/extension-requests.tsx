import { ActionForm } from '@/components/desk/action-form'
import { FreshnessMark } from '@/components/standing/freshness-mark'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/clock'
import { listExtensionQueue, type StoredExtension } from '@/lib/data/extensions'
import { civilDateOf, daysBetween } from '@/lib/domain/civil-date'
import { formatDate, href, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { decideExtensionAction } from './extension-actions'

const OUTCOMES = ['granted', 'refused', 'meanwhile'] as const

type Props = { locale: Locale; actorId: string; outcome: string | string[] | undefined }

/** One request with its reason, and the decision about it; nobody decides the own one. */
function Request({ locale, extension, isOwn }: { locale: Locale; extension: StoredExtension; isOwn: boolean }) {
  const t = translator(locale)
  const { id, code, title, department, dueOn, periodEndsOn, requestedDueOn, reason, requestedAt } = extension
  const days = daysBetween(civilDateOf(requestedAt, TIME_ZONE), civilDateOf(now(), TIME_ZONE))
  const field = {
    type: 'area' as const,
    // one a request: the list has many
    name: `reason.${id}`,
    label: t('desk.extension.refusalReason'),
    hint: t('desk.extension.refusalReasonHint'),
    rows: 2,
    value: '',
  }
  return (
    <li aria-label={code}>
      <p>
        <a href={href(locale, `/desk/commitments/${code}`)}>
          {code} {title[locale]}
        </a>{' '}
        · {department[locale]} · <FreshnessMark locale={locale} freshness={{ code: 'in-review', days }} isClosed={false} />
      </p>
      <p>
        {t('desk.extension.request', {
          until: formatDate(locale, periodEndsOn),
          from: formatDate(locale, dueOn),
          to: formatDate(locale, requestedDueOn),
        })}
      </p>
      <p>{t('desk.extension.because', { reason })}</p>
      {isOwn ? (
        <p className="small">{t('desk.extension.own')}</p>
      ) : (
        <ActionForm
          action={decideExtensionAction}
          hidden={{ locale, extension: id }}
          groups={[{ key: id, legend: t('desk.extension.decide', { code }), fields: [field] }]}
          buttons={[
            { label: t('desk.extension.grant'), about: code, name: 'act', value: 'grant' },
            { label: t('desk.extension.refuse'), about: code, name: 'act', value: 'refuse', variant: 'plain' },
          ]}
        />
      )}
    </li>
  )
}

/** The requests for more time that wait for a reviewer, longest waiting first. */
export async function ExtensionRequests({ locale, actorId, outcome }: Props) {
  const t = translator(locale)
  const queue = await listExtensionQueue()
  const done = OUTCOMES.find((each) => each === outcome)
  if (queue.length === 0 && done === undefined) return null
  return (
    <section id="extensions" aria-labelledby="extensions-name">
      <h2 id="extensions-name">
        {t('desk.extension.queue')} <small>{queue.length}</small>
      </h2>
      {done === undefined ? null : (
        <Notice
          kind={done === 'meanwhile' ? 'warning' : 'success'}
          title={t(`desk.extension.outcome.${done}`)}
          isAnswer
        />
      )}
      <ul className="plain requests">
        {queue.map((each) => (
          <Request key={each.id} locale={locale} extension={each} isOwn={each.requestedById === actorId} />
        ))}
      </ul>
    </section>
  )
}
