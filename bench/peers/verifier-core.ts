/** Asks @digitalcredentials/verifier-core about a credential, with its requests answered by nobody. */
import { verifyCredential } from '@digitalcredentials/verifier-core'
import type { JsonObject } from '../../src/core/kernel/json.ts'

/** It fetches the JSON Schema of 1EdTech by itself; here every request gets an empty object at once. */
globalThis.fetch = () => Promise.resolve(Response.json({}))

type Asked = Parameters<typeof verifyCredential>[0]['credential']

/** What it logged: its steps and whether each was right. Undefined when it gave up with an error. */
export async function askVerifierCore(
  credential: JsonObject,
): Promise<ReadonlyMap<string, boolean | undefined> | undefined> {
  const asked = structuredClone(credential) as unknown as Asked // it checks the shape by itself
  const answer = await verifyCredential({ credential: asked, knownDIDRegistries: [] })
  if (answer.errors !== undefined && answer.errors.length > 0) return undefined
  return new Map(answer.log?.map(({ id, valid }) => [id, valid]) ?? [])
}

/** Throws when the signature does not verify. */
export async function verifyAtDcc(credential: JsonObject): Promise<void> {
  const log = await askVerifierCore(credential)
  if (log?.get('valid_signature') !== true) throw new Error('not verified')
}
