import { Fragment } from 'react'
import { authorityText } from '@/components/adjustment/adjustment-history'
import { replacedTargets } from '@/components/adjustment/replaced'
import { link, type Reader } from '@/components/layout/link'
import { BigFigure, DefinitionList, type Definition } from '@/components/ui/content'
import { Struck } from '@/components/ui/struck'
import { Notice } from '@/components/ui/notice'
import { decidingTarget, type Target } from '@/lib/domain/measure'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import { judgementText, unprovenText, type Judged } from './judgement'
import { MeasureChart, Members } from './measure-chart'
import type { Baseline, MeasureSheet } from './measure-sheet'
import { amountText, endStateText, plainTarget, readingText, targetText } from './words'

type MeasureProps = {
  reader: Reader
  sheet: MeasureSheet
  /** slug of the open plan that a document belongs to */
  planOf: ReadonlyMap<string, string>
  /** the words where no figure is published yet */
  silence: string
}

const isCounted = ({ measure }: MeasureSheet): boolean =>
  measure.kind === 'count' || measure.kind === 'list'

/** What is aimed at: '11 条', '6%', '投用'; null where the plan sets nothing to reach. */
function goalText(locale: Locale, { measure, wording }: MeasureSheet, target: Target | null) {
  if (measure.kind === 'milestone') return endStateText(locale, wording)
  return target === null ? null : plainTarget(locale, target, wording)
}

/** The targets in place of which the present one came, struck. */
function Olds({ locale, sheet, target }: { locale: Locale; sheet: MeasureSheet; target: Target | null }) {
  const replaced =
    target === null ? null : replacedTargets(sheet.adjustments, sheet.measure.key, target.set)
  return (replaced?.olds ?? []).map((old, index) => (
    <Fragment key={index}>
      <Struck locale={locale}>{plainTarget(locale, old, sheet.wording)}</Struck>{' '}
    </Fragment>
  ))
}

/** Since when the target counts, what it replaced, and on whose word. */
function TargetHistory({ reader, sheet, target }: MeasureProps & { target: Target | null }) {
  const replaced =
    target === null ? null : replacedTargets(sheet.adjustments, sheet.measure.key, target.set)
  const before = replaced?.olds.at(-1)
  if (target === null || replaced === null || before === undefined) return null
  const { locale } = reader
  const t = translator(locale)
  const { last } = replaced
  const sentence = t('adjustment.targetSince', {
    date: formatDate(locale, last.knownOn),
    before: targetText(locale, before, sheet.wording),
    after: targetText(locale, target, sheet.wording),
  })
  return (
    <p className="small">
      {[sentence, authorityText(locale, last)].filter(Boolean).join(' · ')}{' '}
      <a href="#adjustments">{t('adjustment.seeAll')}</a>
    </p>
  )
}

/**
 * The largest words of the page: the figure, and what it is held against. While nothing
 * is published the target stands alone.
 */
function headline(locale: Locale, sheet: MeasureSheet, target: Target | null) {
  const t = translator(locale)
  const { assessed, measure, wording } = sheet
  const goal = goalText(locale, sheet, target)
  if (assessed === null) return { value: goal ?? '—', against: t('public.item.awaited') }
  const unit = isCounted(sheet) && target !== null ? { zh: '', en: '' } : wording.unit
  const value = readingText(locale, assessed.reading, { ...wording, unit })
  if (goal === null) return { value, against: t('public.item.noTarget') }
  if (measure.kind === 'milestone') return { value, against: t('public.item.endState', { name: goal }) }
  const olds = <Olds locale={locale} sheet={sheet} target={target} />
  if (isCounted(sheet)) return { value, against: <>/ {olds}{goal}</> }
  return { value, against: <>{olds}{t('public.item.against', { target: goal })}</> }
}

/** Beyond this many ems the largest type would break over lines. */
const WIDEST = 3.4

/** Words take smaller type than figures do; Chinese characters are one em wide. */
function isWide(value: string): boolean {
  const ems = [...value].map((character) => (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.56))
  return ems.reduce((sum, em) => sum + em, 0) > WIDEST
}

const judgedOf = (sheet: MeasureSheet, target: Target | null): Judged | null =>
  sheet.assessed === null
    ? null
    : {
        wording: sheet.wording,
        target,
        reading: sheet.assessed.reading,
        assessment: sheet.assessed.against(target),
        hasEvidence: sheet.assessed.update.hasEvidence,
        isDeadlineReached: sheet.assessed.update.effectiveOn >= sheet.facts.deadlineOn,
      }

