/** Asks every list that a Verifiable Credential points to whether it was taken back; the worst answer counts. */
import { idOf, list } from '../formats/fields.ts'
import type { JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import type { World } from '../kernel/world.ts'
import { askEdtechList, isEdtechEntry } from './hosted/edtech-list.ts'
import type { Check } from './report.ts'
import type { StatusAnswer, VerifyList } from './status/check-status-lists.ts'
import { checkStatusLists, worstOf } from './status/check-status-lists.ts'

/** Only after the proof holds: a forged credential gives nobody a reason to be asked. */
export async function askRevocation(
  credential: JsonObject,
  before: readonly Check[],
  world: World,
  verifyList: VerifyList,
): Promise<StatusAnswer> {
  const signature = before.find(({ id }) => id === 'signature')?.answer
  if (signature !== 'valid') return { check: { id: 'revocation', answer: 'notAsked' }, remarks: [] }
  const entries = list(own(credential, 'credentialStatus'))
  const named = entries.filter(isObject).filter(isEdtechEntry)
  const signed = entries.filter((entry) => !isObject(entry) || !isEdtechEntry(entry))
  const issuer = idOf(own(credential, 'issuer'))
  const answers = await Promise.all([
    ...named.map((entry) => askEdtechList(entry, credential, world)),
    ...(signed.length === 0 ? [] : [checkStatusLists(signed, issuer, world, verifyList)]),
  ])
  return worstOf(answers)
}
