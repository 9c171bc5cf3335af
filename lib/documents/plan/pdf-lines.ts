import { noteMark } from '@/lib/domain/plan-text/notes'

/** A piece of text as a page sets it; points, from the lower left corner of the page. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number }

/** Words that stand together; a wide gap parts them from the next, as cells of a row are. */
export type PdfCell = { text: string; left: number; right: number }

export type PdfLine = { cells: readonly PdfCell[]; text: string; y: number; size: number }

/** Shares of the size of the type. */
const SAME_LINE = 0.45
const RAISED = 0.12
const SMALLER = 0.9
const BLANK = 0.25
const CELL_GAP = 1.1

const REFERENCE = /^[[［【(（]?(\d{1,3}|[①-⑳])[\]］】)）]?$/u

type Cluster = { items: PdfItem[]; size: number; y: number }

/** Items whose baselines are almost the same; raised ones belong to the line below them. */
function clusterItems(items: readonly PdfItem[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const item of items.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = clusters.at(-1)
    if (last !== undefined && last.y - item.y <= SAME_LINE * Math.max(last.size, item.size)) {
      last.items.push(item)
      if (item.size > last.size) Object.assign(last, { size: item.size, y: item.y })
    } else {
      clusters.push({ items: [item], size: item.size, y: item.y })
    }
  }
  return clusters
}

/** Small raised digits are a note's mark; behind m an exponent. */
function textOf(item: PdfItem, { size, y }: Cluster, before: string): string {
  const isRaised = item.size <= size * SMALLER && item.y - y >= size * RAISED
  const reference = isRaised ? REFERENCE.exec(item.text.trim()) : null
  if (reference === null) return item.text
  const digits = reference[1] ?? ''
  if (/m$/u.test(before) && (digits === '2' || digits === '3')) return digits === '2' ? '²' : '³'
  return noteMark(digits)
}

function readCluster(cluster: Cluster): PdfLine {
  const cells: PdfCell[] = []
  for (const item of cluster.items.toSorted((a, b) => a.x - b.x)) {
    const last = cells.at(-1)
    const gap = last === undefined ? Infinity : item.x - last.right
    const text = textOf(item, cluster, last?.text ?? '')
    if (last === undefined || gap > CELL_GAP * cluster.size) {
      cells.push({ text, left: item.x, right: item.x + item.width })
    } else {
      const blank = gap > BLANK * cluster.size ? ' ' : ''
      const joined = { text: last.text + blank + text, left: last.left, right: Math.max(last.right, item.x + item.width) }
      cells[cells.length - 1] = joined
    }
  }
  return { cells, text: cells.map(({ text }) => text).join(' '), y: cluster.y, size: cluster.size }
}

/** The lines of a page from top to bottom. */
export const readLines = (items: readonly PdfItem[]): PdfLine[] =>
  clusterItems(items.filter(({ text }) => text.trim() !== '')).map(readCluster)
