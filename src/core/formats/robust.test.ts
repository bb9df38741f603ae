import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, type Json } from '../kernel/json.ts'
import { spoiled } from '../testing/spoiled.ts'
import { shapeOf } from '../verification/questions/shape.ts'
import { readCredentials } from './read-credential.ts'

const NODES = [
  ...[['@context'], ['type'], ['id'], ['issuer'], ['validFrom'], ['credentialSubject'], ['badge']],
  ...[['recipient'], ['verify'], ['issuedOn'], ['evidence'], ['endorsement'], ['proof']],
  ...[
    ['credentialSubject', 'achievement'],
    ['credentialSubject', 'identifier'],
  ],
  ...[
    ['credentialSubject', 'verifiableCredential'],
    ['badge', 'issuer'],
    ['badge', 'alignment'],
  ],
]

const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:key:z6Mk' },
  credentialSubject: { achievement: { name: 'Welding' } },
}
const older = { recipient: 'a@b.nl', badge: { name: 'n', issuer: { origin: 'https://a.example' } } }

describe('hostile documents', () => {
  it('never make a reader throw, whatever stands where', async () => {
    const anything = fc.jsonValue({ maxDepth: 3 })
    const property = fc.asyncProperty(
      fc.constantFrom(document, older),
      fc.array(fc.tuple(fc.constantFrom(...NODES), anything), { maxLength: 4 }),
      async (start, changes) => {
        const spoilt = changes.reduce<Json>(
          (doc, [path, value]) => spoiled(doc, path, value),
          start,
        )
        const reading = await readCredentials({ form: 'json', text: JSON.stringify(spoilt) })
        expect(typeof reading.ok).toBe('boolean')
        if (isObject(spoilt)) expect(shapeOf(spoilt).id).toBe('shape')
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })
})
