import { live } from '../lifetime'
import { runSite } from '../site'

await live((lifetime) => {
  // What tests write, and the clock that they may set, stay away from every other store.
  process.env['JIANNUO_STORE'] ??= '.data-test'
  return runSite({ kind: 'test', dev: false }, lifetime)
})
