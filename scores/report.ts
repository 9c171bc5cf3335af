import type { Difference } from './differences'
import { SCORED, type Case, type Score, type Share } from './scored'

/** '0.953 (41/43)'; '–' where there was no case. */
const shareText = ({ hits, of }: Share): string =>
  of === 0 ? '–' : `${(hits / of).toFixed(3)} (${hits}/${of})`

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table in Markdown, a row a document. */
export function renderScores(rows: readonly { name: string; score: Score }[]): string {
  return [
    line(['text', ...SCORED]),
    line(['---', ...SCORED.map(() => '---:')]),
    ...rows.map(({ name, score }) => line([name, ...SCORED.map((what) => shareText(score[what]))])),
  ].join('\n')
}

/** Every case that went wrong, in groups of what it is. A promise of grade A is listed once. */
export function renderMisses(name: string, misses: readonly Case[]): string {
  const groups = SCORED.filter((what) => what !== 'recall-a').flatMap((what) => {
    const those = misses.filter((each) => each.what === what)
    const lines = those.map(({ quote, detail }) => `- ${quote}\n    ${detail}`)
    return those.length === 0 ? [] : [`### ${what} (${those.length})`, ...lines]
  })
  return [`## ${name}`, ...groups].join('\n')
}

/** A table in Markdown, a row a passage of which the two sides do not say the same. */
export const renderDifferences = (name: string, differences: readonly Difference[]): string =>
  [
    `## ${name}: ${differences.length} differences`,
    line(['¶', 'words', 'marked', 'proposed']),
    line(['---:', '---', '---', '---']),
    ...differences.map(({ paragraph, quote, marked, proposed }) =>
      line([String(paragraph ?? '–'), quote, marked, proposed]),
    ),
  ].join('\n')
