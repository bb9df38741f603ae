/** By what a reader's browser judges the badges of others, and how it asks the websites that some of them name. */
import { listsInUse } from '#core/verification/lists/bundled.ts'
import { waitsForConsent } from '#core/verification/report.ts'
import { attempt } from '#storage/guards/failure.ts'
import { readCircumstances } from '#storage/operations/circumstances.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { Terms } from '#workers/protocol.ts'
import { inBatches } from '../batches.ts'
import type { BadgeReading, CandidateSource } from './candidate.ts'
import type { Vocabularies } from './vocabulary.ts'

/** What is known of a reader whose browser has no database for us. */
const NOTHING_KEPT = [{ trustLists: listsInUse([], []), contexts: {} }, { consent: false }] as const

/** The reader's own lists of issuers count; the reader's own addresses do not: these are another's badges. */
export async function readerTerms(consent: boolean, fetched: Vocabularies = {}): Promise<Terms> {
  const own = await attempt(() => Promise.all([readCircumstances(), netPolicy()]))
  const [who, net] = own.ok ? own.value : NOTHING_KEPT
  const contexts = { ...who.contexts, ...fetched }
  return { circumstances: { ...who, identities: [], contexts }, net: { ...net, consent } }
}

/** Starts what judging needs while there is nothing to judge yet: the worker, and the reader's own lists. */
export function prepareToJudge(): void {
  badgeClient().warm()
  void Promise.allSettled([readerTerms(false)])
}

/**
 * Whether websites are asked about these badges at once: the settings allow it, and a click brought them here. A link
 * opens without a click, so what the settings allow is not enough for it.
 */
export async function mayAskFor(source: CandidateSource): Promise<boolean> {
  if (source.kind === 'link') return false
  const net = await attempt(netPolicy)
  return net.ok && net.value.consent
}

/** Whether nothing more can be said of it before a website was asked. */
export const waits = ({ report }: BadgeReading): boolean => waitsForConsent(report)

/** What a reader allowed beyond what everybody is given: to ask the issuers, and these vocabularies. */
export interface Permission {
  readonly ask: boolean
  readonly vocabularies: Vocabularies
}

/** Judges these badges again as the reader allows, and tells each verdict as it comes. Rejects only when stopped. */
export async function judgeAgain(
  signal: AbortSignal,
  badges: readonly BadgeReading[],
  { ask, vocabularies }: Permission,
  told: (badge: BadgeReading) => void,
): Promise<void> {
  if (badges.length === 0) return
  const terms = await readerTerms(ask, vocabularies)
  await inBatches(badges, async (batch) => {
    const credentials = batch.map(({ credential }) => credential)
    const left = new Set(batch)
    const verified = await badgeClient().verify(
      signal,
      credentials,
      terms,
      (at, { badge, report }) => {
        const asked = batch[at]
        if (!asked) return
        left.delete(asked)
        told({ ...asked, credential: { ...asked.credential, badge }, report })
      },
    )
    // what no worker could judge keeps the report it has
    if (!verified.ok) for (const badge of left) told(badge)
  })
  signal.throwIfAborted()
}
