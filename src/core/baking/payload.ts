/** Reads the text that was baked in: JSON, a compact JWS or an address, told apart by content. */
import type { Payload } from '../badge/credential.ts'
import { anyJson, type JsonFailure, parseJson } from '../kernel/json.ts'
import { oncePerObject } from '../kernel/once-per.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { isWebAddress } from '../net/identity.ts'
import type { UnbakeFailure } from './carrier.ts'
import { isCompactJws, jwsPart } from './jws.ts'
import { LIMITS } from './limits.ts'
import { trimPadding } from './text.ts'

/** What a text is, and which generation of badge it looks like. */
export interface Interpreted {
  readonly payload: Payload
  /** a verifiable credential (OB 3, CLR 2), not an OB 1/2 assertion; undefined for an address */
  readonly isCredential: boolean | undefined
}

/** Interprets baked text; the payload's text is the received one, trimmed. */
export function interpret(raw: string): Result<Interpreted, UnbakeFailure> {
  const text = trimPadding(raw)
  if (text === '') return failed({ kind: 'empty' })
  if (text.startsWith('{')) return interpretJson(text)
  if (text.length > LIMITS.jws) return failed(tooLarge(text.length, LIMITS.jws))
  if (isCompactJws(text)) {
    const isCredential = isCredentialDocument(jwsPart(text, 1))
    return found({ payload: { form: 'jws', text }, isCredential })
  }
  if (!isAddressText(text)) return failed({ kind: 'unreadable' })
  return found({ payload: { form: 'url', text }, isCredential: undefined })
}

/** `interpret` for those who only want the payload. */
export function readPayload(raw: string): Result<Payload, UnbakeFailure> {
  const interpreted = interpret(raw)
  return interpreted.ok ? found(interpreted.value.payload) : interpreted
}

/** A byte order mark is no part of the JSON. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** The strict JSON of a payload, parsed once for all who ask. */
export const jsonOf = oncePerObject(({ text }: Payload) => parseJson(withoutMark(text)))

/** Syntax and size only: whether keys repeat is for the format to judge, and costs more than the rest. */
function interpretJson(text: string): Result<Interpreted, UnbakeFailure> {
  if (text.length > LIMITS.json) return failed(tooLarge(text.length, LIMITS.json))
  const document = anyJson(text)
  if (document === undefined) return failed({ kind: 'brokenJson' })
  if (!isModest(document, LIMITS.jsonDepth, { left: LIMITS.jsonValues })) return failed(TOO_COMPLEX)
  return found({ payload: { form: 'json', text }, isCredential: isCredentialDocument(document) })
}

const TOO_COMPLEX: UnbakeFailure = { kind: 'tooComplex', detail: { limit: LIMITS.jsonValues } }

/** True when depth and number of values stay under the caps of `LIMITS`. */
function isModest(value: unknown, depth: number, budget: { left: number }): boolean {
  budget.left -= 1
  if (depth < 0 || budget.left < 0) return false
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((inner) => isModest(inner, depth - 1, budget))
}

const CREDENTIAL_MEMBERS = ['credentialSubject', 'vc', 'verifiableCredential', 'vp']

function isCredentialDocument(document: unknown): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    CREDENTIAL_MEMBERS.some((member) => Object.hasOwn(document, member))
  )
}

/** What unbaking calls the reasons for which a JSON text is not read. */
export function jsonFailure(failure: JsonFailure, size: number): UnbakeFailure {
  if (failure.kind === 'syntax') return { kind: 'brokenJson' }
  return failure.kind === 'tooLarge' ? tooLarge(size, LIMITS.json) : TOO_COMPLEX
}

/** The failure for something of `size` where at most `limit` is read; bytes or characters. */
export function tooLarge(size: number, limit: number): UnbakeFailure {
  return { kind: 'tooLarge', detail: { size, limit } }
}

/** True when the whole text is one absolute http or https URL without white space, of a length that we ask for. */
export function isAddressText(text: string): boolean {
  return text.length <= LIMITS.url && !/\s/.test(text) && isWebAddress(text)
}
