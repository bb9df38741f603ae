/** Gives the canonical N-Quads of a JSON-LD document (RDFC-1.0), and names what JSON-LD left out of them. */
import type { JsonLdEvent } from 'jsonld'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import type { ContextSet } from '../contexts/context-set.ts'
import { fastCanonize } from './fast/fast-canonize.ts'

export type HashName = 'SHA-256' | 'SHA-384'

export interface Canonical {
  /** canonical N-Quads, one per line, each with its newline */
  readonly nquads: string
  /** terms and references that no context defines: they are not part of what was signed */
  readonly unsigned: readonly string[]
}

/** Why there is no canonical form. `reason` is a JSON-LD error code, for the technical line. */
export interface CanonicalFailure {
  readonly kind: 'unreadable' | 'tooComplex'
  readonly reason: string
}

/** Blank nodes that all look alike make canonicalisation explode on purpose: two bounds stop it. */
const MAX_WORK_FACTOR = 2
const MAX_MILLISECONDS = 5000

/**
 * Nodes of a document times words of its contexts: jsonld.js copies the words for many nodes, and nothing can stop it
 * once it began. The largest badge we know has three hundred nodes, and its contexts seven hundred words.
 */
const MAX_WORK = 5_000_000

/** `fast` may be asked first; whoever then finds that a signature does not hold asks `full`. */
export type Engine = 'fast' | 'full'

/**
 * Canonicalises with the contexts of one set; every other URL fails, nothing is ever fetched.
 * The full processor, jsonld.js, is loaded only for documents that the fast path does not read.
 */
export function canonize(
  document: JsonObject,
  contexts: ContextSet,
  hash: HashName = 'SHA-256',
  engine: Engine = 'fast',
): Promise<Result<Canonical, CanonicalFailure>> {
  const known = canonized.get(document) ?? new Map<ContextSet, Map<string, Canonizing>>()
  canonized.set(document, known)
  const here = known.get(contexts) ?? new Map<string, Canonizing>()
  known.set(contexts, here)
  const key = `${hash} ${engine}`
  const answer = here.get(key) ?? canonizeOnce(document, contexts, hash, engine)
  here.set(key, answer)
  return answer
}

type Canonizing = Promise<Result<Canonical, CanonicalFailure>>

/** Two proofs of one document mostly need the same form of it. */
const canonized = new WeakMap<JsonObject, Map<ContextSet, Map<string, Canonizing>>>()

async function canonizeOnce(
  document: JsonObject,
  contexts: ContextSet,
  hash: HashName,
  engine: Engine,
): Canonizing {
  const nquads = engine === 'fast' ? await fastCanonize(document, contexts, hash) : undefined
  if (nquads !== undefined) return found({ nquads, unsigned: [] })
  return workOf(document, contexts) > MAX_WORK
    ? failed({ kind: 'tooComplex', reason: 'size' })
    : fullCanonize(document, contexts, hash)
}

function workOf(document: JsonObject, { documents }: ContextSet): number {
  const here = sizeOf(document)
  const words = Array.from(documents.values(), (context) => sizeOf(context).words)
  return here.nodes * words.reduce((sum, more) => sum + more, here.words)
}

interface Size {
  nodes: number
  words: number
}

/** Objects outside contexts, and members inside them. */
function sizeOf(json: Json, isContext = false, size: Size = { nodes: 0, words: 0 }): Size {
  if (isList(json)) for (const item of json) sizeOf(item, isContext, size)
  if (!isObject(json)) return size
  if (isContext) size.words += Object.keys(json).length
  else size.nodes += 1
  for (const [name, value] of Object.entries(json))
    sizeOf(value, isContext || name === '@context', size)
  return size
}

/** Safe mode is replaced by listening: what safe mode would refuse is named in `unsigned`. */
async function fullCanonize(
  document: JsonObject,
  contexts: ContextSet,
  hash: HashName,
): Promise<Result<Canonical, CanonicalFailure>> {
  const { default: jsonld } = await import('jsonld')
  const dropped = new Set<string>()
  try {
    const nquads = await jsonld.canonize(document, {
      documentLoader: (url) => lookUp(url, contexts),
      safe: false,
      base: null,
      rdfDirection: 'i18n-datatype',
      eventHandler: ({ event, next }) => {
        if (event.level === 'warning') dropped.add(subject(event))
        next()
      },
      canonizeOptions: {
        algorithm: 'RDFC-1.0',
        messageDigestAlgorithm: hash,
        maxWorkFactor: MAX_WORK_FACTOR,
        signal: AbortSignal.timeout(MAX_MILLISECONDS),
      },
    })
    return found({ nquads, unsigned: [...dropped] })
  } catch (error) {
    return failed(failure(error))
  }
}

function lookUp(url: string, contexts: ContextSet): Promise<unknown> {
  const document = contexts.documents.get(url)
  if (document === undefined) return Promise.reject(new Error(`no context for ${url}`))
  return Promise.resolve({ contextUrl: null, documentUrl: url, document })
}

/** Where the events of jsonld.js name what they are about. */
const NAMES = [
  'property',
  'type',
  'id',
  'object',
  'predicate',
  'subject',
  'language',
  'term',
] as const

function subject(event: JsonLdEvent): string {
  const details = event.details ?? {}
  const name = NAMES.map((it) => details[it]).find((it) => typeof it === 'string')
  return typeof name === 'string' ? name : event.code
}

function failure(error: unknown): CanonicalFailure {
  const { message, details } = error as { message?: string; details?: { code?: string } } // jsonld's own error shape
  if (/deep iterations|timeout|abort/i.test(message ?? '')) {
    return { kind: 'tooComplex', reason: 'deepIterations' }
  }
  return { kind: 'unreadable', reason: details?.code ?? message ?? 'unknown' }
}
