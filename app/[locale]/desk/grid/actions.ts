'use server'
import { refresh } from 'next/cache'
import { NO_ANSWER, ROWS_FIELD, controlName, type GridAnswer } from '@/components/desk/grid/grid-spec'
import { isTouched, readCells } from '@/components/desk/grid/read-cells'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { isCivilDate } from '@/lib/domain/civil-date'
import { isLocale, translator, type Locale } from '@/lib/i18n'
import { reportRows, type Batch, type PostedRow } from '@/lib/services/report-rows'
import { describeOutcomes } from './describe'

/** More rows than any page of the grid has. */
const MAX_ROWS = 200

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The draft that was seen, as 'id version'; what is none matches no draft. */
function seenOf(form: FormData, code: string): PostedRow['seen'] {
  const [id = '', version = ''] = textOf(form, controlName(code, 'seen')).split(' ')
  return id === '' ? null : { id, version: Number(version) }
}

/** Every measure of a row says its stage. */
function measureKeys(form: FormData, code: string): string[] {
  const prefix = controlName(code, 'stage', '')
  return [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

function readRows(form: FormData): PostedRow[] {
  const codes = form.getAll(ROWS_FIELD).filter((code) => typeof code === 'string')
  return [...new Set(codes)].map((code) => {
    const cells = readCells(form, code, measureKeys(form, code))
    return { code, cells, isTouched: isTouched(form, code, cells), seen: seenOf(form, code) }
  })
}

function readBatch(form: FormData): Batch | null {
  const effectiveOn = textOf(form, 'on')
  const rows = readRows(form)
  if (!isCivilDate(effectiveOn) || rows.length > MAX_ROWS) return null
  return {
    planSlug: textOf(form, 'plan'),
    effectiveOn,
    rows,
    isSubmission: textOf(form, 'act') === 'submit',
  }
}

/**
 * Saves the rows that were typed into, and sends all that is saved where that was asked.
 * Anyone on the network may call this. No rule lives here.
 */
export async function reportRowsAction(before: GridAnswer, form: FormData): Promise<GridAnswer> {
  const language = textOf(form, 'locale')
  const locale: Locale = isLocale(language) ? language : 'zh'
  const t = translator(locale)
  const attempt = before.attempt + 1
  const refuse = (title: string, line: string): GridAnswer => ({
    ...NO_ANSWER,
    attempt,
    notice: { kind: 'warning', title, lines: [line] },
  })
  const actor = await findActor()
  if (actor === null) return refuse(t('desk.refusal.signed-out'), t('desk.refusal.keptButFile'))
  const batch = readBatch(form)
  if (batch === null) return refuse(t('desk.refusal.nothingSaved'), t('desk.grid.answer.badForm'))
  const at = now()
  const outcomes = await reportRows(actor, batch, at)
  refresh()
  return { attempt, ...describeOutcomes(locale, actor.id, batch, outcomes, at) }
}
