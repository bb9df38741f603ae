/** Takes credentials out of what carries them: lists, presentations, and the answers of other wallets' APIs. */
import type { Payload } from '../badge/credential.ts'
import { isObject, type Json, type JsonObject, parseJson } from '../kernel/json.ts'
import { slicesOf } from '../kernel/json-slice.ts'
import { envelopedJws, isCompactJws, jwsPart, jwsPartText } from './jws.ts'
import { jsonOf, readPayload, withoutMark } from './payload.ts'

/** One credential taken out, and the member that held it. */
export interface Unwrapped {
  readonly payload: Payload
  readonly member: string
}

interface Envelope {
  readonly id: string
  readonly recognises: (document: JsonObject) => boolean
  /** members that may hold a credential, a list of them or a further envelope */
  readonly members: readonly string[]
}

const ANSWER_MEMBERS = [
  'verifiablePresentation',
  'verifiableCredential',
  'credential',
  'credentials',
  'compactJwsString',
  'vp',
]

/** Most specific first. A document that is none of these is a credential itself, or nothing we know. */
const ENVELOPES: readonly Envelope[] = [
  {
    // W3C Verifiable Credentials Data Model, presentations
    id: 'presentation',
    recognises: (document) => hasType(document, 'VerifiablePresentation'),
    members: ['verifiableCredential'],
  },
  {
    // Learner Credential Wallet: a Universal Wallet whose contents hold credentials beside keys and profiles
    id: 'universalWallet',
    recognises: (document) => hasType(document, 'UniversalWallet2020'),
    members: ['contents'],
  },
  {
    // Credential Handler API: a WebCredential
    id: 'webCredential',
    recognises: (document) => typeof document.dataType === 'string' && 'data' in document,
    members: ['data'],
  },
  {
    // VC API, OpenID4VCI and the OB 3.0 API answer with one of these, and no type of their own
    id: 'answer',
    recognises: (document) =>
      !('type' in document) &&
      ANSWER_MEMBERS.some(
        (member) => typeof document[member] === 'object' || isJws(document[member]),
      ),
    members: ANSWER_MEMBERS,
  },
  {
    // JSON-LD 1.1: the nodes of a graph
    id: 'graph',
    recognises: (document) => Array.isArray(document['@graph']),
    members: ['@graph'],
  },
  {
    // OB 2.1 Badge Connect API: GET assertions
    id: 'badgeConnect',
    recognises: (document) => Array.isArray(document.results) && 'status' in document,
    members: ['results'],
  },
]

const DEEPEST = 6

/**
 * The credentials inside a payload as their exact text; undefined when the payload is not an envelope.
 * Broken members are left out. Reads nothing from the network.
 */
export function unwrap(payload: Payload, depth = DEEPEST): readonly Unwrapped[] | undefined {
  if (payload.form === 'url') return undefined
  return payload.form === 'jws' ? unwrapJws(payload.text, depth) : unwrapJson(payload, depth)
}

/** VC-JWT has the presentation in a claim, VC-JOSE-COSE as the claims themselves. */
function unwrapJws(text: string, depth: number): readonly Unwrapped[] | undefined {
  const claims = jwsPart(text, 1) ?? {}
  if (!isObject(claims.vp) && !hasType(claims, 'VerifiablePresentation')) return undefined
  return unwrapMembers(jwsPartText(text, 1) ?? '', ['vp', 'verifiableCredential'], depth)
}

function unwrapJson(payload: Payload, depth: number): readonly Unwrapped[] | undefined {
  const parsed = jsonOf(payload)
  if (!parsed.ok) return undefined
  const text = withoutMark(payload.text)
  if (Array.isArray(parsed.value)) return unwrapMember(text, '[]', depth)
  const document = isObject(parsed.value) ? parsed.value : undefined
  const envelope = document && ENVELOPES.find(({ recognises }) => recognises(document))
  return envelope && unwrapMembers(text, envelope.members, depth)
}

function unwrapMembers(
  text: string,
  names: readonly string[],
  depth: number,
): readonly Unwrapped[] {
  return slicesOf(text)
    .filter(({ key }) => names.includes(key))
    .flatMap(({ key, text: member }) => unwrapMember(member, key, depth))
}

/** A member may be the credential, a list of them, a JWS string, or one more envelope. */
function unwrapMember(text: string, member: string, depth: number): readonly Unwrapped[] {
  if (depth === 0) return []
  if (text.startsWith('[')) {
    return slicesOf(text).flatMap((entry) => unwrapMember(entry.text, member, depth - 1))
  }
  const payload = readPayload(text.startsWith('"') ? String(JSON.parse(text)) : enveloped(text))
  if (!payload.ok) return []
  if (isWalletFurniture(payload.value)) return []
  return unwrap(payload.value, depth - 1) ?? [{ payload: payload.value, member }]
}

/** What wallets keep beside credentials. Keys are secrets: they must not travel on as if they were badges. */
const FURNITURE =
  /^(DIDDocument|ProfileMetadata|Ed25519VerificationKey|X25519KeyAgreementKey|JsonWebKey|Multikey|EcdsaSecp)/

function isWalletFurniture(payload: Payload): boolean {
  const parsed = payload.form === 'json' ? jsonOf(payload) : undefined
  if (!parsed?.ok || !isObject(parsed.value)) return false
  const { value } = parsed
  const isKey = ['privateKeyMultibase', 'privateKeyJwk', 'secretKeyMultibase'].some(
    (it) => it in value,
  )
  const isDid =
    'verificationMethod' in value && !('credentialSubject' in value) && !('proof' in value)
  const isNamed = typeof value.type === 'string' && FURNITURE.test(value.type)
  return isKey || isDid || isNamed
}

/** The JWS that an enveloped credential is, or the text itself. */
function enveloped(text: string): string {
  const parsed = parseJson(text)
  return (parsed.ok && isObject(parsed.value) ? envelopedJws(parsed.value) : undefined) ?? text
}

function hasType(document: JsonObject, type: string): boolean {
  return [document.type, document['@type']].flat().includes(type)
}

function isJws(value: Json | undefined): boolean {
  return typeof value === 'string' && isCompactJws(value)
}
