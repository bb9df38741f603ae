/** What a newer copy of a list changes, before anybody takes it: who comes, who goes, and whose keys are others. */
import type { KnownIssuer, TrustList } from '../circumstances.ts'

const PARTS = ['names', 'ids', 'domains', 'url', 'marks'] as const
export type IssuerPart = (typeof PARTS)[number]

export interface ListChanges {
  readonly added: readonly KnownIssuer[]
  readonly removed: readonly KnownIssuer[]
  /** an issuer under an id that both have; `parts` are what differs, its keys and DIDs among `ids` */
  readonly changed: readonly {
    readonly issuer: KnownIssuer
    readonly parts: readonly IssuerPart[]
  }[]
}

/** Why a copy must not take the place of the one that is kept. */
export type CopyFailure = 'older' | 'altered' | 'foreignKey' | 'signatureGone'

const idsOf = ({ id, otherIds = [] }: KnownIssuer) => [id, ...otherIds]

/** As text; the order of names and ids means nothing but which is shown. */
const PART_OF: Readonly<Record<IssuerPart, (one: KnownIssuer) => string>> = {
  names: ({ name, otherNames = [] }) => JSON.stringify([name, ...otherNames]),
  ids: (one) => JSON.stringify(idsOf(one).toSorted()),
  domains: ({ domains = [] }) => JSON.stringify(domains.toSorted()),
  url: ({ url = '' }) => url,
  marks: ({ marks = [] }) => JSON.stringify(marks),
}

/** Issuers are the same when they share an id. */
export function changesBetween(before: TrustList, after: TrustList): ListChanges {
  const byId = (some: readonly KnownIssuer[]) =>
    new Map(some.flatMap((one) => idsOf(one).map((id) => [id, one] as const)))
  const [known, coming] = [byId(before.issuers), byId(after.issuers)]
  const inOther = (one: KnownIssuer, other: ReadonlyMap<string, KnownIssuer>) =>
    idsOf(one).flatMap((id) => other.get(id) ?? [])[0]
  return {
    added: after.issuers.filter((one) => inOther(one, known) === undefined),
    removed: before.issuers.filter((one) => inOther(one, coming) === undefined),
    changed: after.issuers.flatMap((issuer) => {
      const was = inOther(issuer, known)
      const parts = was ? PARTS.filter((part) => PART_OF[part](was) !== PART_OF[part](issuer)) : []
      return parts.length === 0 ? [] : [{ issuer, parts }]
    }),
  }
}

/** Whether nothing would change but, it may be, the date. */
export function isEmpty({ added, removed, changed }: ListChanges): boolean {
  return added.length + removed.length + changed.length === 0
}

/** Undefined when it may; a list that was signed stays with the key that it was first taken from. */
export function whyNotTaken(before: TrustList, after: TrustList): CopyFailure | undefined {
  if (after.date < before.date) return 'older'
  if (before.signer === undefined || after.signer === before.signer) return undefined
  return after.signer === undefined && after.signature === undefined
    ? 'signatureGone'
    : 'foreignKey'
}

/** Whether its maker says that it should not be used any more; `today` is an ISO date. */
export function isPast({ until }: Pick<TrustList, 'until'>, today: string): boolean {
  return until !== undefined && until < today
}
