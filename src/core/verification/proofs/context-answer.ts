/** Answers whether we know the words a proved document is written in, and whether all of them were signed. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import type { Answer } from '../catalog.ts'
import { canonicalContextUrl } from '../contexts/urls.ts'
import { namesItsVocabulary } from '../contexts/vocabulary-named.ts'
import type { Detail, Remark } from '../report.ts'
import type { SignedRefusal } from '../signed/read-signed.ts'
import type { Attempt, Task } from './task.ts'

export interface ContextAnswer {
  readonly answer: Answer<'context'>
  readonly detail: Detail
  readonly remarks: readonly Remark[]
}

const VC1 = 'https://www.w3.org/2018/credentials/v1'
const VC2 = 'https://www.w3.org/ns/credentials/v2'

/** Whether a document claims to follow both versions of the data model at once. */
export function isMixed(document: JsonObject): boolean {
  const urls = [own(document, '@context')]
    .flat()
    .map((it) => (typeof it === 'string' ? canonicalContextUrl(it) : it))
  return urls.includes(VC1) && urls.includes(VC2)
}

/**
 * The answer for the proof that was judged best.
 * @param refusal why what was signed may not be called valid, though the signature holds
 */
export async function contextAnswer(
  best: Attempt,
  task: Task,
  refusal: SignedRefusal | undefined,
): Promise<ContextAnswer> {
  const { unknown, loaded } = task.contexts
  if (best.signs === undefined) return plain('notNeeded')
  if (best.unsigned.length > 0) {
    return plain('unsignedTerms', { terms: [...new Set(best.unsigned)] })
  }
  if (best.signs === 'json') {
    if (!namesItsVocabulary(task.bare)) return plain('unstated')
    return unknown.length === 0
      ? plain('known')
      : plain('unknownKept', { contexts: unknown }, [{ code: 'context.unknown' }])
  }
  if (unknown.length > 0) return plain('unknown', { contexts: unknown })
  const foreign = foreignContexts(task)
  if (refusal !== undefined) return plain('otherSpelling', { places: [refusal] })
  const remarks: Remark[] = (await haveVocab(foreign)) ? [{ code: 'context.vocab' }] : []
  if (loaded.length > 0) return plain('loaded', { contexts: loaded }, remarks)
  return foreign.length === 0
    ? plain('known')
    : plain('known', {}, [{ code: 'context.inline' }, ...remarks])
}

/** Few badges bring contexts of their own: what judges those is loaded for them alone. */
const inlineContexts = () => import('../contexts/inline-context.ts')

async function haveVocab(foreign: readonly Json[]): Promise<boolean> {
  return foreign.length > 0 && foreign.some((await inlineContexts()).hasVocab)
}

function plain(
  answer: Answer<'context'>,
  detail: Detail = {},
  remarks: readonly Remark[] = [],
): ContextAnswer {
  return { answer, detail, remarks }
}

/** Contexts that are not ours: written in the document, or loaded by the person. */
function foreignContexts({ bare, contexts }: Task): Json[] {
  const documents = contexts.loaded.flatMap((url) => {
    const json = contexts.newest.documents.get(url)
    return json === undefined ? [] : [own(json, '@context') ?? null]
  })
  return [...inline(bare), ...documents]
}

function inline(json: Json): Json[] {
  if (isList(json)) return json.flatMap((it: Json) => inline(it))
  if (!isObject(json)) return []
  const here = [own(json, '@context') ?? []].flat().filter((it) => typeof it !== 'string')
  const rest = Object.entries(json).filter(([key]) => key !== '@context')
  return [...here, ...rest.flatMap(([, value]) => inline(value))]
}
