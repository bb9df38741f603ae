/** Is the issuer on a list of known issuers? Lists are data, with a name, a source and a date. */
import type { Profile } from '../../badge/badge.ts'
import type { Check, Detail } from '../report.ts'
import type { TrustList } from '../verify.ts'
import type { Question } from './question.ts'

type Entry = TrustList['issuers'][number]

export const trust: Question = ({ badge, circumstances }) => ({
  check: trustOf(badge.issuer, circumstances.trustLists),
  remarks: [],
})

/**
 * Unknown is neutral. Contradicted is said only of an issuer that carries the name and the website of a
 * listed one under an id that is neither listed nor on that website.
 */
export function trustOf(issuer: Profile, lists: readonly TrustList[]): Check {
  if (lists.length === 0) return { id: 'trust', answer: 'noLists' }
  const listings = lists.flatMap(({ name, date, issuers }) => {
    const entry = issuers.find(({ id }) => isSameId(id, issuer.id))
    return entry ? [{ name, date, entry }] : []
  })
  const [known] = listings
  if (known) {
    const detail: Detail = {
      lists: listings.map(({ name }) => name),
      dates: listings.map(({ date }) => date),
      name: known.entry.name,
    }
    return { id: 'trust', answer: 'listed', detail }
  }
  const posed = lists.flatMap((list) => list.issuers).find((entry) => poses(issuer, entry))
  if (posed === undefined) return { id: 'trust', answer: 'unlisted' }
  return { id: 'trust', answer: 'contradicted', detail: { name: posed.name, listedId: posed.id } }
}

/** Ids are compared as text, percent-decoded and without a final slash (OB3 equality and comparison). */
function isSameId(one: string, other: string | undefined): boolean {
  return other !== undefined && plain(one) === plain(other)
}

function plain(id: string): string {
  const trimmed = id.trim().replace(/\/$/, '')
  try {
    return decodeURIComponent(trimmed)
  } catch {
    return trimmed
  }
}

function poses(issuer: Profile, entry: Entry): boolean {
  const host = hostOf(entry.url)
  const isNamesake = issuer.name !== undefined && sounds(issuer.name) === sounds(entry.name)
  return (
    isNamesake && host !== undefined && host === hostOf(issuer.url) && host !== hostOf(issuer.id)
  )
}

const sounds = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** The host of a URL or of a did:web, without `www.`. */
function hostOf(url: string | undefined): string | undefined {
  const address = url?.replace(/^did:web:([^:/#?]+).*$/i, 'https://$1')
  if (address === undefined || !URL.canParse(address)) return undefined
  return new URL(address).hostname.replace(/^www\./, '') || undefined
}
