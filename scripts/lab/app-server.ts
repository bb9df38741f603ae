/** Serves the built app over loopback, for measurements in a real browser. */
import { join } from 'node:path'
import { ensureBuilt } from '../build-app.mjs'
import { serve } from '../static-server.mjs'

const ROOT = join(import.meta.dirname, '../..')

/** The app of the newest sources, built where it is stale. */
export function serveApp() {
  if (!ensureBuilt(ROOT)) throw new Error('The build failed.')
  return serve(join(ROOT, 'dist'), 0)
}
