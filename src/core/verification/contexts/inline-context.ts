/** Looks into contexts we do not bundle: written inside the document, or loaded by the person. */
import type { Json } from '../../kernel/json.ts'
import { isList, isObject } from '../../kernel/json.ts'

/** Whether a context makes every undefined word defined, so that typing errors look signed. */
export function hasVocab(context: Json): boolean {
  if (isList(context)) return context.some((it: Json) => hasVocab(it))
  if (!isObject(context)) return false
  const scoped = Object.values(context).flatMap((it) =>
    isObject(it) ? [it['@context'] ?? null] : [],
  )
  return Object.hasOwn(context, '@vocab') || scoped.some(hasVocab)
}
