/** Whether a credential names the vocabulary in which the class it claims to be is defined. */
import { contexts, hasType } from '../../formats/document.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { canonicalContextUrl, REVISIONS } from './urls.ts'

/** Which bundled documents define which classes. */
const DEFINED: readonly (readonly [RegExp, ...string[]])[] = [
  [/^clr-/, 'ClrCredential'],
  [/^ob-(?!ext)/, 'OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'],
]

/** Proofs over statements leave words without a vocabulary unsigned; a signature over JSON covers them, meaning or not. */
export function namesItsVocabulary(document: JsonObject): boolean {
  const urls = contexts(document).map(canonicalContextUrl)
  const names = urls.flatMap((url) => (Object.hasOwn(REVISIONS, url) ? (REVISIONS[url] ?? []) : []))
  return DEFINED.every(
    ([defining, ...classes]) =>
      !hasType(document, ...classes) || names.some((name) => defining.test(name)),
  )
}
