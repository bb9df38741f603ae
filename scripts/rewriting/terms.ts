/** The terms that the bundled contexts define, with what each makes of its value. */
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { isList, isObject } from '../../src/core/kernel/json.ts'
import { readBundled } from '../../src/core/verification/contexts/context-set.ts'
import { NAMED_BY } from '../vocabulary/vocabulary-of.ts'

export interface Definition {
  readonly iri: string
  /** `@id`, a datatype, or none */
  readonly type?: string
}

/** term -> every meaning it has somewhere in the contexts */
export type Terms = ReadonlyMap<string, readonly Definition[]>

/** Read from the contexts that credentials are written in, their scoped contexts included. */
export async function readTerms(): Promise<Terms> {
  const terms = new Map<string, Definition[]>()
  for (const name of [...NAMED_BY, 'data-integrity-v2', 'ed25519-2020-v1'] as const) {
    collect((await readBundled(name))['@context'] ?? null, new Map(), terms)
  }
  return terms
}

function collect(
  context: Json,
  outer: ReadonlyMap<string, string>,
  terms: Map<string, Definition[]>,
) {
  if (isList(context)) for (const it of context) collect(it, outer, terms)
  if (!isObject(context)) return
  const prefixes = new Map([...outer, ...texts(context)])
  for (const [term, value] of Object.entries(context)) {
    if (isObject(value)) collect(value['@context'] ?? null, prefixes, terms)
    const definition = definitionOf(value, prefixes)
    if (definition !== undefined && !term.startsWith('@')) {
      terms.set(term, [...(terms.get(term) ?? []), definition])
    }
  }
}

const texts = (context: JsonObject) =>
  Object.entries(context).filter((it): it is [string, string] => typeof it[1] === 'string')

function definitionOf(value: Json, prefixes: ReadonlyMap<string, string>): Definition | undefined {
  const iri = absolute(isObject(value) ? value['@id'] : value, prefixes)
  if (iri === undefined || iri.startsWith('@')) return undefined
  const type = isObject(value) ? absolute(value['@type'], prefixes) : undefined
  return type === undefined ? { iri } : { iri, type }
}

function absolute(
  iri: Json | undefined,
  prefixes: ReadonlyMap<string, string>,
): string | undefined {
  if (typeof iri !== 'string') return undefined
  const [prefix = '', name = ''] = iri.split(':')
  if (iri.includes('://') || iri.startsWith('@')) return iri
  const base = prefixes.get(prefix)
  return base === undefined ? undefined : base + name
}
