import type { Bilingual } from '@/components/layout/link'
import { FreshnessName } from '@/components/standing/freshness-mark'
import { Lamp } from '@/components/standing/lamp'
import { Table } from '@/components/ui/table'
import type { ReportingCalendar } from '@/lib/domain/freshness'
import { PRESET_THRESHOLDS, type Thresholds as Settings } from '@/lib/domain/thresholds'
import { FRESHNESS, STANDINGS } from '@/lib/domain/words'
import { formatDecimal, translator, type Locale } from '@/lib/i18n'
import { Part } from './contents'

/** The settings in the words of the rules. */
const inWords = (settings: Settings) => ({
  ahead: formatDecimal(settings.aheadPoints),
  farBehind: formatDecimal(settings.farBehindPoints),
  growthAhead: formatDecimal(settings.growthAheadPoints),
  lateMonths: settings.lateStageMonths,
})

/** Every standing with its lamp and its rule. */
export function StandingRules({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="standings">
      <p>{t('public.method.derived')}</p>
      <dl className="definitions">
        {STANDINGS.map((code) => (
          <div key={code} id={`standing-${code}`}>
            <dt>
              <Lamp locale={locale} code={code} />
            </dt>
            <dd>{t(`public.method.standings.${code}`, inWords(PRESET_THRESHOLDS))}</dd>
          </div>
        ))}
      </dl>
      <p>{t('public.method.proven')}</p>
      <p>{t('public.method.worst')}</p>
    </Part>
  )
}

type PlanSettings = {
  slug: string
  title: Bilingual
  thresholds: Settings
  calendar: ReportingCalendar
}

/** Where one standing ends and the next begins, plan by plan. */
export function Thresholds({ locale, plans }: { locale: Locale; plans: readonly PlanSettings[] }) {
  const t = translator(locale)
  const column = (key: 'ahead' | 'farBehind' | 'growthAhead' | 'lateMonths' | 'jump') => ({
    key,
    heading: t(`public.method.settings.${key}`),
    isNumeric: true,
    narrow: 'labelled' as const,
    cell: ({ thresholds }: PlanSettings) =>
      key === 'jump' ? `× ${thresholds.jumpFactor}` : inWords(thresholds)[key],
  })
  return (
    <Part locale={locale} part="thresholds">
      <p>{t('public.method.thresholds')}</p>
      <Table
        caption={t('public.method.parts.thresholds')}
        rows={plans}
        rowKey={(plan) => plan.slug}
        columns={[
          {
            key: 'plan',
            heading: t('public.method.plan'),
            isRowHeading: true,
            cell: (plan) => plan.title[locale],
          },
          column('ahead'),
          column('farBehind'),
          column('growthAhead'),
          column('lateMonths'),
          column('jump'),
        ]}
      />
    </Part>
  )
}

/** Whether reports are there in time, and each plan's calendar. */
export function FreshnessRules({ locale, plans }: { locale: Locale; plans: readonly PlanSettings[] }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="freshness">
      <p>{t('public.method.freshnessApart')}</p>
      <dl className="definitions">
        {FRESHNESS.map((code) => (
          <div key={code}>
            <dt>
              <FreshnessName locale={locale} code={code} />
            </dt>
            <dd>{t(`public.method.freshness.${code}`)}</dd>
          </div>
        ))}
      </dl>
      <ul className="prose-list">
        {plans.map(({ slug, title, calendar }) => (
          <li key={slug}>
            {t('public.method.calendar', {
              plan: title[locale],
              cadence: t(`cadence.${calendar.cadence}`),
              day: calendar.dueDay,
            })}
          </li>
        ))}
      </ul>
    </Part>
  )
}
