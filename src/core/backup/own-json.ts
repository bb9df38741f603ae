/** Parses the JSON that a backup of ours is made of, and sees when somebody else wrote in it. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'

/** Keys that reach past the object they stand in; no row or manifest of ours has one. */
const FOREIGN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** Texts that may hold such a key, also behind escapes; all others are parsed at full speed. */
const SUSPECT = /__proto__|constructor|prototype|\\u00[4-7]/i

/** `damaged`: no JSON. `forged`: a key that we never write. */
export function parseOwn(text: string): Result<unknown, 'damaged' | 'forged'> {
  const keys = new Set<string>()
  const look = (key: string, value: unknown) => {
    keys.add(key)
    return value
  }
  try {
    const json: unknown = JSON.parse(text, SUSPECT.test(text) ? look : undefined)
    return [...keys].some((key) => FOREIGN.has(key)) ? failed('forged') : found(json)
  } catch {
    return failed('damaged')
  }
}
