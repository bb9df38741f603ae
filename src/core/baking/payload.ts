/** Reads the text that was baked in: JSON, a compact JWS or an address, told apart by content. */
import type { Payload } from '../badge/credential.ts'
import { isObject, type JsonFailure, type JsonObject, parseJson } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import type { UnbakeFailure } from './carrier.ts'
import { isCompactJws, jwsPart } from './jws.ts'
import { LIMITS } from './limits.ts'
import { trimPadding } from './text.ts'

/** Interprets baked text as baking.md section 2.4; the payload's text is the received one, trimmed. */
export function readPayload(raw: string): Result<Payload, UnbakeFailure> {
  const text = trimPadding(raw)
  if (text === '') return failed({ kind: 'empty' })
  if (text.startsWith('{')) return readJson(text)
  if (text.length > LIMITS.jws) return failed(tooLarge(text.length, LIMITS.jws))
  if (isCompactJws(text)) return found({ form: 'jws', text })
  return isWebAddress(text) ? found({ form: 'url', text }) : failed({ kind: 'unreadable' })
}

/** Repeated keys are left for the format to judge: the badge is there, whatever it is worth. */
function readJson(text: string): Result<Payload, UnbakeFailure> {
  const parsed = parseJson(text)
  if (parsed.ok || parsed.failure.kind === 'duplicateKey') return found({ form: 'json', text })
  return failed(jsonFailure(parsed.failure, text.length))
}

/** What unbaking calls the reasons for which a JSON text is not read. */
export function jsonFailure(failure: JsonFailure, size: number): UnbakeFailure {
  return failure.kind === 'syntax' ? { kind: 'brokenJson' } : tooLarge(size, LIMITS.json)
}

/** The failure for something of `size` where at most `limit` is read; bytes or characters. */
export function tooLarge(size: number, limit: number): UnbakeFailure {
  return { kind: 'tooLarge', detail: { size, limit } }
}

/** True when the whole text is one absolute http or https URL without white space. */
export function isWebAddress(text: string): boolean {
  return text.length <= LIMITS.url && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}

const CREDENTIAL_MEMBERS = ['credentialSubject', 'vc', 'verifiableCredential', 'vp']

/** True for a verifiable credential (OB 3, CLR 2), false for an OB 1/2 assertion; undefined when that cannot be told. */
export function isVerifiableCredential(payload: Payload): boolean | undefined {
  if (payload.form === 'url') return undefined
  const document = documentIn(payload)
  return document && CREDENTIAL_MEMBERS.some((member) => member in document)
}

function documentIn(payload: Payload): JsonObject | undefined {
  if (payload.form === 'jws') return jwsPart(payload.text, 1)
  const parsed = parseJson(payload.text)
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined
}
