/** What one year brought, by the dates that the badges state themselves. */
import { groupBy } from '../kernel/group.ts'
import { overviewOf, type Proof, type Skill, SURE } from '../skills/overview.ts'
import { isProof } from '../verification/report.ts'
import { bestAward } from './counts.ts'
import { type Credits, creditsOf, statesCredits } from './credits.ts'
import { derive } from './derive.ts'
import { byText, type Holding } from './graph.ts'

export interface Year {
  /** in the order in which they were awarded */
  readonly earned: readonly Holding[]
  /** of the badges that count, a part never beside its whole */
  readonly credits: Credits
  /** badges that state credits or hours and do not count now */
  readonly uncounted: number
  /** proved now, and proved by no badge of an earlier year */
  readonly proved: readonly Skill[]
  /** named for the first time, and proved by no badge now */
  readonly named: readonly Skill[]
}

/** '2026'; undefined of a badge without a date. */
export const yearIn = ({ badge }: Holding): string | undefined =>
  /^\d{4}/.exec(badge.awardedAt ?? '')?.[0]

/** The years in which badges were awarded, latest first. */
export function yearsOf(all: readonly Holding[]): readonly string[] {
  const years = groupBy(all, yearIn)
  return [...years.keys()].flatMap((year) => year ?? []).sort((one, other) => byText(other, one))
}

const first = (proofs: readonly Proof[]) =>
  proofs
    .flatMap(({ awardedAt }) => awardedAt ?? [])
    .sort(byText)[0]
    ?.slice(0, 4)

/** What a year (four digits) brought; `all` are the badges of every year, as a skill may be older. */
export function yearOf(all: readonly Holding[], year: string): Year {
  const awards = all.filter(({ badge }) => badge.kind === 'award')
  const earned = awards
    .filter((one) => yearIn(one) === year)
    .sort((one, other) => byText(one.badge.awardedAt ?? '', other.badge.awardedAt ?? ''))
  const records = all.filter(({ badge }) => badge.kind !== 'award')
  const { nodes, edges } = derive([...earned, ...records], [])
  const stating = [...nodes.values()].filter(statesCredits)
  const skills = overviewOf(awards).skills.filter(isSure)
  return {
    earned,
    credits: creditsOf([...nodes.values()], edges),
    uncounted: stating.filter((node) => bestAward(node).why !== 'counts').length,
    proved: skills.filter(
      ({ proofs }) => first(proofs.filter(({ mark }) => isProof(mark))) === year,
    ),
    named: skills.filter(({ proved, proofs }) => !proved && first(proofs) === year),
  }
}

const isSure = ({ proofs }: Skill) => proofs.some(({ confidence }) => confidence >= SURE)
