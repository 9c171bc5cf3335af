import { live } from '../lifetime'
import { runSite } from '../site'

await live((lifetime) => {
  // A store of its own, so that samples and facts never meet.
  process.env['JIANNUO_STORE'] ??= '.data-demo'
  return runSite({ kind: 'demo', dev: false }, lifetime)
})
