/** A list of issuers as the file that others take in: of today, and signed by this browser's own key or by nobody. */
import { dayOf } from '#core/kernel/day.ts'
import { parseObject } from '#core/kernel/json.ts'
import { found, type Result } from '#core/kernel/result.ts'
import type { TrustList } from '#core/verification/circumstances.ts'
import { signedList } from '#core/verification/lists/list-signature.ts'
import { trustListOf, writeTrustList } from '#core/verification/trust-lists.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { ownSigner } from '#storage/operations/signing-key.ts'

/** Fails where this browser keeps no key for us; a list that is not signed can always be made. */
export async function makeListFile(
  { signature: _, signer: __, ...made }: TrustList,
  signs: boolean,
): Promise<Result<File, StorageFailure>> {
  const list = asRead({ ...made, date: dayOf(Date.now()) })
  if (!signs) return found(fileOf(list))
  const signer = await ownSigner()
  return signer.ok ? found(fileOf(await signedList(list, signer.value))) : signer
}

/** What is empty or cannot be in a list is left out before it is signed, as a reader leaves it out. */
function asRead(list: TrustList): TrustList {
  const parsed = parseObject(writeTrustList(list))
  const origin = { name: list.name, source: '', today: list.date }
  return parsed.ok ? trustListOf(parsed.value, origin) : list
}

function fileOf(list: TrustList): File {
  const name = list.name
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .slice(0, 60)
    .trim()
  return new File([writeTrustList(list)], `${name}.json`)
}
