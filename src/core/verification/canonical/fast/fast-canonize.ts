/** Canonicalises documents that are written in bundled contexts only, without a JSON-LD processor. */
import type { JsonObject } from '../../../kernel/json.ts'
import { own } from '../../../kernel/json.ts'
import type { ContextSet } from '../../contexts/context-set.ts'
import type { ActiveContext } from './active-context.ts'
import { compile } from './active-context.ts'
import { canonicalText } from './canonical-text.ts'
import { statementsOf } from './quads.ts'
import { giveUp, Unknown } from './unknown.ts'

/**
 * The canonical N-Quads, byte for byte those of jsonld.js and rdf-canonize; undefined for anything unusual:
 * foreign or nested contexts, undefined terms, graphs, lists, language maps, blank nodes that look alike.
 * Whoever finds that a signature does not hold asks the full processor before saying so.
 */
export async function fastCanonize(
  document: JsonObject,
  contexts: ContextSet,
  hash: 'SHA-256' | 'SHA-384',
): Promise<string | undefined> {
  try {
    const statements = statementsOf(document, activeContext(document, contexts))
    return statements.quads.length === 0 ? undefined : await canonicalText(statements, hash)
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

const compiled = new WeakMap<ContextSet, Map<string, ActiveContext>>()

function activeContext(document: JsonObject, contexts: ContextSet): ActiveContext {
  if (contexts.names.length !== contexts.documents.size) giveUp('foreign context')
  const urls = [own(document, '@context')].flat()
  const key = JSON.stringify(urls)
  const known = compiled.get(contexts) ?? new Map<string, ActiveContext>()
  compiled.set(contexts, known)
  const found = known.get(key)
  if (found !== undefined) return found
  const active = compile(urls.map((url) => documentFor(url, contexts)))
  known.set(key, active)
  return active
}

function documentFor(url: unknown, contexts: ContextSet): JsonObject {
  const document = typeof url === 'string' ? contexts.documents.get(url) : undefined
  return document ?? giveUp('inline context')
}
