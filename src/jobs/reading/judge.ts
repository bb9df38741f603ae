/** Verifies what a reader was handed, in this browser, and keeps nothing of it. */
import type { Circumstances } from '#core/verification/verify.ts'
import { circumstances } from '#storage/circumstances.ts'
import { badgeClient } from '#workers/badge-client.ts'
import { netPolicy } from '../net-policy.ts'
import type { JudgedBadge, ReadBadge } from './candidate.ts'

/** The reader's own lists of issuers count; the reader's own addresses do not: these are another's badges. */
export async function readerCircumstances(): Promise<Circumstances> {
  return { ...(await circumstances.read()), identities: [] }
}

/** Starts what judging needs while there is nothing to judge yet: the worker, and the reader's own lists. */
export function prepareToJudge(): void {
  badgeClient().warm()
  void Promise.allSettled([readerCircumstances(), netPolicy()])
}

/**
 * Judges every badge and tells each answer as it comes. `ask`: the reader allowed the issuers'
 * websites to be asked, for this time. Rejects only when stopped.
 */
export async function judgeAll(
  signal: AbortSignal,
  badges: readonly ReadBadge[],
  ask: boolean,
  told: (badge: JudgedBadge) => void,
): Promise<void> {
  const [who, net] = await Promise.all([readerCircumstances(), netPolicy()])
  const allowed = { ...net, consent: net.consent || ask }
  await Promise.all(
    badges.map(async (badge) => {
      const answer = await badgeClient().verify(signal, badge.credential, who, allowed)
      if (!answer.ok) return
      const credential = { ...badge.credential, badge: answer.value.badge }
      told({ ...badge, credential, report: answer.value.report })
    }),
  )
}
