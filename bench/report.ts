import { cpus, loadavg, totalmem } from 'node:os'
import type { Visibility } from './publishing'
import type { RenderCost } from './rendering'
import type { Throughput } from './serving'
import type { SheetCost } from './sheets'
import type { SummaryCost } from './summary-cost'
import { CONNECTIONS } from './wrk'

/** All that one run measured. */
export interface Results {
  readonly serving: readonly Throughput[]
  readonly publishing: Visibility
  readonly rendering: readonly RenderCost[]
  readonly sheets: readonly SheetCost[]
  readonly summary: SummaryCost
}

/** One figure, and the goal it is held against if it has one. */
interface Line {
  readonly what: string
  readonly figure: string
  readonly goal: string
  readonly met: boolean | null
}

const LEAST_RATIO = 0.5
const MOST_RATIO = 1.5
const MOST_SHEET_MS = 10_000
const MOST_SUMMARY_MS = 2_000
const MOST_SUMMARY_MIB = 300
const GIB = 1024 ** 3

/** The table for people, then everything as one line of JSON for programs. */
export function renderReport(results: Results): string {
  const lines = [
    ...results.serving.flatMap(servingLines),
    ...publishingLines(results.publishing),
    ...results.rendering.flatMap(renderingLines),
    ...results.sheets.flatMap(sheetLines),
    ...summaryLines(results.summary),
  ]
  const json = JSON.stringify({ machine: machine(), ...results, met: lines.every(isNotMissed) })
  return `${tableOf(lines)}\n\n${json}`
}

const isNotMissed = ({ met }: Line) => met !== false

/** The load tells how much else the machine did meanwhile. */
const machine = () => ({
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / GIB),
  loadAverage: loadavg().map((value) => Number(value.toFixed(1))),
})

function servingLines(measured: Throughput): Line[] {
  const { page, encoding, requestsPerSecond, nginxRequestsPerSecond, ratio } = measured
  const what = `${page}, ${encoding}, ${(measured.bodyBytes / 1024).toFixed(1)} KiB`
  const rates = `${whole(requestsPerSecond)}/s, nginx ${whole(nginxRequestsPerSecond)}/s`
  const byNode = `${whole(measured.byNodeRequestsPerSecond)}/s`
  const p99 = `${measured.p99Ms.toFixed(2)} ms, nginx ${measured.nginxP99Ms.toFixed(2)} ms`
  return [
    {
      what,
      figure: `${ratio.toFixed(2)} of nginx (${rates})`,
      goal: `≥ ${LEAST_RATIO}`,
      met: ratio >= LEAST_RATIO,
    },
    withoutGoal('  on connections that node:http has taken over', byNode),
    withoutGoal(`  p99, ${CONNECTIONS} connections`, p99),
  ]
}

function publishingLines(measured: Visibility): Line[] {
  const { publications, medianMs, maxMs, nextRequestShows } = measured
  const times = `median ${whole(medianMs)} ms, longest ${whole(maxMs)} ms, of ${publications}`
  return [
    withoutGoal('publish to visible', times),
    {
      what: 'next request shows it',
      figure: `${nextRequestShows} of ${publications}`,
      goal: 'all',
      met: nextRequestShows === publications,
    },
  ]
}

/** The goal is for the list itself; with a filter or a search the figures are for comparison. */
function renderingLines({ view, sizes }: RenderCost): Line[] {
  return sizes.map(({ size, medianMs, bestMs, ratio, bestRatio }, index) => {
    const what = `${view}, ${size.toLocaleString('en')} items`
    const times = `median ${medianMs.toFixed(1)} ms, best ${bestMs.toFixed(1)} ms`
    if (index === 0) return withoutGoal(what, times)
    const compared = `${ratio.toFixed(2)} × (${times}, ${bestRatio.toFixed(2)} ×)`
    if (view !== 'list') return withoutGoal(what, compared)
    return { what, figure: compared, goal: `≤ ${MOST_RATIO} ×`, met: ratio <= MOST_RATIO }
  })
}

/** The goal is for what somebody waits for before the dry run, with progress shown. */
function sheetLines({ format, rows, exportMs, checkedMs, savedMs, progressSteps, isSubmission }: SheetCost): Line[] {
  const what = `sheet of ${rows.toLocaleString('en')} rows, ${format}`
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const figure = `${seconds(checkedMs)}, ${progressSteps} steps shown`
  return [
    withoutGoal(`${what}, exported`, seconds(exportMs)),
    { what: `${what}, checked`, figure, goal: '< 10 s', met: checkedMs < MOST_SHEET_MS && progressSteps > 1 },
    withoutGoal(`${what}, ${isSubmission ? 'saved and sent to review' : 'saved'}`, seconds(savedMs)),
  ]
}

/** The goals are for one report: its time in a process that is warm, its memory in one that is not. */
function summaryLines({ items, medianMs, bestMs, bestRatio, firstMs, peakMiB, beforeMiB }: SummaryCost): Line[] {
  const what = `report of ${items} items as Word, with sources`
  const times = `median ${whole(medianMs)} ms, best ${whole(bestMs)} ms, the first ${whole(firstMs)} ms`
  const takes = peakMiB - beforeMiB
  return [
    { what, figure: times, goal: `≤ ${MOST_SUMMARY_MS / 1000} s`, met: medianMs <= MOST_SUMMARY_MS },
    withoutGoal('  to one of a third of the items', `${bestRatio.toFixed(2)} ×`),
    {
      what: '  memory it takes at most',
      figure: `${whole(takes)} MiB (${whole(peakMiB)} with the process itself)`,
      goal: `≤ ${MOST_SUMMARY_MIB} MiB`,
      met: takes <= MOST_SUMMARY_MIB,
    },
  ]
}

const withoutGoal = (what: string, figure: string): Line => ({ what, figure, goal: '', met: null })
const whole = (value: number) => Math.round(value).toLocaleString('en')

function tableOf(lines: readonly Line[]): string {
  const head = ['Measured', 'Figure', 'Goal', '']
  const rows = lines.map(({ what, figure, goal, met }) => [
    what,
    figure,
    goal,
    met === null ? '' : met ? 'met' : 'NOT MET',
  ])
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const text = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [text(head), rule, ...rows.map(text)].join('\n')
}
