/** Reads what was found in a file into the credentials it holds, each with its exact text. */
import type { BadgeId } from '../badge/badge.ts'
import type { Credential, Payload } from '../badge/credential.ts'
import type { UnbakeFailure } from '../baking/carrier.ts'
import { unwrap } from '../baking/envelopes.ts'
import { envelopedJws } from '../baking/jws.ts'
import { jsonFailure, jsonOf, withoutMark } from '../baking/payload.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import type { JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { slicer } from '../kernel/json-slice.ts'
import { oncePerObject } from '../kernel/once-per.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { BLANK } from './blank.ts'
import type { Slice } from './format.ts'
import { readBadge } from './formats.ts'
import type { OpenedJws } from './jws.ts'
import { openJws } from './jws.ts'
import type { Read } from './whole.ts'

/** The JSON of one credential, as it was secured. */
export interface Opened {
  readonly document: JsonObject
  /** the exact text of a part of the document */
  readonly slice: Slice
  /** header and claims, when it came as a JWS */
  readonly jws?: OpenedJws
  /** what it came in, in a simpler form that says the same */
  readonly payload?: Payload
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
  read: Read = readBadge,
): Promise<Result<readonly Credential[], UnbakeFailure>> {
  if (payload.form === 'url') return found([await placeholder(payload)])
  const failure = (await openAny(payload)) ? undefined : unreadable(payload)
  if (failure !== undefined) return failed(failure)
  const plain = bare(payload)
  const parts = unwrap(plain)?.map((part) => part.payload) ?? [plain]
  const credentials = await Promise.all(
    parts.slice(0, MAX_CREDENTIALS).map((part) => readOne(part, read)),
  )
  const readable = credentials.filter((credential) => credential !== undefined)
  return readable.length === 0 ? failed({ kind: 'notABadgeFile' }) : found(readable)
}

/** Opens one credential: the document, and the JWS it came in. Whoever judges it later gets what was opened before. */
export const openCredential = oncePerObject(open)

function open(payload: Payload): Opened | undefined {
  if (payload.form === 'url' || payload.form === 'xml') return undefined
  if (payload.form === 'jws') {
    const jws = openJws(payload.text)
    return jws && { document: jws.document, slice: jws.slice, jws }
  }
  const parsed = jsonOf(payload)
  if (!parsed.ok || !isObject(parsed.value)) return undefined
  return { document: parsed.value, slice: slicer(withoutMark(payload.text)) }
}

/** A JWS in another form than the compact one: SD-JWT, or JSON (RFC 7515, 7.2). What opens it is loaded for it alone. */
export function isOtherJws(payload: Payload): boolean {
  if (payload.form === 'jws') return payload.text.includes('~')
  return typeof own(openCredential(payload)?.document ?? {}, 'payload') === 'string'
}

/** Rare forms are opened by what is loaded for the first one. */
async function openAny(payload: Payload): Promise<Opened | undefined> {
  if (payload.form === 'xml') return (await import('./edci.ts')).openEdci(payload.text)
  const opened = openCredential(payload)
  if (!isOtherJws(payload)) return opened
  const { openOtherJws } = await import('./other-jws.ts')
  return (await openOtherJws(payload.text)) ?? opened
}

async function readOne(payload: Payload, read: Read): Promise<Credential | undefined> {
  const opened = await openAny(payload)
  const badge = opened && (await read(opened.document, opened.slice))
  const simple = opened?.payload ?? payload
  return badge && { id: await digest(simple.text), payload: simple, badge }
}

/** Why nothing can be read from the payload, if so. */
function unreadable(payload: Payload): UnbakeFailure | undefined {
  const { form, text } = payload
  if (form === 'jws') return openJws(text) === undefined ? { kind: 'unreadable' } : undefined
  const parsed = jsonOf(payload)
  if (parsed.ok) return undefined
  if (parsed.failure.kind !== 'duplicateKey') return jsonFailure(parsed.failure, text.length)
  return { kind: 'brokenJson', detail: { reason: 'duplicateKey', key: parsed.failure.key } }
}

/** An EnvelopedVerifiableCredential is the JWS in it (VC DM 2.0, section 4.13). */
function bare(payload: Payload): Payload {
  const document = openCredential(payload)?.document
  const jws = document === undefined ? undefined : envelopedJws(document)
  return jws === undefined ? payload : { form: 'jws', text: jws }
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
