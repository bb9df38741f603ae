/** What everybody downloads before anything is shown, and its limit. */
import { firstLoad } from './scripts/first-load.mjs'

export default [{ name: 'First-load JavaScript', path: firstLoad(), limit: '200 kB', gzip: true }]
