import { exact } from '../exact'
import { scheduledShare } from '../schedule'
import { chartShareDigits, pointsDigits } from '../shown-figures'
import { STANDINGS } from '../words'
import type { AssessedItem } from './assessed'
import { bareTitle, type Indicator, indicatorName } from './indicators'
import type { SummaryBlock, SummaryChart } from './model'
import { told, type Writer } from './writer'

/** Small multiples stay readable up to this many; the farthest from their schedule are shown. */
const MOST_MULTIPLES = 12

type Named = { id: string; caption: string }

/** A chart without rows tells nothing and is left out. */
const chartBlock = ({ id, caption }: Named, chart: SummaryChart): SummaryBlock[] =>
  chart.rows.length === 0 ? [] : [{ type: 'chart', id: `chart/${id}`, caption, chart }]

export function standingsChart(writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] {
  const rows = writer.facts.plan.sections.flatMap(({ key, title }) => {
    const own = items.filter(({ item }) => item.section === key)
    const counts = STANDINGS.flatMap((standing) => {
      const count = own.filter((item) => item.standing.code === standing).length
      return count === 0 ? [] : [{ standing, count }]
    })
    return counts.length === 0 ? [] : [{ label: bareTitle(told(writer, title)), counts }]
  })
  return chartBlock({ id: 'standings', caption: writer.words.caption.standings }, { type: 'standings-by-section', rows })
}

/** Rates beside the plan's targets: they share a unit, so they can stand on one scale. */
export function indicatorsChart(writer: Writer, indicators: readonly Indicator[]): SummaryBlock[] {
  const rows = indicators.flatMap((indicator) => {
    const { growth, item } = indicator
    const target = growth?.against.find((each) => each.target.set === 'plan')?.target
    const found = growth?.figure ?? null
    if (growth === null || target === undefined || found === null || found.reading.value === null) return []
    const promised = writer.book.target(item.item, growth.measure.key, 'plan')
    const sources = [...new Set([...writer.book.update(item.item, found.update), ...promised])]
    const label = indicatorName(writer, indicator)
    return [{ label, unit: told(writer, growth.unit), actual: found.reading.value, target: target.value, sources }]
  })
  return chartBlock({ id: 'indicators', caption: writer.words.caption.indicatorChart }, { type: 'indicators', rows })
}

type Scheduled = { item: AssessedItem; points: string; sources: string[] }

/** What is counted and held against a schedule, the farthest ahead first. */
function scheduled(writer: Writer, items: readonly AssessedItem[]): Scheduled[] {
  const found = items.flatMap((item) => {
    const { deviation, scheduled: due, measure } = item.standing
    const figure = item.measures.find((each) => each.measure.key === measure)?.figure ?? null
    if (deviation === null || due === null || figure === null) return []
    return [{ item, deviation, sources: writer.book.update(item.item, figure.update) }]
  })
  return found
    .sort((a, b) => b.deviation.compare(a.deviation) || (a.item.item.code < b.item.item.code ? -1 : 1))
    .map(({ item, deviation, sources }) => ({ item, points: pointsDigits(deviation), sources }))
}

const labelOf = (writer: Writer, { item }: Scheduled) => ({ code: item.item.code, label: told(writer, item.title) })

/** The ranking of items by distance from their schedule; items, never people. */
export function deviationsChart(writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] {
  const rows = scheduled(writer, items).map((each) => ({
    ...labelOf(writer, each),
    points: each.points,
    standing: each.item.standing.code,
    sources: each.sources,
  }))
  return chartBlock({ id: 'deviations', caption: writer.words.caption.deviations }, { type: 'deviations', rows })
}

function pointsOf({ item }: Scheduled) {
  const key = item.standing.measure
  const measure = item.measures.find((each) => each.measure.key === key)
  const target = measure?.against[0]?.target.value
  if (measure === undefined || target === undefined) return []
  return item.known.flatMap(({ effectiveOn, readings }) => {
    const value = readings.find((reading) => reading.measure === key)?.value ?? null
    if (value === null) return []
    const due = scheduledShare(item.item.facts, item.item.facts.nodes, effectiveOn)
    const share = exact(value).div(exact(target))
    return [{ on: effectiveOn, share: chartShareDigits(share), scheduled: chartShareDigits(due) }]
  })
}

export function scheduleChart(writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] {
  const farthest = scheduled(writer, items)
    .toSorted((a, b) => exact(b.points).abs().compare(exact(a.points).abs()))
    .slice(0, MOST_MULTIPLES)
  const rows = farthest.map((each) => ({
    ...labelOf(writer, each),
    points: pointsOf(each),
    sources: [...new Set(each.item.known.flatMap((update) => writer.book.update(each.item.item, update)))],
  }))
  return chartBlock({ id: 'schedule', caption: writer.words.caption.schedule }, { type: 'actual-against-schedule', rows })
}
