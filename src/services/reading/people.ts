/** Sorts badge files by the person they were given to, for whoever reads many at once. */
import { groupBy } from '#core/kernel/group.ts'
import { statedPerson } from '#core/portfolio/stated-person.ts'
import type { BadgeReading, Candidate } from './candidate.ts'

/**
 * A page, a folder or a ZIP is one person unless its badges name several. Loose files are one per
 * stated name; what names nobody stays together under no name.
 */
export function perPerson(candidate: Candidate): readonly Candidate[] {
  const people = groupBy(candidate.badges, personOf)
  const names = [...people.keys()].filter((name) => name !== '')
  const nameless = people.get('') ?? []
  const isOne = names.length <= 1 && (candidate.source.kind === 'file' || nameless.length === 0)
  if (candidate.page || names.length === 0 || isOne) return [candidate]
  const split = names.map((owner) => ({
    key: `${candidate.key} ${owner}`,
    source: candidate.source,
    mayAsk: candidate.mayAsk,
    owner,
    badges: people.get(owner) ?? [],
    problems: [],
  }))
  const isRest = nameless.length > 0 || candidate.problems.length > 0
  return isRest ? [...split, { ...candidate, owner: '', badges: nameless }] : split
}

/** The name that every badge states; '' when they differ or one states none. */
export function oneOwner(badges: readonly BadgeReading[]): string {
  const names = new Set(badges.map(personOf))
  const [name = ''] = names
  return names.size === 1 ? name : ''
}

function personOf({ credential }: BadgeReading): string {
  return statedPerson(credential.badge)
}
