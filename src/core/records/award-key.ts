/** What makes several files one badge: that they say the very same, proof and all (docs/decisions/065). */
import type { AwardKey } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { type Json, parseJson } from '../kernel/json.ts'
import { canonicalJson } from '../verification/canonical/jcs.ts'

type Received = Pick<Credential, 'id' | 'payload'>

/**
 * Equal for two texts of one JSON document, in whatever white space and order of members. Every other text, and JSON
 * that has no canonical form, is only like itself. `document` is the payload's JSON, for who has parsed it already.
 */
export async function awardKey(
  { id, payload }: Received,
  document: Json | undefined = parsed(payload.text),
): Promise<AwardKey> {
  const canonical =
    payload.form === 'json' && document !== undefined ? canonicalJson(document) : undefined
  const key = canonical === undefined ? id : await sha256Hex(utf8(canonical))
  return key as AwardKey // the one place where they are made
}

function parsed(text: string): Json | undefined {
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  return json.ok ? json.value : undefined
}
