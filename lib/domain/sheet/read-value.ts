import { parseCellNumber, plainCharacters } from '../cell-number'
import { isCivilDate } from '../civil-date'
import { RELATION_WORDS, type Reading } from '../measure'
import { HEDGES, READING_STAGES, type Hedge, type ReadingStage } from '../words'
import type { FaultCode } from './faults'
import type { SheetItem, SheetMeasure } from './item'
import { findNamed, wordKey } from './plain-text'
import { memberNames } from './shown'
import {
  alike,
  HEDGE_SYNONYMS,
  HEDGE_WORDS,
  joined,
  NONE_FINISHED,
  RELATION_NAMES,
  RELATION_SYNONYMS,
  SHEET_LANGUAGES,
  STAGE_SYNONYMS,
  STAGE_WORDS,
  unnamedMember,
  type InBoth,
} from './vocabulary'

/** A cell that was understood, or what is wrong with it and what its sentence names. */
export type CellReading<T> = { ok: true; value: T } | { ok: false; fault: FaultCode; about: InBoth }

const wrong = (fault: FaultCode, about: InBoth = alike('')): CellReading<never> => ({
  ok: false,
  fault,
  about,
})
const right = <T>(value: T): CellReading<T> => ({ ok: true, value })

function namesOf<T extends string>(
  words: readonly T[],
  shown: Readonly<Record<T, InBoth>>,
  synonyms: Readonly<Record<string, T>>,
) {
  return words.map((word) => {
    const { zh, en } = shown[word]
    const others = Object.keys(synonyms).filter((each) => synonyms[each] === word)
    return [word, [word, zh, en, ...others]] as const
  })
}

const STAGE_NAMES = namesOf(READING_STAGES, STAGE_WORDS, STAGE_SYNONYMS)
const HEDGE_NAMES = namesOf(HEDGES, HEDGE_WORDS, HEDGE_SYNONYMS)
const RELATIONS = namesOf(RELATION_WORDS, RELATION_NAMES, RELATION_SYNONYMS)

/** How firm a figure is; a blank cell says preliminary, which claims the least. */
export function readStage(text: string): CellReading<ReadingStage> {
  if (wordKey(text) === '') return right('preliminary')
  const stage = findNamed(text, STAGE_NAMES)
  return stage === null
    ? wrong({ by: 'row', code: 'not-a-word' }, joined(Object.values(STAGE_WORDS)))
    : right(stage)
}

/** How exact a figure is; null where the cell is blank and the figure itself has to say. */
export function readHedge(text: string): CellReading<Hedge | null> {
  if (wordKey(text) === '') return right(null)
  const hedge = findNamed(text, HEDGE_NAMES)
  return hedge === null
    ? wrong({ by: 'row', code: 'not-a-word' }, joined(Object.values(HEDGE_WORDS)))
    : right(hedge)
}

/** A cell's figure or word; `hedge` null where no word of the cell says how exact it is. */
export type CellValue = Pick<Reading, 'value' | 'word'> & {
  hedge: Hedge | null
  members: number[] | null
}

const asWord = (word: string): CellReading<CellValue> =>
  right({ value: null, word, hedge: null, members: null })

function readStageReached(text: string, { stages }: SheetItem): CellReading<CellValue> {
  const names = stages.map(({ key, name }) => [key, [name.zh, name.en, key]] as const)
  const stage = findNamed(text, names)
  const allowed = joined(stages.map(({ name }) => name))
  return stage === null ? wrong({ by: 'row', code: 'not-a-word' }, allowed) : asWord(stage)
}

function readGrade(text: string, { measure }: SheetMeasure): CellReading<CellValue> {
  const grade = findNamed(
    text,
    measure.ordinal.map((word) => [word, [word]] as const),
  )
  return grade === null
    ? wrong({ by: 'row', code: 'not-a-word' }, joined(measure.ordinal.map(alike)))
    : asWord(grade)
}

/** Names between semicolons or on lines of their own; 无, none or 0 for no member at all. */
function readMembers(text: string, item: SheetItem): CellReading<CellValue> {
  const isNone = [...Object.values(NONE_FINISHED), '0'].some(
    (none) => wordKey(none) === wordKey(text),
  )
  const found = (positions: number[]): CellReading<CellValue> =>
    right({ value: String(positions.length), word: null, hedge: 'exact', members: positions })
  if (isNone) return found([])
  const names = item.members.map(({ position }) => {
    const { zh, en } = unnamedMember(position)
    const own = SHEET_LANGUAGES.map((language) => memberNames(item, language).get(position) ?? '')
    return [position, [...own, zh, en]] as const
  })
  const positions = new Set<number>()
  for (const name of text.split(/[;；\n]/u).filter((each) => wordKey(each) !== '')) {
    const position = findNamed(name, names)
    if (position === null)
      return wrong({ by: 'row', code: 'not-a-member' }, alike(name.trim().slice(0, 60)))
    positions.add(position)
  }
  return found([...positions].sort((a, b) => a - b))
}

function parseInUnits(text: string, { measure, unit }: SheetMeasure) {
  const inChinese = parseCellNumber(text, measure)
  if (inChinese.ok || inChinese.reason !== 'other-words') return inChinese
  // a figure with its unit in English; scale words are Chinese alone
  const inEnglish = parseCellNumber(text, { unit: unit.en, scale: measure.scale })
  return inEnglish.ok ? inEnglish : inChinese
}

function readNumber(text: string, measure: SheetMeasure): CellReading<CellValue> {
  if (isCivilDate(plainCharacters(text))) return wrong({ by: 'row', code: 'became-a-date' })
  const number = parseInUnits(text, measure)
  if (!number.ok) return wrong({ by: 'number', code: number.reason }, measure.unit)
  return right({ ...number.value, word: null, members: null })
}

/** Reads what a person entered as a measure's figure; a cell that is not blank. */
export function readValue(
  text: string,
  measure: SheetMeasure,
  item: SheetItem,
): CellReading<CellValue> {
  switch (measure.measure.kind) {
    case 'milestone':
      return readStageReached(text, item)
    case 'grade':
      return readGrade(text, measure)
    case 'list':
      return readMembers(text, item)
    case 'relative': {
      const relation = findNamed(text, RELATIONS)
      return relation === null ? readNumber(text, measure) : asWord(relation)
    }
    default:
      return readNumber(text, measure)
  }
}
