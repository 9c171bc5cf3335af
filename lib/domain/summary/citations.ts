import type { Run, SummaryBlock, SummaryModel, SummarySource } from './model'
import { headingRuns } from './runs'

/**
 * Where a run of text stands, as text: 'section-2/lead-1:0:2' for run 2 of sentence 0 (of a table:
 * row, cell and run; of a chart or glossary: its row; of a heading: its run). Two runs of a summary never share one.
 */
export type Place = string

/** A source with its number in the list of sources and the places that rest on it, in order. */
export type CitedSource = { source: SummarySource; number: number; places: readonly Place[] }

/** The numbered sources of a summary, and what each of its places rests on. */
export type Citations = {
  /** in the order of their numbers, from 1 */
  sources: readonly CitedSource[]
  /** what a place names first: none that another source of the place is worked out from */
  at: (place: Place) => readonly CitedSource[]
  /** The heading, sentence, cell, lead, term or chart that a place is part of; itself where it is whole. */
  unitOf: (place: Place) => Place
  /** Throws for a source the model does not list. */
  of: (id: string) => CitedSource
}

export const placeOf = (block: SummaryBlock, ...path: readonly number[]): Place =>
  [block.id, ...path].join(':')

type Mention = { place: Place; unit: Place; ids: readonly string[] }

const whole = (place: Place, ids: readonly string[]): Mention => ({ place, unit: place, ids })

const mentionsOfRuns = (runs: readonly Run[], block: SummaryBlock, ...path: number[]): Mention[] =>
  runs.map(({ sources }, index) => ({
    place: placeOf(block, ...path, index),
    unit: placeOf(block, ...path),
    ids: sources,
  }))

/** The places of a block in the order in which they are read. */
function mentionsOf(block: SummaryBlock): Mention[] {
  switch (block.type) {
    case 'title':
    case 'heading':
      return mentionsOfRuns(headingRuns(block), block)
    case 'paragraph':
      return [
        ...(block.lead === null ? [] : [whole(leadOf(block), block.lead.sources)]),
        ...block.sentences.flatMap(({ runs }, index) => mentionsOfRuns(runs, block, index)),
      ]
    case 'table':
      return block.rows.flatMap((cells, row) =>
        cells.flatMap(({ runs }, cell) => mentionsOfRuns(runs, block, row, cell)),
      )
    case 'glossary':
      return block.entries.map(({ sources }, row) => whole(placeOf(block, row), sources))
    case 'chart':
      return block.chart.rows.map((row, index) => ({
        place: placeOf(block, index),
        unit: placeOf(block),
        ids: 'sources' in row ? row.sources : [],
      }))
  }
}

/** The place of a paragraph's lead. */
export const leadOf = (block: SummaryBlock): Place => `${block.id}:lead`

/** All that a source is worked out from, over any number of steps. */
function inputsOf(id: string, byId: ReadonlyMap<string, SummarySource>, found = new Set<string>()): Set<string> {
  const source = byId.get(id)
  if (source?.kind !== 'rule') return found
  for (const input of source.from) {
    if (found.has(input)) continue
    found.add(input)
    inputsOf(input, byId, found)
  }
  return found
}

/** The ids of a place without those that another of them is worked out from. */
function topmost(ids: readonly string[], byId: ReadonlyMap<string, SummarySource>): readonly string[] {
  if (ids.length < 2) return ids
  const below = new Set(ids.flatMap((id) => [...inputsOf(id, byId)]))
  return ids.filter((id) => !below.has(id))
}

/**
 * Numbers the sources of a summary by their first mention, then those that only other sources
 * name, in the order of the model. A source is numbered once however often it is named.
 */
export function citationsOf(model: SummaryModel): Citations {
  const byId = new Map(model.sources.map((source) => [source.id, source]))
  const placesOf = new Map<string, Place[]>()
  const idsAt = new Map<Place, readonly string[]>()
  const units = new Map<Place, Place>()
  for (const { place, unit, ids } of model.blocks.flatMap(mentionsOf)) {
    const top = topmost(ids, byId)
    idsAt.set(place, top)
    units.set(place, unit)
    for (const id of top) {
      const places = placesOf.get(id)
      if (places === undefined) placesOf.set(id, [place])
      else places.push(place)
    }
  }
  const order = new Set([...placesOf.keys(), ...byId.keys()])
  const cited = new Map(
    [...order].map((id, index): [string, CitedSource] => {
      const source = byId.get(id)
      if (source === undefined) throw new Error(`source ${id} is named and not listed`)
      return [id, { source, number: index + 1, places: placesOf.get(id) ?? [] }]
    }),
  )
  const of = (id: string): CitedSource => {
    const found = cited.get(id)
    if (found === undefined) throw new Error(`no source ${id}`)
    return found
  }
  return {
    sources: [...cited.values()],
    at: (place) => (idsAt.get(place) ?? []).map(of),
    unitOf: (place) => units.get(place) ?? place,
    of,
  }
}
