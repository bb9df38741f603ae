/** Claims about "is this really hers?": three answers that are never mixed up. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { RecipientIdentity } from '#core/badge/badge.ts'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { BadgeReading } from './candidate.ts'
import { onAddress } from './on-address.ts'

const badgeFor = (
  name: string,
  ...recipient: RecipientIdentity[]
): Pick<BadgeReading, 'credential' | 'id'> => ({
  id: name,
  credential: {
    id: badgeId(name),
    payload: { form: 'json', text: '{}' },
    badge: aBadge({ name, recipient }),
  },
})
const digest = createHash('sha256').update('anna@voorbeeld.nlzout').digest('hex')
const hashed = badgeFor('hashed', {
  type: 'emailAddress',
  value: `sha256$${digest}`,
  hashed: true,
  salt: 'zout',
})
const plain = badgeFor('plain', { type: 'email', value: 'anna@voorbeeld.nl', hashed: false })
const onDid = badgeFor('did', { type: 'did', value: 'did:key:z6Mk', hashed: false })
const onNobody = badgeFor('nobody')
const all = [hashed, plain, onDid, onNobody]

it.each(['anna@voorbeeld.nl', 'Anna@Voorbeeld.NL', ' anna@voorbeeld.nl '])(
  'finds the badges on an address typed as %j',
  async (typed) => {
    expect((await onAddress(typed, all)).yes).toEqual(['hashed', 'plain'])
  },
)

it('never says "not on it" of a badge that holds no address to compare with', async () => {
  expect(await onAddress('bob@voorbeeld.nl', all)).toEqual({
    address: 'bob@voorbeeld.nl',
    yes: [],
    no: ['hashed', 'plain'],
    untestable: ['did', 'nobody'],
  })
})
