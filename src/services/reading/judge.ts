/** Verifies what a reader was handed, in this browser, and keeps nothing of it. */
import type { Circumstances } from '#core/verification/verify.ts'
import { circumstances } from '#storage/operations/circumstances.ts'
import { type NetPolicy, netPolicy } from '#storage/operations/net-policy.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { Candidate, JudgedBadge, ReadBadge } from './candidate.ts'

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
 * websites to be asked, for this time. A link opens without a click, so what the settings allow is not
 * enough for it. Rejects only when stopped.
 */
export async function judgeAll(
  signal: AbortSignal,
  { badges, source }: Candidate,
  ask: boolean,
  told: (badge: JudgedBadge) => void,
): Promise<void> {
  const [who, net] = await Promise.all([readerCircumstances(), netPolicy()])
  const allowed = { ...net, consent: ask || (net.consent && source.kind !== 'link') }
  const judge = (badge: ReadBadge) => judgeOne(signal, badge, who, allowed)
  await Promise.all(
    badges.map(async (badge) => {
      const judged = await (ask ? judge(badge) : onceOnly(signal, badge, judge))
      if (judged && !signal.aborted) told(judged)
    }),
  )
  signal.throwIfAborted()
}

/** Begins with badges that are about to be shown, so that drawing them and judging them go side by side. */
export function judgeAhead(signal: AbortSignal, candidate: Candidate): void {
  judgeAll(signal, candidate, false, () => undefined).catch(() => undefined) // stopped
}

/** Undefined when the worker gave no answer. */
async function judgeOne(
  signal: AbortSignal,
  badge: ReadBadge,
  who: Circumstances,
  net: NetPolicy,
): Promise<JudgedBadge | undefined> {
  const answer = await badgeClient().verify(signal, badge.credential, who, net)
  if (!answer.ok) return undefined
  const credential = { ...badge.credential, badge: answer.value.badge }
  return { ...badge, credential, report: answer.value.report }
}

type Judge = (badge: ReadBadge) => Promise<JudgedBadge | undefined>

/** What is being judged, or was: whoever shows the same badge again need not wait for it again. */
const judging = new WeakMap<ReadBadge, ReturnType<Judge>>()

/** An answer that somebody else stopped waiting for is asked for anew. */
async function onceOnly(signal: AbortSignal, badge: ReadBadge, judge: Judge): ReturnType<Judge> {
  const known = judging.get(badge)
  if (known) return known.catch(() => (signal.aborted ? undefined : onceOnly(signal, badge, judge)))
  const begun = judge(badge)
  judging.set(badge, begun)
  let judged: JudgedBadge | undefined
  try {
    judged = await begun
    return judged
  } finally {
    if (!judged) judging.delete(badge)
  }
}
