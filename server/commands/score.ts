import { renderDifferences, renderMisses, renderScores } from '@/scores/report'
import { listDifferencesOf, scoreText } from '@/scores/score-text'
import { listScoreTexts } from '@/scores/score-texts'
import { addScores } from '@/scores/scored'

/**
 * How well the rules of plan import read the texts of scores/, as a table in Markdown:
 * `npm run --silent score -- [--misses] [--differences] [TEXT …]`, with every miss or every passage
 * that is said otherwise if asked for, and of the named texts only. Needs no database. Ends with 0, whatever the scores are; with 2 when it was called
 * wrongly.
 */
const USAGE = 2

const FLAGS = ['--misses', '--differences']

const has = (flag: string): boolean => process.argv.includes(flag)
const names = process.argv.slice(2).filter((each) => !FLAGS.includes(each))
const known = listScoreTexts()
const unknown = names.filter((name) => known.every((text) => text.name !== name))
if (unknown.length > 0) {
  const list = known.map(({ name }) => name).join(', ')
  process.stderr.write(`✗ No such text: ${unknown.join(', ')}\n  There are: ${list}\n`)
  process.exit(USAGE)
}
const texts = known.filter(({ name }) => names.length === 0 || names.includes(name))
const scorings = await Promise.all(
  texts.map(async (text) => ({ ...text, ...(await scoreText(text)) })),
)
const sumOf = (name: string, some: typeof scorings) => ({
  name,
  score: addScores(some.map(({ score }) => score)),
})
const sums = [
  sumOf(
    'held out',
    scorings.filter(({ isHeldOut }) => isHeldOut),
  ),
  sumOf('all', scorings),
]
const misses = has('--misses') ? scorings.map((each) => renderMisses(each.name, each.misses)) : []
const differences = has('--differences')
  ? await Promise.all(
      texts.map(async (text) => renderDifferences(text.name, await listDifferencesOf(text))),
    )
  : []
process.stdout.write(
  `${[renderScores([...scorings, ...sums]), ...misses, ...differences].join('\n\n')}\n`,
)
