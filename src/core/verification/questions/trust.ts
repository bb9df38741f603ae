/** Is the issuer on a list of known issuers? Lists are data, with a name, a source and a date. */
import type { Profile } from '../../badge/badge.ts'
import { isExample } from '../../badge/example.ts'
import { dayOf } from '../../kernel/day.ts'
import { loadedOnce, oncePer } from '../../kernel/once-per.ts'
import { domainOf, listedForm } from '../../net/identity.ts'
import type { KnownIssuer, TrustList } from '../circumstances.ts'
import { isPast } from '../lists/list-changes.ts'
import type { Check } from '../report.ts'
import type { Question } from './question.ts'

/** An issuer on no list is none the worse for it; one that looks like a listed one gets a warning. */
export const trust: Question = async ({
  badge: { issuer },
  circumstances: { trustLists },
  now,
}) => {
  const today = dayOf(now)
  const check = trustOf(issuer, trustLists, today)
  if (check.answer === 'listed' || check.answer === 'noLists') return { check, remarks: [] }
  const { namesakeOf } = await loadNamesakes()
  const isEnded = check.answer === 'listEnded'
  const detail = namesakeOf(issuer, isEnded ? currentOf(trustLists, today) : trustLists)
  return { check, remarks: detail === undefined ? [] : [{ code: 'namesake', detail }] }
}

const loadNamesakes = loadedOnce(() => import('../namesake.ts'))

/**
 * By id or by domain, whatever the name says: that the id is the issuer's is for other answers to prove. The keys
 * of our examples are public, so no list makes them anybody's. A list vouches until the last day its maker gave it.
 * @param today ISO date
 */
export function trustOf(issuer: Profile, lists: readonly TrustList[], today: string): Check {
  if (lists.length === 0) return { id: 'trust', answer: 'noLists' }
  const listings = listingsOf(issuer, currentOf(lists, today))
  if (listings.length > 0) return listedBy(listings)
  const ended = listingsOf(issuer, lists)
  if (ended.length === 0) return { id: 'trust', answer: 'unlisted' }
  return { id: 'trust', answer: 'listEnded', detail: { lists: ended.map(({ name }) => name) } }
}

const currentOf = (lists: readonly TrustList[], today: string) =>
  lists.filter((list) => !isPast(list, today))

interface Listing extends Pick<TrustList, 'name' | 'date'> {
  readonly entry: KnownIssuer
}

function listingsOf(issuer: Profile, lists: readonly TrustList[]): readonly Listing[] {
  if (isExample({ issuer })) return []
  const id = issuer.id === undefined ? undefined : listedForm(issuer.id)
  const host = domainOf(issuer.id)
  return lists.flatMap(({ name, date, issuers }) => {
    const entry = issuers.find((known) => isThis(known, id, host))
    return entry ? [{ name, date, entry }] : []
  })
}

function listedBy(listings: readonly Listing[]): Check {
  const detail = {
    lists: listings.map(({ name }) => name),
    dates: listings.map(({ date }) => date),
    ...(listings[0] && { name: listings[0].entry.name }),
    ...(listings.some(({ entry }) => entry.since) && {
      since: listings.map(({ entry }) => entry.since ?? ''),
    }),
  }
  return { id: 'trust', answer: 'listed', detail }
}

function isThis(
  { id, otherIds = [], domains = [] }: KnownIssuer,
  wanted: string | undefined,
  host: string | undefined,
): boolean {
  return (
    (wanted !== undefined && [id, ...otherIds].some((one) => formOnList(one) === wanted)) ||
    (host !== undefined && domains.includes(host))
  )
}

/** The ids on lists are the same at every badge. */
const formOnList = oncePer(listedForm)
