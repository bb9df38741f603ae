/** A public key found for a verification method, and how it is tied to the issuer. */
import type { Unreachable, World } from '../../kernel/world.ts'

/** The members of an RFC 7517 public key that we read; never private ones. */
export interface PublicJwk {
  readonly kty: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
  readonly alg?: string
  readonly use?: string
  readonly key_ops?: readonly string[]
  readonly kid?: string
}

export interface PublicKey {
  /** absolute id of the verification method, or the key's URL */
  readonly id: string
  readonly jwk: PublicJwk
  /** ISO dates stated on the method (docs/spec/judging.md 13) */
  readonly revoked?: string
  readonly expires?: string
}

/** How the key is tied to the issuer id: by a document the issuer controls, or because the id *is* the key. */
export type Binding = 'bound' | 'selfAsserted' | 'unbound'

export type KeyAnswer =
  | { readonly outcome: 'found'; readonly key: PublicKey; readonly binding: Binding }
  | { readonly outcome: 'unreachable'; readonly why: Unreachable; readonly host: string }
  /** read, but the key is not there or not for signing: a proved mismatch */
  | { readonly outcome: 'notListed'; readonly host: string }
  /** the issuer's document cannot exist or answered 404: nothing ties key and issuer */
  | { readonly outcome: 'missing'; readonly host: string }
  | { readonly outcome: 'unsupported'; readonly method: string }
  /** forged reference, private key material, two keys in one id: proved wrong */
  | { readonly outcome: 'refused'; readonly why: string }

/** Finds the key a proof or JWT names, for the issuer the credential names. */
export type FindKey = (
  reference: string,
  issuer: string | undefined,
  world: World,
) => Promise<KeyAnswer>
