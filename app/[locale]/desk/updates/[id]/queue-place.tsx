import { ReviewKeys } from '@/components/desk/review-keys'
import { isReviewable, listReturns, listReviewQueue } from '@/lib/data/review-queue'
import { findPlace } from '@/lib/domain/review'
import { formatInstant, href, translator, type Locale } from '@/lib/i18n'
import type { Official } from '@/lib/services/signed-in'

/** Where the update stands in the reviewer's queue, the ways on, the keys, and earlier returns. */
export async function QueuePlace({
  locale,
  actor,
  updateId,
}: {
  locale: Locale
  actor: Official
  updateId: string
}) {
  const t = translator(locale)
  const [queue, returns] = await Promise.all([listReviewQueue(actor.id), listReturns(updateId)])
  const place = findPlace(queue.filter(isReviewable).map((item) => item.id), updateId)
  if (place === null) return null
  const addressOf = (id: string | null) => (id === null ? null : href(locale, `/desk/updates/${id}`))
  const previous = addressOf(place.previous)
  const next = addressOf(place.next)
  return (
    <>
      <nav className="queue-place" aria-label={t('desk.review.queue')}>
        <a href={href(locale, '/desk/review')}>{t('desk.review.queue')}</a>
        <span>{t('desk.review.place', { position: place.position, count: place.count })}</span>
        {previous === null ? null : <a href={previous}>{t('desk.review.previous')}</a>}
        {next === null ? null : <a href={next}>{t('desk.review.next')}</a>}
      </nav>
      <ReviewKeys
        title={t('desk.review.keys.title')}
        on={t('desk.review.keys.on')}
        acts={{
          publish: t('desk.review.keys.publish'),
          reason: t('desk.review.keys.return'),
          next: t('desk.review.keys.next'),
          previous: t('desk.review.keys.previous'),
        }}
        previous={previous}
        next={next}
      />
      {returns.length === 0 ? null : (
        <section>
          <h2>{t('desk.review.earlier')}</h2>
          <ul className="plain">
            {returns.map(({ at, reason }) => (
              <li key={at.toISOString()}>
                {t('desk.review.earlierLine', { time: formatInstant(at), reason })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
