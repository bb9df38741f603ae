/** Claims about answers to a learner: a whole one is its writer's, and every other use of it is refused for what it is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aWorld } from '../testing/a-world.ts'
import { judging } from '../testing/judging.ts'
import { fromBase58, toBase58 } from '../verification/keys/multikey.ts'
import { mark } from '../verification/report.ts'
import { answerDocument, nameOf } from './answer-document.ts'
import { checkAnswer } from './check-answer.ts'
import { didOf, type Signer, sealed } from './seal.ts'

const ABOUT = nameOf('a1'.repeat(32))
const OTHER = nameOf('b2'.repeat(32))
const NOW = Date.parse('2026-01-02T03:04:05Z')
const SAID = { by: 'Anna de Vries', says: 'Beth bouwt **echt** robots.', title: 'Bevestiging' }

async function aKey(): Promise<Signer> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])
  const did = didOf(await crypto.subtle.exportKey('jwk', pair.publicKey))
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  return {
    did,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(how, pair.privateKey, bytes)),
  }
}

const anna = await aKey()
const mallory = await aKey()
const document = (signer?: string, about = ABOUT) =>
  answerDocument(SAID, { about, id: crypto.randomUUID(), now: NOW, ...(signer && { signer }) })
const answer = await sealed(document(anna.did), anna, NOW)
const { proof, ...withoutProof } = answer

const checked = async (json: unknown, about = ABOUT) =>
  checkAnswer(await judging(json, aWorld({})), about)

describe('an answer', () => {
  it('that is whole is of a name that only a key calls itself', async () => {
    const read = await checked(answer)
    expect(read).toMatchObject({
      ok: true,
      value: { by: SAID.by, says: SAID.says, title: SAID.title, isSigned: true },
    })
    expect(read.ok && mark(read.value.report)).toBe('issuerUnproven')
  })
  it('that nobody signed is a plain text, and is proved by nothing', async () => {
    const read = await checked(document())
    expect(read).toMatchObject({ ok: true, value: { by: SAID.by, isSigned: false } })
  })
  it('is the same with its members in another order', async () => {
    const turned = Object.fromEntries(Object.entries(answer).toReversed())
    expect(await checked(turned)).toMatchObject({ ok: true, value: { isSigned: true } })
  })
})

describe('refused is an answer', () => {
  const refused = (failure: string) => ({ ok: false, failure })

  it('of which any word was altered', async () => {
    const subject = { id: ABOUT, type: ['EndorsementSubject'] }
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (says) => {
        fc.pre(says !== SAID.says)
        const credentialSubject = { ...subject, endorsementComment: says }
        expect(await checked({ ...answer, credentialSubject })).toEqual(refused('altered'))
      }),
      { numRuns: 20 },
    )
  })
  it('in which another name was put', async () => {
    const issuer = { id: anna.did, type: ['Profile'], name: 'Prof. de Vries' }
    expect(await checked({ ...answer, issuer })).toEqual(refused('altered'))
  })
  it('about another badge, or the badge of another learner', async () => {
    expect(await checked(answer, OTHER)).toEqual(refused('otherBadge'))
    expect(await checked(document(undefined, OTHER))).toEqual(refused('otherBadge'))
  })
  it('that was turned to another badge after it was signed', async () => {
    const credentialSubject = { ...(answer.credentialSubject as object), id: OTHER }
    expect(await checked({ ...answer, credentialSubject }, OTHER)).toEqual(refused('altered'))
  })
  it('that another key signed in the name of this one', async () => {
    const forged = await sealed(document(anna.did), mallory, NOW)
    expect(await checked(forged)).toEqual(refused('forged'))
  })
  it('of which the signature was taken out', async () => {
    expect(proof).toBeDefined()
    expect(await checked(withoutProof)).toEqual(refused('unsealed'))
  })
  it('with the signature of another answer', async () => {
    const other = await sealed(document(anna.did, OTHER), anna, NOW)
    expect(await checked({ ...answer, proof: other.proof })).toEqual(refused('altered'))
  })
  it('that is a badge, or about nothing', async () => {
    const { credentialSubject: _, ...nothing } = document()
    expect(await checked({ ...nothing, credentialSubject: {} })).toEqual(refused('notAnAnswer'))
    const type = ['VerifiableCredential', 'OpenBadgeCredential']
    expect(await checked({ ...document(), type })).toEqual(refused('notAnAnswer'))
  })
})

it('base58 reads back to the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
      expect(fromBase58(toBase58(bytes))).toEqual(bytes)
    }),
  )
})
