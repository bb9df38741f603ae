/** Knows which built files a page or a worker loads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist')

const read = (path) => readFileSync(path, 'utf8')

/** The static imports of a built file, as paths. */
function importsOf(file, withDynamic) {
  const found = [
    ...read(file).matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g),
    ...(withDynamic ? read(file).matchAll(/import\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g) : []),
  ]
  return found.map(([, path]) => resolve(dirname(file), path)).filter(existsSync)
}

/** Everything that loading `files` loads with it. */
export function closure(files, withDynamic = false) {
  const seen = new Set()
  const todo = [...files]
  for (let file = todo.pop(); file; file = todo.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    todo.push(...importsOf(file, withDynamic))
  }
  return [...seen]
}

/** The scripts that index.html names: entry and preloads. */
export function firstLoad() {
  const html = read(join(DIST, 'index.html'))
  const named = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)]
  return closure(named.map(([, path]) => join(DIST, path)))
}

/** What the worker loads to verify a common badge: itself, and the contexts that most badges are written in. */
export function commonWorker() {
  const assets = join(DIST, 'assets')
  const [worker] = readdirSync(assets).filter((name) => /^badge\.worker-.*\.js$/.test(name))
  const file = join(assets, worker)
  const families = importsOf(file, true).filter((path) => /\/common-[^/]+\.js$/.test(path))
  return closure([file, ...families])
}
