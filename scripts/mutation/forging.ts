/** What a stranger does without the issuer's key: write another badge in the issuer's name and sign it anew. */
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { aKey, disclose, sign, type WayName } from '../../src/core/testing/independent-signer.ts'
import type { Signer } from '../../src/core/testing/signed-badges.ts'
import { pick } from './random.ts'
import { strangersKey, writtenKey } from './shared-host.ts'
import type { Forge } from './source.ts'

/** The document with other words and a proof by another key; sometimes the issuer's own proof stands beside it. */
export function forgingDocument(way: WayName, issuer: string, document: JsonObject): Forge {
  return async (random) => {
    const key = await aKey(way)
    const { reference, pages } = strangersKey(await writtenKey(key), issuer, random)
    if (random(8) > 0) key.id = reference
    const { proof = [], ...plain } = { ...document, name: 'Forged' }
    const beside = way !== 'ecdsa-sd-2023' && random(3) === 0 ? { proof } : {}
    const signed = await sign(way, key, { ...plain, ...beside })
    const shown = way === 'ecdsa-sd-2023' ? await disclose(signed) : signed
    return { text: JSON.stringify(shown), pages }
  }
}

/** The payload with other words, a header that names the stranger's key, and a signature by it. */
export function forgingJwt(
  signer: Signer,
  issuer: string,
  payload: JsonObject,
  kid: string,
): Forge {
  return async (random) => {
    const { reference, pages } = strangersKey({ jwk: signer.jwk, pem: signer.pem }, issuer, random)
    const header = pick<object>(
      [
        { kid: reference },
        { kid: reference, jwk: signer.jwk },
        { kid, jwk: signer.jwk },
        { jwk: signer.jwk },
        { jwk: { ...signer.jwk, iss: issuer, kid } },
        { kid: signer.did },
        { kid, jku: reference, x5u: reference },
        { kid: kid.split('#')[1] ?? kid },
        {},
      ],
      random,
    )
    const text = await signer.sign({ ...payload, name: 'Forged' }, { typ: 'vc+jwt', ...header })
    return { text, pages }
  }
}

/** An Open Badge 1.x or 2.x with another recipient, which says by itself what key it was signed with. */
export function forgingOlder(signer: Signer, issuer: string, award: JsonObject): Forge {
  return async (random) => {
    const { reference, pages } = strangersKey({ jwk: signer.jwk, pem: signer.pem }, issuer, random)
    const key = { id: reference, owner: issuer, publicKeyPem: signer.pem }
    const says = pick<JsonObject>(
      [
        { verification: { type: 'SignedBadge', creator: reference } },
        { verification: { type: 'SignedBadge', creator: key } },
        { verification: { type: 'SignedBadge', url: reference } },
        { verification: { type: 'SignedBadge' }, verify: { type: 'signed', url: reference } },
        { verification: { type: 'SignedBadge', creator: reference, publicKey: key } },
      ],
      random,
    )
    const recipient = { type: 'email', hashed: false, identity: 'mallory@example.org' }
    const text = await signer.sign({ ...award, recipient, ...says }, { jwk: signer.jwk })
    return { text, pages }
  }
}
