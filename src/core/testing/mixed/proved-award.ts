/** Signs an award for the mixed drop with a proof in the document, by a library other than ours. */
import type { JsonObject } from '../../kernel/json.ts'
import { aCredential, aKey, sign } from '../independent-signer.ts'
import { spoiled } from '../spoiled.ts'

export async function provedAward(name: string): Promise<string> {
  const key = await aKey('eddsa-jcs-2022')
  const whole = spoiled(aCredential(key.controller), ['id'], `urn:x:${encodeURIComponent(name)}`)
  const document = spoiled(whole, ['credentialSubject', 'achievement', 'name'], name)
  return JSON.stringify(await sign('eddsa-jcs-2022', key, document as JsonObject))
}
