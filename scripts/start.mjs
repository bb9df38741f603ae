/** `npm start`: installs what is missing, builds what is stale, serves the app and prints its address. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build-app.mjs'
import { ensurePackages } from './install.mjs'
import { serve } from './static-server.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const DEFAULT_PORT = 4173

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
if (!ensureBuilt(ROOT)) stop('The build failed.')
const server = await serve(join(ROOT, 'dist'), port)
if (port !== 0 && server.port !== port) console.log(`Port ${port} is busy.`)
console.log(`Rugzak is at http://localhost:${server.port}/`)
