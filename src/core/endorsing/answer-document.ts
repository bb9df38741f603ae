/** What somebody answers when a learner asks for a word about a badge: an EndorsementCredential (Open Badges 3.0, B.1.9). */
import { base64url } from '../kernel/bytes.ts'
import type { JsonObject } from '../kernel/json.ts'
import { USUAL } from '../verification/contexts/usual.ts'

/** An answer is kept and sent under this type (VC Data Model 2.0, appendix C.1). */
export const ANSWER_TYPE = 'application/vc'

/**
 * The one name of a badge that no other badge has: the digest of what it says, proof and all (RFC 6920). Its own id
 * would not do, as an issuer may write the same in the badges of two learners.
 */
export function nameOf(award: string): string {
  const bytes = Uint8Array.from(award.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return `ni:///sha-256;${base64url(bytes)}`
}

export interface Said {
  /** as the person calls themselves: nothing here tells whether it is true */
  readonly by: string
  /** Markdown */
  readonly says: string
  /** what it is, in the language it is written in: an endorsement, or thanks */
  readonly title: string
}

export interface AnswerGiven {
  /** `nameOf` the badge */
  readonly about: string
  /** a fresh UUID */
  readonly id: string
  /** ms since the epoch */
  readonly now: number
  /** DID of the key that will sign; absent for an answer that nobody signs */
  readonly signer?: string
}

export function answerDocument({ by, says, title }: Said, given: AnswerGiven): JsonObject {
  const id = `urn:uuid:${given.id}`
  return {
    '@context': [...USUAL],
    id,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: title,
    issuer: { id: given.signer ?? id, type: ['Profile'], name: by },
    validFrom: new Date(given.now).toISOString(),
    credentialSubject: {
      id: given.about,
      type: ['EndorsementSubject'],
      endorsementComment: says,
    },
  }
}
