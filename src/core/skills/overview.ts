/** What somebody can do: badges gathered by framework node, with what proves it and how far a framework is covered. */
import type { Badge, BadgeId } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import { groupBy } from '../kernel/group.ts'
import { isProof, type Mark } from '../verification/report.ts'
import type { Framework, FrameworkId, FrameworkNode, NodeRef } from './framework.ts'
import { FRAMEWORKS, frameworkOf, nodeKey, parentOf } from './frameworks.ts'
import { nodesOf } from './recognise.ts'

/** A badge as the overview needs it. */
export interface Shown {
  readonly id: BadgeId
  readonly badge: Badge
  readonly mark: Mark | 'unchecked'
}

/** One badge that says something about one skill; it proves it only by its mark. */
export interface Proof {
  readonly badgeId: BadgeId
  readonly name: string
  readonly issuer?: string
  readonly awardedAt?: string
  readonly mark: Shown['mark']
  /** level in the framework's own terms, else the EQF or NLQF level of the badge */
  readonly level?: string
  readonly formal: boolean
  readonly isExample: boolean
  /** how sure we are that this node was meant */
  readonly confidence: number
}

export interface Skill {
  readonly node: NodeRef
  /** as issuers call it; the interface prefers its own name for bundled nodes */
  readonly label: string
  /** the issuers' own words for the framework */
  readonly sources: readonly string[]
  /** proofs first, then newest */
  readonly proofs: readonly Proof[]
  /** at least one of the badges proves it now */
  readonly proved: boolean
}

export interface Cell {
  readonly node: NodeRef
  /** skills at this node or under it */
  readonly proofs: readonly Proof[]
  readonly proved: boolean
}

/** A framework as a matrix: a row per area, a cell per node. */
export interface Coverage {
  readonly framework: FrameworkId
  readonly rows: readonly { readonly area?: NodeRef; readonly cells: readonly Cell[] }[]
  /** nodes that a badge proves, of all nodes */
  readonly covered: number
  readonly total: number
}

export interface Overview {
  /** by framework, unknown frameworks last; within one by node */
  readonly skills: readonly Skill[]
  /** skills, and the nodes of bundled frameworks that are filled by narrower ones: all that the matrices show */
  readonly rows: readonly Skill[]
  /** frameworks that are bundled whole and have at least one badge */
  readonly coverage: readonly Coverage[]
  /** badges that are aligned to nothing */
  readonly without: readonly BadgeId[]
}

/** Below this we are not sure that the issuer meant this node. */
export const SURE = 0.6

/** Achievement types that a school or state gives within its own system (OB3 AchievementType). */
const FORMAL = new Set([
  'AssociateDegree',
  'BachelorDegree',
  'MasterDegree',
  'DoctoralDegree',
  'ProfessionalDoctorate',
  'ResearchDoctorate',
  'Degree',
  'Diploma',
  'SecondarySchoolDiploma',
  'GeneralEducationDevelopment',
  'QualityAssuranceCredential',
])

/** Frameworks of the programmes that a state funds: mbo qualifications, electives, hbo and wo programmes. */
const PROGRAMMES = new Set<string>(['crebo', 'werkproces', 'keuzedeel', 'croho'])

/** Formal learning has a place in an education system: a degree, credits or a programme. */
export function isFormal(badge: Badge): boolean {
  const { type, study } = badge.achievement
  const credits = [study.ects, study.sbu, study.creditsEarned, study.creditsAvailable]
  return (
    FORMAL.has(type ?? '') ||
    credits.some((it) => it !== undefined) ||
    study.programme.length > 0 ||
    nodesOf(badge).some((it) => it.confidence >= SURE && PROGRAMMES.has(it.framework))
  )
}

function levelOf(node: FrameworkNode, { achievement: { study } }: Badge): string | undefined {
  if (node.level !== undefined) return node.level
  if (frameworkOf(node.framework)?.levels !== undefined) return undefined
  if (study.nlqf !== undefined) return `NLQF ${study.nlqf}`
  return study.eqf === undefined ? undefined : `EQF ${study.eqf}`
}

