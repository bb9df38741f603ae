/** The methods by which a key is found, one line each: adding one is a file and a line here. */

import { isWebAddress } from '../../net/identity.ts'
import { findDidJwk, isDidJwk } from './did-jwk.ts'
import { findDidKey, isDidKey } from './did-key.ts'
import { findDidWeb, isDidWeb } from './did-web.ts'
import { findHttpKey } from './https-key.ts'
import type { FindKey, KeyAnswer } from './key.ts'

interface KeyMethod {
  readonly id: string
  readonly resolves: (reference: string) => boolean
  readonly find: FindKey
}

export const KEY_METHODS: readonly KeyMethod[] = [
  { id: 'did:key', resolves: isDidKey, find: findDidKey },
  { id: 'did:jwk', resolves: isDidJwk, find: findDidJwk },
  { id: 'did:web', resolves: isDidWeb, find: findDidWeb },
  { id: 'https', resolves: isWebAddress, find: findHttpKey },
]

/**
 * Finds the key that `reference` names, and how it is tied to `issuer`.
 * Relative references are resolved against the issuer; an address of a method or scheme we do
 * not know is unsupported; what is no address at all is refused.
 */
export const findKey: FindKey = async (reference, issuer, world) => {
  const absolute =
    reference.startsWith('#') && issuer !== undefined ? issuer + reference : reference
  const method = KEY_METHODS.find(({ resolves }) => resolves(absolute))
  if (method !== undefined) return method.find(absolute, issuer, world)
  return withoutMethod(absolute)
}

function withoutMethod(reference: string): KeyAnswer {
  const [, method] = /^((?:did:|urn:)?[a-z][a-z0-9+.-]*):.+/i.exec(reference) ?? []
  return method === undefined
    ? { outcome: 'refused', why: 'notAnAddress' }
    : { outcome: 'unsupported', method }
}
