/** Asks @digitalcredentials/verifier-core for a verdict in our words, by what it logs. */
import { verifyCredential } from '@digitalcredentials/verifier-core'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import type { Verdict } from './item.ts'

type Asked = Parameters<typeof verifyCredential>[0]['credential']

/** It uses the global fetch, whose place `fetching` takes, and says on the console what it could not fetch. */
export async function askCore(
  credential: JsonObject,
  fetching: (url: string) => Response,
): Promise<Verdict> {
  globalThis.fetch = (input) =>
    Promise.resolve(fetching(input instanceof Request ? input.url : String(input)))
  console.error = () => undefined
  const asked = structuredClone(credential) as unknown as Asked // it checks the shape by itself
  try {
    const { errors = [], log = [] } = await verifyCredential({
      credential: asked,
      knownDIDRegistries: [],
    })
    const [error] = errors
    if (error) return error.name === 'invalid_signature' ? 'invalid' : 'malformed'
    return verdictOf(new Map(log.map(({ id, valid }) => [id, valid])))
  } catch {
    return 'malformed'
  }
}

/** A step that it could not take is logged without an answer. */
function verdictOf(log: ReadonlyMap<string, boolean | undefined>): Verdict {
  if (log.get('valid_signature') !== true) return 'unverified'
  if (log.get('revocation_status') === false) return 'revoked'
  if (log.get('suspension_status') === false) return 'suspended'
  if (log.get('expiration') === false) return 'expired'
  const isOpen = ['revocation_status', 'suspension_status'].some(
    (id) => log.has(id) && log.get(id) !== true,
  )
  return isOpen ? 'unverified' : 'valid'
}