function proofOf({ id, badge, mark }: Shown, node: FrameworkNode): Proof {
  const level = levelOf(node, badge)
  return {
    badgeId: id,
    name: badge.name,
    mark,
    formal: isFormal(badge),
    isExample: isExample(badge),
    confidence: node.confidence,
    ...(badge.issuer.name === undefined ? {} : { issuer: badge.issuer.name }),
    ...(badge.awardedAt === undefined ? {} : { awardedAt: badge.awardedAt }),
    ...(level === undefined ? {} : { level }),
  }
}

const text = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)

const bestFirst = (one: Proof, other: Proof) =>
  Number(isProof(other.mark)) - Number(isProof(one.mark)) ||
  text(other.awardedAt ?? '', one.awardedAt ?? '') ||
  text(one.badgeId, other.badgeId)

const isProved = (proofs: readonly Proof[]) => proofs.some(({ mark }) => isProof(mark))

const FRAMEWORK_ORDER = new Map<string, number>(FRAMEWORKS.map(({ id }, at) => [id, at]))
const numbers = new Intl.Collator('en', { numeric: true })

const byNode = ({ node: one }: Skill, { node: other }: Skill) =>
  (FRAMEWORK_ORDER.get(one.framework) ?? 99) - (FRAMEWORK_ORDER.get(other.framework) ?? 99) ||
  numbers.compare(one.nodeId, other.nodeId)

/** The skills that these badges speak of, and how far each bundled framework is covered. */
export function overviewOf(badges: readonly Shown[]): Overview {
  const awards = badges.filter(({ badge }) => badge.kind === 'award')
  const said = awards.flatMap((shown) =>
    nodesOf(shown.badge).map((node) => ({ node, proof: proofOf(shown, node) })),
  )
  const skills = [...groupBy(said, ({ node }) => nodeKey(node)).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { framework, nodeId, label } = first.node
    const proofs = group.map(({ proof }) => proof).sort(bestFirst)
    const sources = [...new Set(group.flatMap(({ node }) => node.source ?? []))]
    return [{ node: { framework, nodeId }, label, sources, proofs, proved: isProved(proofs) }]
  })
  const coverage = FRAMEWORKS.flatMap((framework) => coverageOf(framework, skills) ?? [])
  return {
    skills: skills.sort(byNode),
    rows: [...skills, ...filledFromBelow(coverage, skills)].sort(byNode),
    coverage,
    without: awards.filter(({ badge }) => nodesOf(badge).length === 0).map(({ id }) => id),
  }
}

/** Filled cells that no badge names itself. */
function filledFromBelow(
  coverage: readonly Coverage[],
  skills: readonly Skill[],
): readonly Skill[] {
  const named = new Set(skills.map(({ node }) => nodeKey(node)))
  return coverage
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter(({ node, proofs }) => proofs.length > 0 && !named.has(nodeKey(node)))
    .map((cell) => ({ ...cell, label: cell.node.nodeId, sources: [] }))
}

/** True when a node is the given one or lies under it, also across frameworks. */
function isWithin(node: NodeRef, { framework, nodeId }: NodeRef): boolean {
  let at: NodeRef | undefined = node
  for (let up = 0; at !== undefined && up < 8; up += 1) {
    if (at.framework === framework && at.nodeId === nodeId) return true
    at = parentOf(at)
  }
  return false
}

function coverageOf(framework: Framework, skills: readonly Skill[]): Coverage | undefined {
  const { id, nodes, areas } = framework
  if (nodes === undefined) return undefined
  const cells = nodes.map((nodeId): Cell => {
    const node = { framework: id, nodeId }
    const within = skills.filter((skill) => isWithin(skill.node, node))
    const proofs = unique(within.flatMap((skill) => skill.proofs))
    return { node, proofs, proved: isProved(proofs) }
  })
  if (cells.every(({ proofs }) => proofs.length === 0)) return undefined
  const rows =
    areas === undefined
      ? [{ cells }]
      : areas.map((area) => ({
          area: { framework: id, nodeId: area },
          cells: cells.filter(({ node }) => parentOf(node)?.nodeId === area),
        }))
  const covered = cells.filter(({ proved }) => proved).length
  return { framework: id, rows, covered, total: cells.length }
}

function unique(proofs: readonly Proof[]): readonly Proof[] {
  return [...new Map(proofs.map((proof) => [proof.badgeId, proof])).values()].sort(bestFirst)
}
