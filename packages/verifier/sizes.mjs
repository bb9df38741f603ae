/** What each entry loads before anything rarer is asked of it: its own module and all it imports, gzipped together. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = join(import.meta.dirname, 'dist')

/** Most bytes of an entry, in kB gzip; the README says the same. */
export const LIMITS = {
  verify: 76,
  read: 24,
  unbake: 12,
  bake: 16,
  report: 7,
  sentences: 23,
  lists: 6,
  element: 96,
}

/** kB gzip by entry. */
export function sizes() {
  const names = readdirSync(DIST).filter((name) => name.endsWith('.js') && name !== 'terminal.js')
  return Object.fromEntries(names.map((name) => [name.slice(0, -3), sizeOf(join(DIST, name))]))
}

function sizeOf(entry) {
  const seen = new Set()
  const visit = (file) => {
    if (seen.has(file)) return
    seen.add(file)
    const imports = readFileSync(file, 'utf8').matchAll(
      /(?<=^|;)(?:import|export)(?:[^;"]*?from)?"(\.[^"]+)"/gm,
    )
    for (const [, path = ''] of imports) visit(join(dirname(file), path))
  }
  visit(entry)
  return gzipSync(Buffer.concat([...seen].map((file) => readFileSync(file)))).length / 1000
}
