/** Loads a context once, when the person chooses so, and pins it for every later check. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import { found } from '#core/kernel/result.ts'
import type { ContextRefusal } from '#core/verification/contexts/judge-context.ts'
import { judgeContext } from '#core/verification/contexts/judge-context.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { saveContexts } from '#storage/operations/contexts.ts'
import { askOnce } from '../ask-once.ts'
import { startChecking } from './check.ts'

/**
 * Loads these contexts and checks the badge again. Stops at the first that is refused; those before it
 * stay pinned, because each was judged by itself.
 */
export async function loadContexts(
  urls: readonly string[],
  badgeId: BadgeId,
): Promise<Result<void, ContextRefusal | StorageFailure>> {
  for (const url of urls) {
    const judged = await judgeContext(url, await askOnce({ url, purpose: 'context' }))
    if (!judged.ok) return judged
    const saved = await saveContexts({ ...judged.value, loadedAt: new Date().toISOString() })
    if (!saved.ok) return saved
  }
  await startChecking([badgeId])
  return found(undefined)
}
