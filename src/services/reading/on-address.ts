/** Sorts somebody's badges by whether they were given to one address; the address goes nowhere. */
import type { Badge } from '#core/badge/badge.ts'
import { recipientOf } from '#core/verification/questions/recipient.ts'
import type { BadgeReading } from './candidate.ts'

/** Names of badges. `untestable`: the badge holds nothing that an address could be compared with. */
export interface Owned {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly untestable: readonly string[]
}

/** Names are those of the badges, in their order. An e-mail address says nothing about a badge on a DID. */
export async function onAddress(
  address: string,
  badges: readonly Pick<BadgeReading, 'credential'>[],
): Promise<Owned> {
  const answers = await Promise.all(
    badges.map(async ({ credential: { badge } }) => {
      if (!isComparable(badge, address)) return { name: badge.name, answer: 'untested' }
      const { answer } = await recipientOf(badge, [address])
      return { name: badge.name, answer }
    }),
  )
  const named = (isIt: (answer: string) => boolean) =>
    answers.filter(({ answer }) => isIt(answer)).map(({ name }) => name)
  return {
    yes: named((answer) => answer === 'yours'),
    no: named((answer) => answer === 'notYours'),
    untestable: named((answer) => answer !== 'yours' && answer !== 'notYours'),
  }
}

function isComparable({ recipient }: Badge, address: string): boolean {
  if (!address.includes('@')) return true
  return recipient.some(
    ({ type, value, hashed }) => hashed || /mail/i.test(type) || value.includes('@'),
  )
}
