/** Judges a context that the person asked to load, before it may say what a badge means. */
import { fromUtf8, sha256Hex } from '../../kernel/bytes.ts'
import { own, parseObject } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import type { Loaded, Unreachable } from '../../kernel/world.ts'
import { contextUrls } from './context-set.ts'
import { canonicalContextUrl, REVISIONS } from './urls.ts'

/** A context as it is pinned: later checks use this text and no other. */
export interface JudgedContext {
  readonly url: string
  readonly json: string
  readonly sha256: string
}

export type ContextRefusal =
  | { readonly kind: 'unreachable'; readonly why: Unreachable }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'insecure' | 'tooLarge' | 'notAContext' | 'tooManyNested' | 'bundled' }

/** Bytes, and other contexts that it may lean on. */
const MAX_BYTES = 256 * 1024
const MAX_NESTED = 5

/**
 * Accepts a context as it is: what it calls a thing decides nothing, for what was signed is read by names of our
 * own. One that we bundle is never replaced, and one that came over http
 * could have been changed on the way. Other contexts it names are not loaded: each is its own question.
 */
export async function judgeContext(
  url: string,
  loaded: Loaded,
): Promise<Result<JudgedContext, ContextRefusal>> {
  if (Object.hasOwn(REVISIONS, canonicalContextUrl(url))) return failed({ kind: 'bundled' })
  if (loaded.outcome === 'unreachable') return failed({ kind: 'unreachable', why: loaded.why })
  if (loaded.transport === 'http') return failed({ kind: 'insecure' })
  if (loaded.status !== 200) return failed({ kind: 'status', status: loaded.status })
  if (loaded.body.length > MAX_BYTES) return failed({ kind: 'tooLarge' })
  const json = fromUtf8(loaded.body)
  const refusal = json === undefined ? ({ kind: 'notAContext' } as const) : contentOf(json)
  if (json === undefined || refusal !== undefined) return failed(refusal ?? { kind: 'notAContext' })
  return found({ url, json, sha256: await sha256Hex(loaded.body) })
}

function contentOf(json: string): ContextRefusal | undefined {
  const parsed = parseObject(json)
  const context = parsed.ok ? own(parsed.value, '@context') : undefined
  if (!parsed.ok || context === undefined || context === null) return { kind: 'notAContext' }
  return new Set(contextUrls(parsed.value)).size > MAX_NESTED
    ? { kind: 'tooManyNested' }
    : undefined
}
