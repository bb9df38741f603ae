/** Splits what credentials travel in: presentations, CHAPI and Badge Connect answers, plain lists. */
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { hasType } from './document.ts'
import { envelopedJws } from './embedded.ts'
import type { Located } from './fields.ts'
import { under } from './fields.ts'
import { isCompactJws } from './jws.ts'

/** Envelopes in envelopes stop being honest somewhere. */
const MAX_DEPTH = 5

/** The members in which each envelope carries its credentials; the first that applies is opened. */
const ENVELOPES: readonly {
  readonly recognises: (document: JsonObject) => boolean
  readonly members: readonly string[]
}[] = [
  {
    recognises: (it) => hasType(it, 'VerifiablePresentation'),
    members: ['verifiableCredential'],
  },
  {
    recognises: (it) => own(it, 'dataType') !== undefined && own(it, 'data') !== undefined,
    members: ['data'],
  },
  {
    recognises: (it) => own(it, 'credentialSubject') === undefined && isCarrying(it, 'credential'),
    members: ['credential', 'compactJwsString', 'compactJwsStrings'],
  },
  {
    recognises: (it) => isCarrying(it, 'compactJwsString'),
    members: ['compactJwsString'],
  },
  { recognises: (it) => isCarrying(it, 'results'), members: ['results'] },
  {
    recognises: (it) => isCarrying(it, 'verifiablePresentation'),
    members: ['verifiablePresentation'],
  },
  { recognises: (it) => isCarrying(it, 'vp'), members: ['vp'] },
  {
    recognises: (it) => isCarrying(it, 'assertion') && own(it, 'badge') === undefined,
    members: ['assertion'],
  },
]

const isCarrying = (document: JsonObject, member: string) =>
  typeof own(document, member) === 'object' && own(document, member) !== null

/** One credential found in a document: an object at a path of its text, or a JWS. */
export type Enclosed =
  | { readonly form: 'json'; readonly value: JsonObject; readonly path: readonly string[] }
  | { readonly form: 'jws'; readonly text: string }

/** The credentials in a document; a document that is no envelope is itself the one. */
export function enclosed(document: Json): readonly Enclosed[] {
  return opened({ value: document, path: [] }, 0)
}

function opened(place: Located, depth: number): readonly Enclosed[] {
  const { value, path } = place
  if (depth > MAX_DEPTH) return []
  if (typeof value === 'string') {
    return isCompactJws(value.trim()) ? [{ form: 'jws', text: value.trim() }] : []
  }
  if (Array.isArray(value)) {
    const entries = value as readonly Json[] // isArray cannot narrow readonly arrays
    return entries.flatMap((entry, index) =>
      opened({ value: entry, path: [...path, String(index)] }, depth + 1),
    )
  }
  if (!isObject(value)) return []
  const jws = envelopedJws(value)
  if (jws !== undefined) return [{ form: 'jws', text: jws }]
  const envelope = ENVELOPES.find((it) => it.recognises(value))
  if (envelope === undefined) return [{ form: 'json', value, path }]
  return envelope.members.flatMap((member) =>
    under([place], member).flatMap((found) => opened(found, depth + 1)),
  )
}
