import type { StandingCode } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import { LampShape } from './lamp'

type StandingStripProps = {
  locale: Locale
  counts: readonly { code: StandingCode; count: number }[]
}

/**
 * One shape for each commitment of a section or department, side by side: a picture of
 * counts, without an average. Its text equivalent names the counts. Needs the Sprite.
 */
export function StandingStrip({ locale, counts }: StandingStripProps) {
  const t = translator(locale)
  const present = counts.filter(({ count }) => count > 0)
  const items = present.map(({ code, count }) =>
    t('ui.counts.item', { label: t(`standing.${code}`), count }),
  )
  return (
    <span className="strip" role="img" aria-label={items.join(locale === 'zh' ? '，' : ', ')}>
      {present.flatMap(({ code, count }) =>
        Array.from({ length: count }, (_, index) => (
          <LampShape key={`${code}${index}`} code={code} className={code} />
        )),
      )}
    </span>
  )
}
