import { renderMisses, renderScores } from '@/scores/report'
import { scoreText } from '@/scores/score-text'
import { listScoreTexts } from '@/scores/score-texts'
import { addScores } from '@/scores/scored'

/**
 * How well the rules of plan import read the texts of scores/, as a table in Markdown:
 * `npm run --silent score -- [--misses] [TEXT …]`, with every miss if asked for, and of the named
 * texts only. Needs no database. Ends with 0, whatever the scores are; with 2 when it was called
 * wrongly.
 */
const USAGE = 2

const withMisses = process.argv.includes('--misses')
const names = process.argv.slice(2).filter((each) => each !== '--misses')
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
const misses = scorings.map((each) => renderMisses(each.name, each.misses))
process.stdout.write(
  `${[renderScores([...scorings, ...sums]), ...(withMisses ? misses : [])].join('\n\n')}\n`,
)
