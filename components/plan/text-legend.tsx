import { LampShape } from '@/components/standing/lamp'
import { DISPOSITIONS } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'

/** How the clauses of the text are marked. */
export function TextLegend({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="legend" aria-label={t('public.text.legend')}>
      {DISPOSITIONS.map((disposition) => (
        <li key={disposition}>
          {disposition === 'commitment' ? (
            <span className="clause clause-no-data">
              {t('disposition.commitment')}
              <LampShape code="no-data" />
            </span>
          ) : (
            <>
              <span className={`told ${disposition}`}>{t(`disposition.${disposition}`)}</span>
              <sup className="told-mark">{t(`public.text.marks.${disposition}`)}</sup>
            </>
          )}{' '}
          <small>{t(`public.text.means.${disposition}`)}</small>
        </li>
      ))}
    </ul>
  )
}
