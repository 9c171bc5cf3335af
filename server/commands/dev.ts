import { live } from '../lifetime'
import { runSite } from '../site'

await live((lifetime) => runSite({ kind: 'live', dev: true }, lifetime))
