import { adjustmentName } from '@/components/adjustment/lines'
import { isAdjustable } from '@/lib/domain/adjustment'
import { formatInstant, href, translator, type Locale } from '@/lib/i18n'
import type { AdjustingView } from '@/lib/services/view-adjustment'

type Way = { label: string; href: string }

/** One way for every target that can be adjusted; one for any other kind. */
function waysOf(locale: Locale, { reporting, kinds }: AdjustingView): Way[] {
  const t = translator(locale)
  const path = `/desk/commitments/${reporting.row.code}/adjust`
  return kinds.flatMap((kind): Way[] => {
    if (kind !== 'target') {
      return [{ label: t(`desk.adjustment.begin.${kind}`), href: href(locale, `${path}/${kind}`) }]
    }
    return reporting.facts.measures.filter(isAdjustable).flatMap(({ key, targets }) =>
      targets.map(({ set }) => {
        const row = reporting.row.measures.find((each) => each.key === key)
        const name = (locale === 'zh' ? row?.nameZh : row?.nameEn) ?? key
        const begin = set === 'plan' ? 'beginTarget' : 'beginMunicipal'
        const query = new URLSearchParams({ measure: key, set })
        return {
          label: t(`desk.adjustment.${begin}`, { name }),
          href: href(locale, `${path}/target?${query}`),
        }
      }),
    )
  })
}

/** What may be proposed or filed here, and what became of what was. */
export function Adjusting({ locale, view }: { locale: Locale; view: AdjustingView }) {
  const t = translator(locale)
  const ways = waysOf(locale, view)
  if (ways.length + view.adjustments.length === 0) return null
  return (
    <section aria-labelledby="adjusting">
      <h2 id="adjusting">{t('desk.adjustment.title')}</h2>
      <ul className="ways">
        {ways.map((way) => (
          <li key={way.href}>
            <a href={way.href}>{way.label}</a>
          </li>
        ))}
      </ul>
      {view.adjustments.length === 0 ? null : <h3>{t('desk.adjustment.history')}</h3>}
      <ul className="plain">
        {view.adjustments.map(({ id, change, isLate, state, proposedAt }) => (
          <li key={id}>
            <a href={href(locale, `/desk/adjustments/${id}`)}>{adjustmentName(locale, change.kind, isLate)}</a>
            {` · ${formatInstant(proposedAt)} · `}
            <b>{t(`desk.adjustment.state.${state}`)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
