/** What makes a JWS one of JAdES, and which of its header members change nothing about what was signed (ETSI TS 119 182-1). */
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'

/** Say when, where, why and by whom it was signed; `b64` is the one that must be true. */
export const TELLING: readonly string[] = [
  ...['sigT', 'iat', 'x5t#S256', 'x5t#o', 'sigX5ts', 'sigPl', 'srCms', 'srAts', 'sigPId', 'adoTst'],
  ...['b64'],
]

/** Signs other data than stands in it, which are not here. */
export const isDetached = (header: JsonObject) => own(header, 'sigD') !== undefined

/** It names its certificate, as a JAdES must, or the time of signing. */
export function isJades(header: JsonObject): boolean {
  return ['sigT', 'sigD', 'x5c', 'x5t#S256', 'x5t#o', 'sigX5ts'].some(
    (member) => own(header, member) !== undefined,
  )
}
