/** Fetches one thing that a click allowed, whatever the general consent is. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { RequestFailure } from './addresses-to-fetch.ts'
import type { Source } from './source.ts'

/** The first of these addresses that answers with a document. */
export async function fetchGranted(
  documents: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<Source, RequestFailure>> {
  const net = { ...(await netPolicy()), consent: true }
  const fetched = await badgeClient().fetchFile(signal, documents, net)
  if (!fetched.ok) return failed({ kind: 'crashed' })
  const answer = fetched.value
  switch (answer.outcome) {
    case 'file':
      return found({ name: answer.name, bytes: answer.bytes, isFile: true })
    case 'refused':
      return failed({ kind: 'refused', status: answer.status })
    case 'unreachable':
      return failed({ kind: answer.why })
  }
}
