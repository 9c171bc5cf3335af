import type { AssessedItem } from './assessed'
import { silentSentence } from './indicator-text'
import { bareTitle, hasOrdinal, indicatorSection } from './indicators'
import { closed, itemSentences, titleRun } from './item-text'
import type { Run, Sentence, SummaryBlock } from './model'
import { say } from './runs'
import { told, type Writer } from './writer'

const DIGITS = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 20 → 二十: the ordinals of headings, up to 99. */
export function ordinalOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return `${head}${ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '')}`
}


/** Items under one bold phrase, in the order in which the plan first names it. */
function groupsOf(items: readonly AssessedItem[]): { key: string; lead: AssessedItem['item']['lead']; items: AssessedItem[] }[] {
  const leads = [...new Set(items.map(({ item }) => item.lead?.zh ?? ''))]
  return leads.map((lead) => {
    const own = items.filter(({ item }) => (item.lead?.zh ?? '') === lead)
    return { key: own[0]?.item.code ?? '', lead: own[0]?.item.lead ?? null, items: own }
  })
}

const leadRun = (writer: Writer, lead: AssessedItem['item']['lead']): Run | null =>
  lead === null ? null : { text: `${told(writer, lead)}${writer.words.stop}`, sources: [], bold: true }

/**
 * A heading （一）… for each section that has something to say, and a paragraph for each of the
 * plan's bold phrases in it. What the plan puts before its counted sections has no heading. A block's id names the section and the first item of the phrase, so it
 * stays the same when figures change.
 */
export function sectionBlocks(
  writer: Writer,
  { prefix, items, speak }: { prefix: string; items: readonly AssessedItem[]; speak: (items: readonly AssessedItem[]) => Sentence[] },
): SummaryBlock[] {
  const sections = writer.facts.plan.sections.flatMap((section) => {
    const own = items.filter(({ item }) => item.section === section.key)
    const paragraphs = groupsOf(own).flatMap((group): SummaryBlock[] => {
      const sentences = speak(group.items)
      const lead = leadRun(writer, group.lead)
      return sentences.length === 0 ? [] : [{ type: 'paragraph', id: `${prefix}/${section.key}/${group.key}`, lead, sentences }]
    })
    return paragraphs.length === 0 ? [] : [{ section, paragraphs }]
  })
  const isCounted = (title: string) => hasOrdinal(title) || sections.every(({ section }) => !hasOrdinal(section.title.zh))
  const counted = sections.filter(({ section }) => isCounted(section.title.zh))
  return sections.flatMap(({ section, paragraphs }) => {
    const place = counted.findIndex((each) => each.section === section)
    if (place < 0) return paragraphs
    const ordinal = writer.words.language === 'zh' ? `（${ordinalOf(place + 1)}）` : ''
    const text = `${ordinal}${bareTitle(told(writer, section.title))}`
    return [{ type: 'heading', id: `${prefix}/${section.key}`, level: 2, text } as const, ...paragraphs]
  })
}

/** What a paragraph says of its items: figures and words first, then what is silent. */
function speakOf(writer: Writer, group: readonly AssessedItem[]): Sentence[] {
  const silent = group.filter(({ standing }) => standing.code === 'no-data')
  const unmeasured = group.filter(({ standing, latest }) => standing.code === 'direction' && latest === null)
  return [
    ...group.flatMap((item) => itemSentences(writer, item)),
    ...unmeasured.map((item) => closed(writer, say(writer.words.item.silent, { title: titleRun(writer, item) }))),
    ...silentSentence(writer, silent),
  ]
}

/** How the items stand, section by section. */
export const progressBlocks = (writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] =>
  sectionBlocks(writer, { prefix: 'theme', items, speak: (group) => speakOf(writer, group) })

/** The themes: every section but the indicators' own. */
export function themeBlocks(writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] {
  const indicators = indicatorSection(writer.facts)
  return progressBlocks(writer, items.filter(({ item }) => item.section !== indicators))
}
