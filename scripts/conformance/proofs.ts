/** Data Integrity proofs of every suite that another library can make: sound, and with one thing spoilt. */
import type { JsonObject } from '../../src/core/kernel/json.ts'
import {
  aCredential,
  aKey,
  disclose,
  sign,
  WAY_NAMES,
  type WayName,
} from '../../src/core/testing/independent-signer.ts'
import { spoiled } from '../../src/core/testing/spoiled.ts'
import { DI, JUDGED_AT, type Made, OB3, PROVED, VC2 } from './item.ts'

export async function proofItems(): Promise<readonly Made[]> {
  return (await Promise.all(WAY_NAMES.map(itemsOf))).flat()
}

async function itemsOf(way: WayName): Promise<readonly Made[]> {
  const [key, stranger] = [await aKey(way), await aKey(way)]
  const plain = aCredential(key.controller)
  const signed = async (document: JsonObject, by = key) => {
    const proved = await sign(way, by, document, PROVED)
    return way === 'ecdsa-sd-2023' ? disclose(proved) : proved
  }
  const sound = await signed(plain)
  const item = itemBy(way)
  const items = [
    item('sound', sound, 'valid', 'A right proof by the key that the issuer is.', OB3),
    item(
      'name-changed',
      spoiled(sound, ['credentialSubject', 'achievement', 'name'], 'Ropes'),
      'invalid',
      'What was signed says another name.',
      DI,
    ),
    item(
      'issuer-changed',
      spoiled(sound, ['issuer', 'id'], stranger.controller),
      'invalid',
      'The key is not the issuer that is named now.',
      DI,
    ),
    item(
      'end-moved',
      spoiled(sound, ['validUntil'], '2046-01-01T10:00:00Z'),
      'invalid',
      'A later end was written over the signed one.',
      DI,
    ),
    item(
      'signed-by-a-stranger',
      await signed(plain, stranger),
      'invalid',
      'Whoever signed is not the issuer.',
      OB3,
    ),
    item('no-proof', spoiled(sound, ['proof']), 'malformed', 'Nothing secures it.', OB3, [
      'invalid',
      'unverified',
    ]),
    item(
      'expired',
      await signed({ ...plain, validUntil: '2026-05-31T12:00:00Z' }),
      'expired',
      `Its end is before ${JUDGED_AT}.`,
      VC2,
    ),
    item(
      'not-yet',
      await signed({ ...plain, validFrom: '2027-01-01T00:00:00Z' }),
      'unverified',
      'Its start is still to come: nothing is wrong with it.',
      VC2,
      ['invalid'],
    ),
  ]
  return way.startsWith('ecdsa-sd')
    ? items
    : [...items, ...(await aboutTheProof(way, key, plain, sound))]
}

/** What only a proof over the whole document can say; a derived proof does not carry it. */
async function aboutTheProof(way: WayName, key: SigningKey, plain: JsonObject, sound: JsonObject) {
  const item = itemBy(way)
  const other = await sign(way, key, { ...plain, name: 'Another' }, PROVED)
  const swapped = { ...sound, proof: other.proof ?? null }
  const added = {
    ...sound,
    credentialSubject: { ...(sound.credentialSubject as JsonObject), extra: 'unsigned' },
  }
  return [
    item(
      'proof-of-another',
      swapped,
      'invalid',
      'The proof is of another credential by the same issuer.',
      DI,
    ),
    item(
      'member-added',
      added,
      'invalid',
      'A member that no context knows was added after signing.',
      DI,
      ['malformed'],
    ),
    item(
      'purpose-other',
      spoiled(sound, ['proof', 'proofPurpose'], 'authentication'),
      'invalid',
      'A proof for logging in issues nothing.',
      DI,
    ),
    item(
      'proof-empty',
      spoiled(sound, ['proof', 'proofValue'], ''),
      'invalid',
      'There is no signature in the proof.',
      DI,
      ['malformed'],
    ),
  ]
}

const itemBy =
  (way: WayName) =>
  (
    name: string,
    document: unknown,
    verdict: Made['verdict'],
    reason: string,
    source: string,
    also: Made['also'] = [],
  ): Made => ({
    id: `${way.toLowerCase().replaceAll(' ', '-')}-${name}`,
    family: way,
    ending: 'json',
    content: JSON.stringify(document, null, 2),
    ...{ verdict, reason, source },
    // who does not know a suite can say nothing
    also: ['unverified', ...also],
  })
