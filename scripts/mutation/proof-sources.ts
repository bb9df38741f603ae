/** The sources with a proof inside: every suite, issuers known by a key, a DID or an address, and sets of proofs. */
import {
  aCredential,
  aKey,
  disclose,
  sign,
  WAY_NAMES,
  type WayName,
} from '../../src/core/testing/independent-signer.ts'
import { forgingDocument } from './forging.ts'
import { ANNA, ANNA_DID, controllerPages } from './shared-host.ts'
import { sign2018 } from './sign-2018.ts'
import { jsonSource, type Pages, type Source } from './source.ts'
import { aList, LIST_URL, withStatus } from './status-list.ts'

const RDF = 'eddsa-rdfc-2022'
const JCS = 'eddsa-jcs-2022'

export async function makeProofSources(): Promise<readonly Source[]> {
  return Promise.all([
    ...WAY_NAMES.map((way) => signedBy(way, way)),
    source2018(),
    ...[RDF, JCS, 'ecdsa-sd-2023'].flatMap((way) => [
      signedBy(way as WayName, `${way} by a DID`, ANNA_DID), // all three are names of ways
      signedBy(way as WayName, `${way} by an address`, ANNA),
    ]),
    proofSet(RDF),
    proofSet(JCS),
  ])
}

/** By the key itself, or by a key that the issuer with this id publishes. */
async function signedBy(way: WayName, name: string, issuer?: string): Promise<Source> {
  const key = await aKey(way)
  const pages = issuer === undefined ? {} : published(key, issuer)
  const credential = withStatus(aCredential(key.controller))
  const signed = await sign(way, key, credential)
  const document = way === 'ecdsa-sd-2023' ? await disclose(signed) : signed
  return {
    ...jsonSource(name, document, { ...pages, ...(await listPages()) }),
    forge: forgingDocument(way, key.controller, credential),
  }
}

function published(key: SigningKey, issuer: string): Pages {
  key.controller = issuer
  key.id = `${issuer}#key-1`
  return controllerPages(issuer, key)
}

const listPages = async () => ({ [LIST_URL]: { body: await aList() } })

async function source2018(): Promise<Source> {
  const key = await aKey(RDF)
  const signed = await sign2018(key, withStatus(aCredential(key.controller)))
  return jsonSource('Ed25519Signature2018', signed, await listPages())
}

/** The issuer's proof and one of somebody else beside it. */
async function proofSet(way: WayName): Promise<Source> {
  const [issuer, other] = [await aKey(way), await aKey(way)]
  const signed = await sign(way, issuer, withStatus(aCredential(issuer.controller)))
  const document = await sign(way, other, signed)
  return jsonSource(`set of proofs, ${way}`, document, await listPages())
}
