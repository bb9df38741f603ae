/** `npm start`: installs what is missing, builds what is stale, serves the app and prints its address. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensurePackages } from './install.mjs'
import { serve } from './static-server.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const SOURCES = [
  'src',
  'locales',
  'public',
  'index.html',
  'scripts/build',
  'vite.config.ts',
  'package-lock.json',
]
const DEFAULT_PORT = 4173

/** The latest change of a file, or of anything in a folder, in ms since the epoch. */
function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

function isStale() {
  const built = changedAt(join(ROOT, 'dist/index.html'))
  return SOURCES.some((source) => changedAt(join(ROOT, source)) > built)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

function portFrom(text) {
  const port = text === undefined ? DEFAULT_PORT : Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  return stop(`--port wants a number from 0 to 65535, not "${text}".`)
}

function parsed() {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values
  } catch {
    return stop('Usage: npm start -- [--port NUMBER]')
  }
}

const port = portFrom(parsed().port)
if (!ensurePackages(ROOT)) stop('Installing the packages failed; see the lines above.')
if (isStale()) {
  console.log('Building the app …')
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (built.status !== 0 || !existsSync(join(ROOT, 'dist/index.html'))) stop('The build failed.')
}
const server = await serve(join(ROOT, 'dist'), port)
if (port !== 0 && server.port !== port) console.log(`Port ${port} is busy.`)
console.log(`Rugzak is at http://localhost:${server.port}/`)
