/** Gives the canonical JSON of a value (JCS, RFC 8785), or nothing where the value has none. */
import canonicalize from 'canonicalize'
import type { Json } from '../../kernel/json.ts'

/**
 * Canonical text; undefined for lone surrogates and for integers that a double cannot hold,
 * because two different documents would then share one canonical form.
 */
export function canonicalJson(value: Json): string | undefined {
  if (hasInexactNumber(value)) return undefined
  try {
    return canonicalize(value)
  } catch {
    return undefined
  }
}

/** True when a number in the value may have lost digits while it was read. */
export function hasInexactNumber(value: Json): boolean {
  if (typeof value === 'number') {
    return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
  }
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((it: Json) => hasInexactNumber(it))
}
