/** Reads a bare JSON document, or takes the credentials out of one that wraps them. */

import { parseJson } from '../../kernel/json.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { Carrier, Find, Unbaked, UnbakeFailure } from '../carrier.ts'
import { unwrap } from '../envelopes.ts'
import { LIMITS } from '../limits.ts'
import { jsonFailure, readPayload, tooLarge } from '../payload.ts'
import { decodeAnyText, headText, trimPadding } from '../text.ts'
import { recogniseExport } from '../wallet-exports.ts'

export const json: Carrier = {
  id: 'json',
  sniff: (bytes) => /^[[{]/.test(headText(bytes)),
  unbake: (bytes) => Promise.resolve(readJsonFile(bytes)),
}

function readJsonFile(bytes: Uint8Array): Result<Unbaked, UnbakeFailure> {
  if (bytes.length > LIMITS.json) return failed(tooLarge(bytes.length, LIMITS.json))
  const { text: decoded, isOld } = decodeAnyText(bytes)
  const text = trimPadding(decoded)
  const finds = text.startsWith('[') ? readList(text) : readDocument(text)
  if (!finds.ok) return finds
  const origin = recogniseExport(text)
  if (origin?.wallet === 'lockedLearnerCredentialWallet') return failed({ kind: 'locked' })
  if (finds.value.length === 0) return failed({ kind: 'noBadgeData', detail: { format: 'JSON' } })
  return found({
    carrier: 'json',
    mediaType: 'application/json',
    finds: finds.value,
    parts: [],
    remarks: [...(origin?.holdsSecrets ? holdsSecrets : []), ...(isOld ? oldEncoding : [])],
  })
}

const holdsSecrets = ['holdsSecrets'] as const
const oldEncoding = ['oldEncoding'] as const

function readDocument(text: string): Result<readonly Find[], UnbakeFailure> {
  const payload = readPayload(text)
  if (!payload.ok) return payload
  return found(inside({ payload: payload.value, remarks: [] }))
}

function readList(text: string): Result<readonly Find[], UnbakeFailure> {
  const parsed = parseJson(text)
  if (!parsed.ok) return failed(jsonFailure(parsed.failure, text.length))
  return found(inside({ payload: { form: 'json', text }, remarks: [] }))
}

/** The credentials that `find` wraps, or `find` itself. */
export function inside(find: Find): readonly Find[] {
  const members = unwrap(find.payload)
  return members?.map(({ payload, member }) => ({ ...find, payload, keyword: member })) ?? [find]
}
