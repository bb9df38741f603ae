/** Asks one website for one document, because the person just clicked to have exactly that asked. */
import type { Loaded, Wanted } from '#core/kernel/world.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import { badgeClient } from '#workers/badge-client.ts'

/** The click is the consent for this one request; the relay stays the one from the settings. */
export async function askOnce(
  wanted: Wanted,
  signal: AbortSignal = new AbortController().signal,
): Promise<Loaded> {
  return badgeClient().load(signal, wanted, { ...(await netPolicy()), consent: true })
}
