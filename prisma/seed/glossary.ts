import type { GlossaryEntry } from '@/lib/domain/summary'
import type { Bilingual } from '@/lib/domain/words'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import type { Paragraph } from './documents/load'

/** A note of 名词解释: its number, the term, and after the first full-width colon what it means. */
const NOTE = /^(\d+)\.([^：]+)：(.+)$/su

/** The notes of a report in English, by their numbers. Translated by the project. */
const ENGLISH: Readonly<Record<string, Readonly<Record<string, readonly [term: string, meaning: string]>>>> = {
  'hanyang-2023-first-half': {
    1: ['Three cities and one centre', 'Hanyang builds a city of science and technology, one of culture and creativity, one for young founders, and the consumption centre of western Wuhan.'],
    2: ['Four shopping districts', 'Wangjiawan, Wulidun, Sixin and Zhongjiacun.'],
    3: ['Double growth in science and technology', 'By 2024 to double, as far as possible, the number of high-tech enterprises, the scale of their industry and the platforms for innovation.'],
    4: ['Enterprises above four thresholds', 'A term of statistics: industrial enterprises above the designated size, qualified construction enterprises, wholesale, retail, hotel and catering enterprises above the limit, and service enterprises above the designated size.'],
    5: ['Days without meetings', 'Since 15 September 2020, Mondays and Wednesdays on which the whole district holds no meetings.'],
    6: ['CIM platform', 'City information model: three-dimensional models of buildings and infrastructure on the basis of geographic data, for planning, building and running the city.'],
    7: ['Manhole covers with six protections', 'Against falling in, sinking, shifting, noise, jumping and theft.'],
    8: ['"1+6" industries', 'A modern system of industries led by the digital economy and carried by health, engineering design and construction, automotive services, smart manufacturing, finance and trade, and exhibitions, culture and tourism.'],
    9: ['Two hundreds', 'A list of a hundred key tasks and a list of a hundred innovations.'],
    10: ['Two road chiefs', 'Besides the market supervisor of the sub-district, an urban manager assists as a second road chief in each area.'],
    11: ['"1+2+N" joint governance', 'Road chief, building (shop) chiefs and joint forces act together.'],
    12: ['Five systems', 'For the wages of migrant workers: real names, dedicated accounts, payment through banks, deposits, and publicity of rights.'],
    13: ['Four times 100% and seven protections', 'Full-time guards, closed management, alarms and cameras linked with the police, and guarded ways to school at every school; together with protection by institutions, people, things, technology, minds, positions and special actions, and five campaigns.'],
  },
}

/** The glossary of a document that has one, in its order; empty where it has none. */
export function glossaryOf(document: string, paragraphs: readonly Paragraph[]): GlossaryEntry[] {
  return paragraphs.flatMap(({ kind, number, text }) => {
    const quote = squeeze(text)
    const [, note, term, meaning] = (kind === 'note' ? NOTE.exec(quote) : null) ?? []
    if (note === undefined || term === undefined || meaning === undefined) return []
    const [termEn, meaningEn] = ENGLISH[document]?.[note] ?? [term, meaning]
    return [
      {
        term: { zh: term, en: termEn } satisfies Bilingual,
        meaning: { zh: meaning, en: meaningEn } satisfies Bilingual,
        source: { document, paragraph: number, quote },
      },
    ]
  })
}
