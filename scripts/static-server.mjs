/** Serves a folder over HTTP as a static host would: exact types, strict headers, packed files, the app for routes. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jwt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
}

/** What a `<meta>` policy cannot say; the rest of the policy stands in index.html. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Not of the reader: an exported page that opens it hands it its badges, see docs/hosting.md. */
const APART = { 'Cross-Origin-Opener-Policy': 'same-origin' }
const IS_READER = /\/view\/?$/

/** The file for a URL path inside `folder`, or undefined when the path climbs out or cannot be read. */
function fileFor(folder, pathname) {
  try {
    const file = normalize(join(folder, decodeURIComponent(pathname)))
    return file === folder || file.startsWith(folder + sep) ? file : undefined
  } catch {
    return undefined
  }
}

const sizeOf = async (file) => {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}

/** A browser that goes somewhere asks for a page; a picture, script or fetch does not. */
const wantsPage = ({ headers }) => headers.accept?.includes('text/html') ?? false

/**
 * The file to send: itself, its index.html, or the app for a route. The ids of some routes have dots in them.
 * The app is 404.html, as on other hosts: index.html names what only the first screen needs.
 */
async function find(folder, pathname, request) {
  const wanted = fileFor(folder, pathname)
  if (!wanted) return undefined
  const candidates = [wanted, join(wanted, 'index.html')]
  if (extname(pathname) === '' || wantsPage(request))
    candidates.push(join(folder, '404.html'), join(folder, 'index.html'))
  for (const file of candidates) {
    const size = await sizeOf(file)
    if (size !== undefined) return packed({ file, path: file, size }, request)
  }
  return undefined
}

/** Made by the build beside the file; the browser says which of them it can read. */
const PACKED = { br: '.br', gzip: '.gz' }

async function packed(found, { headers }) {
  const accepted = headers['accept-encoding'] ?? ''
  for (const [encoding, extension] of Object.entries(PACKED)) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue
    const path = found.file + extension
    const size = await sizeOf(path)
    if (size !== undefined) return { ...found, path, size, encoding }
  }
  return found
}

function send(response, method, { file, path, size, encoding }, pathname) {
  // Names under assets/ carry a hash of their content, so they never change.
  const forever = pathname.includes('/assets/')
  response.writeHead(200, {
    ...HEADERS,
    ...(IS_READER.test(pathname) ? {} : APART),
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    ...(encoding && { 'Content-Encoding': encoding }),
    Vary: 'Accept-Encoding',
    'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (method === 'HEAD') response.end()
  else pipeline(createReadStream(path), response, () => undefined)
}

async function answer(folder, request, response) {
  const { method = 'GET' } = request
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname } = new URL(request.url ?? '/', 'http://host')
  const found = await find(folder, pathname, request)
  if (found) send(response, method, found, pathname)
  else response.writeHead(404, { ...HEADERS, 'Content-Type': TYPES['.txt'] }).end('Not found\n')
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server.address().port))
  })

/**
 * Serves `folder` on `host`; a busy port picks a free one. Resolves to the port in use.
 * @returns {Promise<{port: number, close: () => void}>}
 */
export async function serve(folder, port, host = '127.0.0.1') {
  const root = normalize(folder)
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy())
  })
  const inUse = await listen(server, port, host).catch((failure) => {
    if (failure.code !== 'EADDRINUSE' && failure.code !== 'EACCES') throw failure
    return listen(server, 0, host)
  })
  return { port: inUse, close: () => server.close() }
}
