/** Asked skills beside what somebody has: proved by badges, said in own words or by badges that prove nothing, or missing. */
import type { BadgeId } from '../badge/badge.ts'
import { type Asked, askedIn } from './asked.ts'
import type { Catalogue } from './catalogue.ts'
import { type Claim, type Claims, proves } from './claims.ts'

export const STANDINGS = ['proved', 'said', 'missing'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where somebody says in their own words what they can do. */
export interface Statement {
  /** of the portfolio it stands in */
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface Matched extends Asked {
  readonly standing: Standing
  readonly claims: readonly Claim[]
  /** own words that say it, without their texts */
  readonly statements: readonly Pick<Statement, 'id' | 'title'>[]
}

/** A badge that the person says does not speak of this skill. */
export interface Denied {
  readonly skill: number
  readonly badgeId: BadgeId
}

/** Own words by the skills they speak of. */
export type Said = ReadonlyMap<number, Matched['statements']>

export function saidIn(catalogue: Catalogue, statements: readonly Statement[]): Said {
  const said = new Map<number, Pick<Statement, 'id' | 'title'>[]>()
  for (const { id, title, text } of statements) {
    for (const { skill } of askedIn(catalogue, text)) {
      said.set(skill, [...(said.get(skill) ?? []), { id, title }])
    }
  }
  return said
}

export interface Having {
  readonly claims: Claims
  readonly said: Said
  readonly denied: readonly Denied[]
}

/** Each asked skill with how it stands. */
export function matchOf(asked: readonly Asked[], having: Having): readonly Matched[] {
  return asked.map((one) => {
    const claims = claimsFor(one.skill, having)
    const statements = having.said.get(one.skill) ?? []
    return { ...one, claims, statements, standing: standingOf(claims, statements) }
  })
}

function claimsFor(skill: number, { claims, denied }: Having): readonly Claim[] {
  const isDenied = ({ badgeId }: Claim) =>
    denied.some((it) => it.skill === skill && it.badgeId === badgeId)
  return (claims.get(skill) ?? []).filter((claim) => !isDenied(claim))
}

function standingOf(claims: readonly Claim[], statements: Matched['statements']): Standing {
  if (claims.some(proves)) return 'proved'
  return claims.length > 0 || statements.length > 0 ? 'said' : 'missing'
}

/** Few badges that together prove every skill that is proved, in the order in which they are needed. */
export function badgesToTake(matched: readonly Matched[]): readonly BadgeId[] {
  const taken = new Set<BadgeId>()
  const rarestFirst = matched
    .map(({ claims }) => claims.filter(proves).map(({ badgeId }) => badgeId))
    .filter((proofs) => proofs.length > 0)
    .sort((a, b) => a.length - b.length)
  for (const proofs of rarestFirst) {
    const [first] = proofs
    if (first !== undefined && !proofs.some((id) => taken.has(id))) taken.add(first)
  }
  return [...taken]
}
