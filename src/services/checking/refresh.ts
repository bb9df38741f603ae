/** Fetches the newer version an issuer offers, after a click, and keeps it beside the old one. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { RefreshRefusal } from '#core/verification/refresh.ts'
import { readRefresh, refusalOf } from '#core/verification/refresh.ts'
import type { Verified } from '#core/verification/verified.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { readCircumstances } from '#storage/operations/circumstances.ts'
import { keepBatch } from '#storage/operations/keep-badges.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import type { WorkerFailure } from '#workers/badge-client.ts'
import { badgeClient } from '#workers/badge-client.ts'
import { askOnce } from '../ask-once.ts'

export type RefreshFailure = RefreshRefusal | StorageFailure | WorkerFailure

/** The id under which the newer version is kept. The old badge is never changed. */
export async function takeNewer(
  { badge }: Pick<BadgeRecord, 'badge'>,
  address: string,
): Promise<Result<BadgeId, RefreshFailure>> {
  const read = await readRefresh(await askOnce({ url: address, purpose: 'refresh' }))
  if (!read.ok) return read
  const credential = read.value
  const verified = await judged(credential)
  if (!verified.ok) return verified
  const refusal = refusalOf(badge, verified.value)
  if (refusal !== undefined) return failed(refusal)
  const award = await awardKey(credential)
  const [kept] = await keepBatch([{ credential, award, verified: verified.value }])
  return kept?.outcome === 'failed' ? failed(kept.failure) : found(kept?.id ?? credential.id)
}

/** The click that asked for it lets its issuer be asked too. */
async function judged(credential: Credential): Promise<Result<Verified, WorkerFailure>> {
  const [who, net] = await Promise.all([readCircumstances(), netPolicy()])
  const terms = { circumstances: who, net: { ...net, consent: true } }
  const verdicts: Verified[] = []
  const told = (_: number, verified: Verified) => verdicts.push(verified)
  const done = await badgeClient().verify(new AbortController().signal, [credential], terms, told)
  const [verified] = verdicts
  return done.ok && verified ? found(verified) : failed({ kind: 'crashed' })
}
