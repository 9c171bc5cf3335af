import { live } from '../lifetime'
import { runSite } from '../site'

await live((lifetime) => runSite({ kind: 'live', dev: false }, lifetime))