function BaselineText({ reader, sheet, baseline, planOf }: MeasureProps & { baseline: Baseline }) {
  const { locale } = reader
  const t = translator(locale)
  const plan = planOf.get(baseline.document)
  const amount = amountText(baseline.value, sheet.wording.unit[locale])
  return (
    <>
      {t(`hedge.${baseline.hedge}`, { value: amount })}
      {baseline.isForecast ? t('public.item.forecast') : null}{' '}
      {plan === undefined ? null : (
        <a className="small" href={link(reader, `/plans/${plan}/text#p${baseline.paragraph}`)}>
          {t('public.item.source')}
          <span className="hidden-text">{` · ${baseline.period}`}</span>
        </a>
      )}
    </>
  )
}

/** '2024' → '2024 年', '2023-H1' → '2023 年上半年'. */
export function periodText(locale: Locale, period: string): string {
  const [year = '', half] = period.split('-')
  const t = translator(locale)
  return half === undefined ? t('public.period.year', { year }) : t('public.period.half', { year, half })
}

/** Earlier results, and every target with its own comparison where there are several. */
function Comparisons(props: MeasureProps) {
  const { reader, sheet } = props
  const { locale } = reader
  const t = translator(locale)
  const targets = sheet.measure.targets
  const isPlain = targets.length === 1 && targets[0]?.set === 'plan'
  const compared = (isPlain ? [] : targets).map((target): Definition => {
    const judged = judgedOf(sheet, target)
    return {
      term: t(`targetSet.${target.set}`),
      description: (
        <>
          <Olds locale={locale} sheet={sheet} target={target} />
          {plainTarget(locale, target, sheet.wording)}
          {judged === null ? null : <small>{judgementText(locale, judged)}</small>}
        </>
      ),
    }
  })
  const earlier = sheet.baselines.map((baseline): Definition => ({
    term: periodText(locale, baseline.period),
    description: <BaselineText {...props} baseline={baseline} />,
  }))
  const items = [...compared, ...earlier]
  return items.length === 0 ? null : <DefinitionList items={items} />
}

/** The figure that a correction replaced by the present one, struck. */
function Corrected({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  if (sheet.corrected === null) return null
  const t = translator(locale)
  return (
    <p className="small">
      {t('public.item.corrected')}{' '}
      <Struck locale={locale}>{readingText(locale, sheet.corrected, sheet.wording)}</Struck>{' '}
      <a href="#record">{t('public.item.whyCorrected')}</a>
    </p>
  )
}

/** The sentence under the figure, its date, and why a met target is not called completed. */
function Judgement({ reader, sheet, target, silence }: MeasureProps & { target: Target | null }) {
  const { locale } = reader
  const t = translator(locale)
  const judged = judgedOf(sheet, target)
  if (judged === null || sheet.assessed === null) return <p className="of">{silence}</p>
  const unproven = unprovenText(locale, judged)
  const date = formatDate(locale, sheet.assessed.update.effectiveOn)
  const stage = t(`stage.${judged.reading.stage}`)
  return (
    <>
      <p className="of">{judgementText(locale, judged)}</p>
      <p className="small">{t('public.item.asOfFigure', { date, stage })}</p>
      <Corrected locale={locale} sheet={sheet} />
      {unproven === null ? null : <p className="small">{unproven}</p>}
    </>
  )
}

/** What a careful reader of the figure must know: its coverage, and traps in the source. */
function Notes({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const t = translator(locale)
  return (
    <>
      {sheet.scope === null ? null : (
        <p className="note">{t('public.item.scope', { scope: sheet.scope[locale] })}</p>
      )}
      {sheet.caution === null ? null : (
        <Notice kind="warning" title={t('public.item.caution')}>
          <p>{sheet.caution[locale]}</p>
        </Notice>
      )}
    </>
  )
}

/** One measure: its figure and target, what they say, its chart and its members. */
export function MeasureFigure(props: MeasureProps & { heading: string | null }) {
  const { reader, sheet, heading } = props
  const { locale } = reader
  const target = decidingTarget(sheet.measure) ?? sheet.measure.targets[0] ?? null
  const isTrack = sheet.measure.kind === 'milestone' || sheet.measure.kind === 'grade'
  const { value, against } = headline(locale, sheet, target)
  const style = [isWide(value) ? 'worded' : '', sheet.assessed === null ? 'silent' : '']
  return (
    <section className="measure">
      {heading === null ? null : <h2>{heading}</h2>}
      <div className={isTrack ? 'figure track' : 'figure'}>
        <div className={style.filter(Boolean).join(' ') || undefined}>
          <BigFigure value={value} against={against} />
          <Judgement {...props} target={target} />
          <TargetHistory {...props} target={target} />
          <Comparisons {...props} />
        </div>
        <MeasureChart locale={locale} sheet={sheet} />
      </div>
      <Members locale={locale} sheet={sheet} />
      <Notes locale={locale} sheet={sheet} />
    </section>
  )
}
