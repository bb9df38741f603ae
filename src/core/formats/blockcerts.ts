/** Reads Blockcerts: Open Badges 2.0 or credentials whose proof stands in a blockchain (cert-schema 2 and 3). */
import type { Badge } from '../badge/badge.ts'
import { type JsonObject, own } from '../kernel/json.ts'
import { contexts, hasType, types } from './document.ts'
import { object, objects, present, words } from './fields.ts'
import { readNamed } from './vc-name.ts'

/** By its context, its type, or a Merkle proof. */
export function saysBlockcerts(document: JsonObject): boolean {
  const proofs = ['proof', 'signature'].flatMap((member) => objects(own(document, member)))
  return (
    contexts(document).some((url) => /\bblockcerts\b/i.test(url)) ||
    hasType(document, 'BlockcertsCredential') ||
    proofs.some((proof) => types(proof).some((type) => type.startsWith('Merkle')))
  )
}

/** The person's name has a place of its own in version 2. */
export function readBlockcert(document: JsonObject, badge: Badge): Badge {
  const profile = object(own(document, 'recipientProfile')) ?? {}
  return present({
    ...readNamed(document, badge),
    standard: 'blockcerts' as const,
    recipientName: badge.recipientName ?? words(own(profile, 'name')),
  })
}
