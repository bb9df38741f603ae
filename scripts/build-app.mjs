/** Builds the app where it was never built, or where its sources changed since. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'src',
  'locales',
  'public',
  'index.html',
  'scripts/build',
  'scripts/docs',
  'docs',
  'packages/verifier/src',
  'vite.config.ts',
  'package-lock.json',
]

/** The latest change of a file, or of anything in a folder, in ms since the epoch. */
function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

function isStale(root) {
  const built = changedAt(join(root, 'dist/index.html'))
  return SOURCES.some((source) => changedAt(join(root, source)) > built)
}

/** Leaves the app of the newest sources in `dist`. Returns false when that failed. */
export function ensureBuilt(root) {
  if (!isStale(root)) return true
  console.error('Building the app …')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // a runner of tests says `test`, of which another React would come
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return built.status === 0 && existsSync(join(root, 'dist/index.html'))
}
