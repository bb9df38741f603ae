/** Makes the file with which somebody answers a learner: signed by this browser's own key, or a plain text. */
import type { Credential } from '#core/badge/credential.ts'
import { ANSWER_TYPE, answerDocument, nameOf, type Said } from '#core/endorsing/answer-document.ts'
import { sealed } from '#core/endorsing/seal.ts'
import type { JsonObject } from '#core/kernel/json.ts'
import { found, type Result } from '#core/kernel/result.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { ownSigner } from '#storage/operations/signing-key.ts'

/** Fails where this browser keeps no key for us; an answer that is not signed can always be made. */
export async function makeAnswer(
  credential: Credential,
  said: Said,
  signs: boolean,
): Promise<Result<File, StorageFailure>> {
  const about = nameOf(await awardKey(credential))
  const given = { about, id: crypto.randomUUID(), now: Date.now() }
  if (!signs) return found(fileOf(answerDocument(said, given), said))
  const signer = await ownSigner()
  if (!signer.ok) return signer
  const document = answerDocument(said, { ...given, signer: signer.value.did })
  return found(fileOf(await sealed(document, signer.value, given.now), said))
}

function fileOf(document: JsonObject, { by, title }: Said): File {
  const name = `${title} ${by}`.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 60)
  return new File([JSON.stringify(document, null, 2)], `${name.trim()}.json`, { type: ANSWER_TYPE })
}
