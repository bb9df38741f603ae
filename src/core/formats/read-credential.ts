/** Reads what was found in a file into the credentials it holds, each with its exact text. */
import type { BadgeId } from '../badge/badge.ts'
import type { Credential, Payload } from '../badge/credential.ts'
import type { UnbakeFailure } from '../baking/carrier.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import type { Json, JsonFailure, JsonObject } from '../kernel/json.ts'
import { parseJson } from '../kernel/json.ts'
import { sliceAt } from '../kernel/json-slice.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { BLANK } from './blank.ts'
import { enclosed } from './envelopes.ts'
import type { Slice } from './format.ts'
import { readBadge } from './formats.ts'
import type { OpenedJws } from './jws.ts'
import { openJws } from './jws.ts'

/** The JSON of one credential, as it was secured. */
export interface Opened {
  readonly document: JsonObject
  /** the exact text of a part of the document */
  readonly slice: Slice
  /** header and claims, when it came as a JWS */
  readonly jws?: OpenedJws
}

/** An envelope with more credentials than this is not something a person collected. */
const MAX_CREDENTIALS = 1000

/**
 * The credentials in one payload: usually one, several for presentations, lists and API answers.
 * Their bytes stay as received. Nothing is fetched: a bare address gives a placeholder.
 * Fails with `brokenJson`, `unreadable` (a JWS that cannot be decoded) or `notABadgeFile`.
 */
export async function readCredentials(
  payload: Payload,
): Promise<Result<readonly Credential[], UnbakeFailure>> {
  if (payload.form === 'url') return found([await placeholder(payload)])
  const parts = payload.form === 'jws' ? partsOfJws(payload.text) : partsOfJson(payload.text)
  if (!parts.ok) return parts
  const credentials = await Promise.all(parts.value.slice(0, MAX_CREDENTIALS).map(readOne))
  const readable = credentials.filter((credential) => credential !== undefined)
  return readable.length === 0 ? failed({ kind: 'notABadgeFile' }) : found(readable)
}

/** Opens one credential again, for whoever judges it: the document, and the JWS it came in. */
export function openCredential(payload: Payload): Opened | undefined {
  if (payload.form === 'url') return undefined
  if (payload.form === 'jws') {
    const jws = openJws(payload.text)
    return jws && { document: jws.document, slice: jws.slice, jws }
  }
  const text = withoutMark(payload.text)
  const parsed = parseJson(text)
  const [only, ...others] = parsed.ok ? enclosed(parsed.value) : []
  if (only?.form !== 'json' || others.length > 0) return undefined
  return { document: only.value, slice: (path) => sliceAt(text, [...only.path, ...path]) }
}

async function readOne(payload: Payload): Promise<Credential | undefined> {
  const opened = openCredential(payload)
  const badge = opened && readBadge(opened.document, opened.slice)
  return badge && { id: await digest(payload.text), payload, badge }
}

/** A JWS is one credential, unless it is a presentation that carries others. */
function partsOfJws(text: string): Result<readonly Payload[], UnbakeFailure> {
  const opened = openJws(text)
  if (opened === undefined) return failed({ kind: 'unreadable' })
  const inside = payloads(opened.claims, (path) => opened.slice(path))
  const isEnvelope = inside.length !== 1 || inside[0]?.form === 'jws'
  return found(isEnvelope && inside.length > 0 ? inside : [{ form: 'jws', text: text.trim() }])
}

function partsOfJson(text: string): Result<readonly Payload[], UnbakeFailure> {
  const plain = withoutMark(text)
  const parsed = parseJson(plain)
  if (!parsed.ok) return failed(asUnbakeFailure(parsed.failure))
  const inside = enclosed(parsed.value)
  const [only] = inside
  if (inside.length === 1 && only?.form === 'json' && only.path.length === 0) {
    return found([{ form: 'json', text }])
  }
  return found(payloads(parsed.value, (path) => sliceAt(plain, path)))
}

function payloads(document: Json, slice: Slice): readonly Payload[] {
  return enclosed(document).map((part) =>
    part.form === 'jws'
      ? { form: 'jws', text: part.text }
      : { form: 'json', text: slice(part.path) ?? JSON.stringify(part.value) },
  )
}

function asUnbakeFailure(failure: JsonFailure): UnbakeFailure {
  if (failure.kind === 'tooLarge') return { kind: 'tooLarge' }
  const key = failure.kind === 'duplicateKey' ? { key: failure.key } : {}
  return { kind: 'brokenJson', detail: { reason: failure.kind, ...key } }
}

/** A hosted badge of which only the address was baked in; its own words come from the host. */
async function placeholder(payload: Payload): Promise<Credential> {
  const url = payload.text.trim()
  const badge = { ...BLANK, standard: 'ob10', kind: 'award', id: url, name: url } as const
  return { id: await digest(payload.text), payload, badge }
}

async function digest(text: string): Promise<BadgeId> {
  return (await sha256Hex(utf8(text))) as BadgeId // the one place where content ids are made
}

/** A byte order mark is no part of the JSON. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
