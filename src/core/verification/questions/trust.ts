/** Is the issuer on a list of known issuers? Lists are data, with a name, a source and a date. */
import type { Profile } from '../../badge/badge.ts'
import { isExample } from '../../badge/example.ts'
import { loadedOnce, oncePer } from '../../kernel/once-per.ts'
import { domainOf, listedForm } from '../../net/identity.ts'
import type { KnownIssuer, TrustList } from '../circumstances.ts'
import type { Check } from '../report.ts'
import type { Question } from './question.ts'

/** An issuer on no list is none the worse for it; one that looks like a listed one gets a warning. */
export const trust: Question = async ({ badge: { issuer }, circumstances: { trustLists } }) => {
  const check = trustOf(issuer, trustLists)
  if (check.answer !== 'unlisted') return { check, remarks: [] }
  const { namesakeOf } = await loadNamesakes()
  const detail = namesakeOf(issuer, trustLists)
  return { check, remarks: detail === undefined ? [] : [{ code: 'namesake', detail }] }
}

const loadNamesakes = loadedOnce(() => import('../namesake.ts'))

/**
 * By id or by domain, whatever the name says: that the id is the issuer's is for other answers to prove. The keys
 * of our examples are public, so no list makes them anybody's.
 */
export function trustOf(issuer: Profile, lists: readonly TrustList[]): Check {
  if (lists.length === 0) return { id: 'trust', answer: 'noLists' }
  const id = issuer.id === undefined ? undefined : listedForm(issuer.id)
  const host = domainOf(issuer.id)
  const listings = lists.flatMap(({ name, date, issuers }) => {
    const entry = issuers.find((known) => isThis(known, id, host))
    return entry ? [{ name, date, entry }] : []
  })
  const [known] = listings
  if (known === undefined || isExample({ issuer })) return { id: 'trust', answer: 'unlisted' }
  const detail = {
    lists: listings.map(({ name }) => name),
    dates: listings.map(({ date }) => date),
    name: known.entry.name,
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
