/** Sorts somebody's badges by whether they were given to one address; the address goes nowhere. */
import type { Badge } from '#core/badge/badge.ts'
import { recipientOf } from '#core/verification/questions/recipient.ts'
import type { BadgeReading } from './candidate.ts'

type Held = Pick<BadgeReading, 'credential' | 'id'>

/** Ids of badges, in their order. `untestable`: the badge holds nothing that an address could be compared with. */
export interface Owned {
  readonly address: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly untestable: readonly string[]
}

/** An e-mail address says nothing about a badge on a DID. */
export async function onAddress(typed: string, badges: readonly Held[]): Promise<Owned> {
  const address = typed.trim()
  const answers = await Promise.all(
    badges.map(async ({ id, credential: { badge } }) => {
      if (!isComparable(badge, address)) return { id, answer: 'untested' }
      const { answer } = await recipientOf(badge, [address])
      return { id, answer }
    }),
  )
  const idsOf = (isIt: (answer: string) => boolean) =>
    answers.filter(({ answer }) => isIt(answer)).map(({ id }) => id)
  return {
    address,
    yes: idsOf((answer) => answer === 'yours'),
    no: idsOf((answer) => answer === 'notYours'),
    untestable: idsOf((answer) => answer !== 'yours' && answer !== 'notYours'),
  }
}

function isComparable({ recipient }: Badge, address: string): boolean {
  if (!address.includes('@')) return true
  return recipient.some(
    ({ type, value, hashed }) => hashed || /mail/i.test(type) || value.includes('@'),
  )
}
