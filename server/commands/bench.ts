import { live } from '../lifetime'
import { runTypeScript } from '../program'
import { Failure } from '../steps'

/** The measurements have a program of their own; this gives it the launcher's signals. */
await live(async ({ signal }) => {
  const { code } = await runTypeScript('bench/run.ts', process.argv.slice(2), {
    env: {},
    signal,
    output: 'show',
  })
  if (code !== 0) throw new Failure('The measurements did not end well.', 'see what they say above.')
})
