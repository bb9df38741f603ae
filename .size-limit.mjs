/** What everybody downloads before anything is shown, what the worker loads for a common badge, and their limits. */
import { commonWorker, firstLoad } from './scripts/first-load.mjs'

export default [
  { name: 'First-load JavaScript', path: firstLoad(), limit: '200 kB', gzip: true },
  { name: 'Worker for common badges', path: commonWorker(), limit: '60 kB', gzip: true },
]
