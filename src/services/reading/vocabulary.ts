/** Fetches vocabularies that a reader asked for; they are known as long as the page is open, and kept nowhere. */
import type { Result } from '#core/kernel/result.ts'
import { found } from '#core/kernel/result.ts'
import type { Circumstances } from '#core/verification/circumstances.ts'
import { type ContextRefusal, judgeContext } from '#core/verification/contexts/judge-context.ts'
import { askOnce } from '../ask-once.ts'

export type Vocabularies = Circumstances['contexts']

/** Stops at the first that is refused: without it the signature cannot be tested anyway. */
export async function fetchVocabularies(
  urls: readonly string[],
): Promise<Result<Vocabularies, ContextRefusal>> {
  const fetched: [string, string][] = []
  for (const url of urls) {
    const judged = await judgeContext(url, await askOnce({ url, purpose: 'context' }))
    if (!judged.ok) return judged
    fetched.push([judged.value.url, judged.value.json])
  }
  return found(Object.fromEntries(fetched))
}
