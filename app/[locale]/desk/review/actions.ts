'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { typedValues, type FormState } from '@/components/desk/form-spec'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { findCodes } from '@/lib/data/review-queue'
import { BARS } from '@/lib/domain/review'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { publishSeveral, type LeftOut, type SeveralPublished } from '@/lib/services/publish-several'
import { QUEUE_PAGE } from '@/lib/services/view-queue'
import { readChosen } from './chosen-value'
import { queuePath, readQueueFilter } from './query'

function localeOf(form: FormData): Locale {
  const language = form.get('locale')
  return typeof language === 'string' && isLocale(language) ? language : 'zh'
}

const told = (state: FormState, form: FormData, title: string, lines: string[]): FormState => ({
  attempt: state.attempt + 1,
  title: '',
  errors: {},
  values: typedValues(form),
  hidden: state.hidden,
  notice: { title, lines },
})

function reasonText(locale: Locale, { reason }: LeftOut): string {
  const t = translator(locale)
  const bar = BARS.find((each) => each === reason)
  if (bar !== undefined) return t(`desk.review.barOf.${bar}`)
  return reason === 'forbidden' ? t('desk.refusal.forbidden') : t('desk.review.changedMeanwhile')
}

/** What was published, and which were not and why, by their codes. */
function describe(
  locale: Locale,
  { published, leftOut }: SeveralPublished,
  codes: ReadonlyMap<string, string>,
): { title: string; lines: string[] } {
  const t = translator(locale)
  return {
    title: t('desk.review.leftOut', { published, count: leftOut.length }),
    lines: leftOut.map((each) =>
      t('desk.review.leftOutLine', {
        code: codes.get(each.updateId) ?? each.updateId.slice(0, 8),
        reason: reasonText(locale, each),
      }),
    ),
  }
}

/** Publishes what was ticked, or all that was offered. Anyone on the network may call this. */
export async function publishChosenAction(state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form)
  const t = translator(locale)
  const actor = await findActor()
  if (actor === null) {
    return told(state, form, t('desk.refusal.signed-out'), [t('desk.refusal.unchanged')])
  }
  const name = form.get('act') === 'all' ? 'offered' : 'chosen'
  const chosen = readChosen(form.getAll(name)).slice(0, QUEUE_PAGE)
  if (chosen.length === 0) return told(state, form, t('desk.review.nothingChosen'), [])
  const outcome = await publishSeveral(actor, chosen, now())
  if (outcome.leftOut.length === 0) {
    const done = { done: 'several', count: String(outcome.published) }
    redirect(href(locale, queuePath(readQueueFilter(Object.fromEntries(form)), done)))
  }
  const codes = await findCodes(outcome.leftOut.map((each) => each.updateId))
  refresh()
  const { title, lines } = describe(locale, outcome, codes)
  return told(state, form, title, lines)
}
