import type { Assessment } from '@/lib/domain/assess'
import { ZERO, type Exact } from '@/lib/domain/exact'
import type { Reading, Target } from '@/lib/domain/measure'
import { differenceDigits, pointsDigits } from '@/lib/domain/shown-figures'
import { formatShare, translator, type Locale, type Translate } from '@/lib/i18n'
import { amountText, readingText, relationAim, type Wording } from './words'

/** One figure held against one target. */
export type Judged = {
  wording: Wording
  target: Target | null
  reading: Reading
  assessment: Assessment
  /** whether the update behind the figure has evidence */
  hasEvidence: boolean
  /** whether the figure speaks of the deadline's day or later */
  isDeadlineReached: boolean
}

type Direction = 'above' | 'below' | 'even'

/** By the difference itself: what is behind by 0.04 points is never called even. */
const directionOf = (difference: Exact): Direction => {
  if (difference.equals(ZERO)) return 'even'
  return difference.compare(ZERO) > 0 ? 'above' : 'below'
}

/** Points without their sign, rounded once. */
const sizeOf = (points: Exact): string => pointsDigits(points.abs())

/** A difference in the measure's unit without its sign, whole. */
const wholeOf = (difference: Exact): string => differenceDigits(difference.abs())

const setOf = ({ target }: Judged) => target?.set ?? 'plan'

/** '占全年目标 36.4%，慢于时序 13.6 个百分点'. */
function cumulativeText(t: Translate, judged: Judged): string {
  const { share, deviation } = judged.assessment
  if (share === null || deviation === null) return t('public.judgement.noTarget')
  const done = t(`public.judgement.share.${setOf(judged)}`, { share: formatShare(share) })
  const against = t(`public.judgement.schedule.${directionOf(deviation)}`, {
    points: sizeOf(deviation),
  })
  return t('public.judgement.both', { done, against })
}

/** '低于计划 9.2 个百分点'. */
function growthText(t: Translate, judged: Judged): string {
  const { deviation } = judged.assessment
  if (deviation === null) return t('public.judgement.noTarget')
  const direction = directionOf(deviation)
  return t(`public.judgement.growth.${setOf(judged)}.${direction}`, { points: sizeOf(deviation) })
}

/** '达到目标，高于目标 0.4 亿元'. */
function levelText(locale: Locale, t: Translate, judged: Judged): string {
  const { deviation, met } = judged.assessment
  if (deviation === null) return t('public.judgement.noTarget')
  const verdict = t(met ? 'public.judgement.level.met' : 'public.judgement.level.missed')
  const direction = directionOf(deviation)
  const unit = judged.wording.unit[locale]
  const amount =
    unit === '%'
      ? t('public.judgement.points', { points: wholeOf(deviation) })
      : amountText(wholeOf(deviation), unit)
  return t('public.judgement.both', {
    done: verdict,
    against: t(`public.judgement.level.${direction}`, { amount }),
  })
}

/** '不超过上限，少 1.5 分钟'. */
function limitText(locale: Locale, t: Translate, judged: Judged): string {
  const { deviation, met } = judged.assessment
  if (deviation === null) return t('public.judgement.noTarget')
  const amount = amountText(wholeOf(deviation), judged.wording.unit[locale])
  if (directionOf(deviation) === 'even') return t('public.judgement.limit.even')
  return t(met ? 'public.judgement.limit.kept' : 'public.judgement.limit.broken', { amount })
}

/** Whether the promise is 同步; other relations are met or missed, and never "in step". */
const isInStep = ({ target }: Judged): boolean =>
  target !== null && relationAim(target).aim === 'inStep'

/** '比地区生产总值增速高 0.3 个百分点，视为同步'. */
function relativeText(locale: Locale, t: Translate, judged: Judged): string {
  const { reading, assessment, wording } = judged
  const reference = wording.reference?.[locale] ?? ''
  const { deviation, met } = assessment
  if (deviation === null) {
    if (reading.word === null) return t('public.judgement.relative.unknown', { reference })
    const said = readingText(locale, reading, wording)
    return t('public.judgement.relative.stated', { reference, said })
  }
  const direction = directionOf(deviation)
  const against = { reference, points: sizeOf(deviation) }
  return t('public.judgement.both', {
    done: t(`public.judgement.relative.${direction}`, against),
    against: t(`public.judgement.${isInStep(judged) ? 'relative' : 'aim'}.${met ? 'met' : 'missed'}`),
  })
}

function gradeText(t: Translate, { assessment, target }: Judged): string {
  if (target === null) return t('public.judgement.noTarget')
  const words = { grade: target.value }
  return t(assessment.met ? 'public.judgement.grade.met' : 'public.judgement.grade.missed', words)
}

/** '五步中已到第二步“开工”'. */
function milestoneText(locale: Locale, t: Translate, { reading, wording }: Judged): string {
  const index = wording.stages.findIndex((stage) => stage.key === reading.word)
  const stage = wording.stages[index]
  const end = wording.stages.at(-1)
  if (stage === undefined || end === undefined) return t('public.judgement.noTarget')
  const words = { step: index + 1, steps: wording.stages.length, end: end.name[locale] }
  return t(stage === end ? 'public.judgement.milestone.end' : 'public.judgement.milestone.way', words)
}

function comparisonText(locale: Locale, t: Translate, judged: Judged): string {
  switch (judged.wording.kind) {
    case 'count':
    case 'list':
      return cumulativeText(t, judged)
    case 'growth':
      return growthText(t, judged)
    case 'level':
      return levelText(locale, t, judged)
    case 'limit':
      return limitText(locale, t, judged)
    case 'relative':
      return relativeText(locale, t, judged)
    case 'grade':
      return gradeText(t, judged)
    case 'milestone':
      return milestoneText(locale, t, judged)
    case 'direction':
      return t('public.judgement.direction')
  }
}

/**
 * What a figure says of a target, in one sentence; each kind has its own words.
 * Source: PRACTICE.md, "Schedule progress" (快于时序, 高于/低于计划 X 个百分点).
 */
export const judgementText = (locale: Locale, judged: Judged): string =>
  comparisonText(locale, translator(locale), judged)

/** Kinds that only the year's last figure completes; see docs/rules.md. */
const AT_DEADLINE: readonly Wording['kind'][] = ['growth', 'level', 'relative']

/** Why a met target is not called completed yet; null where it is, or is not met. */
export function unprovenText(locale: Locale, judged: Judged): string | null {
  const { assessment, reading, hasEvidence, isDeadlineReached, wording } = judged
  if (!assessment.met || assessment.code === 'completed') return null
  const t = translator(locale)
  if (AT_DEADLINE.includes(wording.kind) && !isDeadlineReached) {
    return t('public.judgement.unproven.deadline')
  }
  if (reading.hedge === 'about') return t('public.judgement.unproven.about')
  if (reading.stage === 'preliminary') return t('public.judgement.unproven.preliminary')
  return hasEvidence ? null : t('public.judgement.unproven.evidence')
}
