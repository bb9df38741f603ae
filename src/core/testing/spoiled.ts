/** Spoils one member of something good, for tests. */
import type { Json } from '../kernel/json.ts'
import { isObject } from '../kernel/json.ts'

/** The document with the value at `path` replaced, or taken away when `value` is undefined. */
export function spoiled(document: Json, path: readonly string[], value?: unknown): Json {
  const [key, ...rest] = path
  if (key === undefined) return (value ?? null) as Json // callers hand in JSON
  if (Array.isArray(document)) {
    const entries = document as readonly Json[] // isArray cannot narrow readonly arrays
    return entries.map((entry, at) => (String(at) === key ? spoiled(entry, rest, value) : entry))
  }
  if (!isObject(document)) return document
  const others = Object.entries(document).filter(([name]) => name !== key)
  if (rest.length === 0 && value === undefined) return Object.fromEntries(others)
  return Object.fromEntries([...others, [key, spoiled(document[key] ?? null, rest, value)]])
}
