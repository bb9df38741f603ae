/** Checks the digests by which a credential pins other documents, where those are at hand (VC DM 2.0, section 5.3). */

import { readDataUrl } from '../../baking/data-url.ts'
import { idOf, objects, words } from '../../formats/fields.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import { readBundled } from '../contexts/context-set.ts'
import { canonicalContextUrl, REVISIONS } from '../contexts/urls.ts'
import { type Digest, isDigest, statedDigests } from '../stated-digest.ts'

export interface RelatedResources {
  /** pinned to another content than the one at hand, or not pinned as the standard demands */
  readonly wrong: readonly string[]
  /** pinned to a content that is none of those we bundle: another revision, or none at all */
  readonly unlikeOurs: readonly string[]
  /** not at hand, or pinned in a way we do not read */
  readonly unread: readonly string[]
}

/** More than any badge names. */
const MAX_RESOURCES = 20

/** @param contexts what the person loaded: URL -> text. Nothing is fetched: only these and data URLs are at hand. */
export async function relatedResources(
  document: JsonObject,
  contexts: Readonly<Record<string, string>>,
): Promise<RelatedResources> {
  const named = objects(own(document, 'relatedResource')).slice(0, MAX_RESOURCES)
  const ids = named.map((it) => idOf(own(it, 'id')))
  const answers = await Promise.all(
    named.map((it, at) =>
      ids.indexOf(ids[at]) < at
        ? Promise.resolve('wrong' as const)
        : answerFor(it, contentOf(ids[at], contexts)),
    ),
  )
  const those = (answer: string) =>
    ids.flatMap((id, at) => (answers[at] === answer ? [id ?? `/relatedResource/${at}`] : []))
  return { wrong: those('wrong'), unlikeOurs: those('unlikeOurs'), unread: those('unread') }
}

/** What may lie behind an id. Of a bundled context we know the content, and its layout only by trying. */
type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'bundled'; readonly url: string }
  | undefined

function contentOf(id: string | undefined, contexts: Readonly<Record<string, string>>): Content {
  if (id === undefined) return undefined
  const url = canonicalContextUrl(id)
  if (Object.hasOwn(REVISIONS, url)) return { kind: 'bundled', url }
  const text = Object.hasOwn(contexts, id) ? contexts[id] : undefined
  const bytes = text === undefined ? readDataUrl(id)?.bytes : utf8(text)
  return bytes && { kind: 'bytes', bytes }
}

async function answerFor(
  resource: JsonObject,
  content: Content,
): Promise<'same' | 'wrong' | 'unlikeOurs' | 'unread'> {
  const sri = words(own(resource, 'digestSRI'))
  const multibase = words(own(resource, 'digestMultibase'))
  if (sri === undefined && multibase === undefined) return 'wrong'
  if (content === undefined) return 'unread'
  const stated = statedDigests(sri, multibase)
  if (stated.length === 0) return 'unread'
  if (content.kind === 'bundled')
    return (await isBundled(content.url, stated)) ? 'same' : 'unlikeOurs'
  const holds = await Promise.all(stated.map((it) => isDigest(it, content.bytes)))
  return holds.every(Boolean) ? 'same' : 'wrong'
}

/** Digests of published bytes whose layout (empty lines) cannot be made again from the content. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'https://www.w3.org/ns/credentials/v2': [
    'WZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ',
    'l_HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4_Tje8YyzYBM8IhqjHWiWpr8-ZbYU',
    'XVVFK9Lc-KKfWikEc-skKxxft31OaPGgqoe6pNuiaUhS1l7GPUisBKmdlW-fcVO5QG-E0tBMdIabAsI5odgTBQ',
  ],
}

/** How publishers lay out JSON: indent, and with or without a final line end. */
const LAYOUTS = [0, 1, 2, 3, 4, '\t'].flatMap((indent) =>
  ['', '\n'].map((end) => ({ indent, end })),
)

/** Whether one revision of a bundled context, in one layout, has all the digests. */
async function isBundled(url: string, stated: readonly Digest[]): Promise<boolean> {
  const published = PUBLISHED[url] ?? []
  if (stated.every(({ value }) => published.includes(value))) return true
  for (const name of REVISIONS[url] ?? []) {
    const document = await readBundled(name)
    for (const { indent, end } of LAYOUTS) {
      const bytes = utf8(JSON.stringify(document, null, indent) + end)
      const holds = await Promise.all(stated.map((it) => isDigest(it, bytes)))
      if (holds.every(Boolean)) return true
    }
  }
  return false
}
