/** What everybody downloads before anything is shown, what the worker loads for a common badge, what a page carries. */
import { commonWorker, firstLoad } from './scripts/first-load.mjs'

export default [
  { name: 'First-load JavaScript', path: firstLoad(), limit: '165 kB', gzip: true },
  { name: 'Worker for common badges', path: commonWorker(), limit: '66 kB', gzip: true },
  {
    name: 'Script of an exported page',
    path: 'dist/assets/_virtual_page-script-*.js',
    limit: '165 kB',
    gzip: true,
  },
]
