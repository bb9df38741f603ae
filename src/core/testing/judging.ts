/** Verifies a document or JWS in a test, the way a dropped file would be. */

import { readCredentials } from '../formats/read-credential.ts'
import { readWhole } from '../formats/whole.ts'
import type { World } from '../kernel/world.ts'
import type { CheckId } from '../verification/catalog.ts'
import type { Circumstances } from '../verification/circumstances.ts'
import type { Verdict } from '../verification/report.ts'
import { verdict } from '../verification/report.ts'
import type { Verified } from '../verification/verified.ts'
import { verify } from '../verification/verify.ts'

export const NOBODY: Circumstances = { identities: [], trustLists: [], contexts: {} }

export interface Outcome extends Verified {
  readonly verdict: Verdict
  readonly answer: (id: CheckId) => string | undefined
  readonly remarks: readonly string[]
}

/** An object is written as JSON; text is a JWS, an address, or JSON as it stands. */
export async function judging(
  badge: unknown,
  world: World,
  circumstances = NOBODY,
): Promise<Outcome> {
  const text = typeof badge === 'string' ? badge : JSON.stringify(badge)
  const form = text.startsWith('{') ? 'json' : text.startsWith('http') ? 'url' : 'jws'
  const read = await readCredentials({ form, text })
  const [credential] = read.ok ? read.value : []
  if (credential === undefined) throw new Error('the test badge cannot be read')
  const verified = await verify(credential, world, circumstances, readWhole)
  const { checks, remarks } = verified.report
  return {
    ...verified,
    verdict: verdict(verified.report),
    answer: (id) => checks.find((check) => check.id === id)?.answer,
    remarks: remarks.map(({ code }) => code),
  }
}
