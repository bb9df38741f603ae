/** Step A: languages, versions, OB2 and OB3 twins and renewals of one achievement become one node. */
import { groupBy } from '../kernel/group.ts'
import { unite } from '../kernel/unite.ts'
import { isProof } from '../verification/report.ts'
import { type AchievementNode, byText, type Holding, type NodeId, type Proposal } from './graph.ts'
import { type Known, knownFrom, newestFirst, ownerOf } from './nodes.ts'
import type { Choice } from './overlay.ts'

type MergeProposal = Extract<Proposal, { kind: 'merge' }>
type MergeGround = MergeProposal['ground']

interface Pair {
  readonly one: NodeId
  readonly other: NodeId
  /** sure enough to merge without asking */
  readonly sure: boolean
  readonly ground: MergeGround
}

/** Evidence of this type is the same award in the older standard (OB3 implementation guide, migrating). */
export const OB2_AWARD = 'https://w3id.org/openbadges#Assertion'

/** `related` merges when both say so, or when one owner says it of its own achievements. */
function relatedPairs({ nodes, resolve }: Known): readonly Pair[] {
  return [...nodes.values()].flatMap((node) =>
    node.achievement.related.flatMap((related) => {
      const other = resolve(related.id, node.owner)
      const target = other === undefined ? undefined : nodes.get(other)
      if (target === undefined || target.id === node.id) return []
      const back = target.achievement.related.some((it) => resolve(it.id, target.owner) === node.id)
      const sure = back || target.owner === node.owner
      return sure ? [{ one: node.id, other: target.id, sure, ground: 'twin' as const }] : []
    }),
  )
}

/** exactMatchOf holds for the claimer's own achievements; about somebody else's it is a proposal. */
function matchPairs({ nodes, resolve }: Known, holding: Holding): readonly Pair[] {
  const owner = ownerOf(holding.badge)
  return holding.badge.associations.flatMap(({ type, source, target }) => {
    if (type !== 'exactMatchOf') return []
    const [one, other] = [resolve(source, owner), resolve(target, owner)]
    if (one === undefined || other === undefined) return []
    const sure = [one, other].every((id) => nodes.get(id)?.owner === owner)
    return [{ one, other, sure, ground: 'exactMatch' as const }]
  })
}

/** A badge re-issued in a newer standard names the old award as evidence; both must be proved. */
function twinPairs(known: Known, awards: ReadonlyMap<string, Holding>, holding: Holding) {
  return holding.badge.evidence.flatMap((evidence): Pair[] => {
    const old = evidence.types.includes(OB2_AWARD) ? awards.get(evidence.id ?? '') : undefined
    if (old === undefined) return []
    const [one, other] = [nodeOfAward(known, holding), nodeOfAward(known, old)]
    const sure = isProof(holding.mark) && isProof(old.mark)
    return one === undefined || other === undefined ? [] : [{ one, other, sure, ground: 'twin' }]
  })
}

/** The node a badge awards. */
export function nodeOfAward({ resolve }: Known, { badge, id }: Holding): NodeId | undefined {
  return resolve(badge.achievement.id ?? `badge:${id}`, ownerOf(badge)) ?? resolve(`badge:${id}`)
}

const SEPARATOR = '\u0000'

/** Equal owner, name, language and criteria under different ids: worth asking, never assumed. */
function likePairs({ nodes }: Known): readonly Pair[] {
  const earned = [...nodes.values()].filter(({ awards }) => awards.length > 0)
  const groups = groupBy(earned, ({ owner, achievement: { criteria, name, language } }) =>
    [owner, name.trim(), language ?? '', criteria?.url ?? '', criteria?.narrative ?? ''].join(
      SEPARATOR,
    ),
  )
  return [...groups.values()].flatMap(([one, ...others]) =>
    one === undefined
      ? []
      : others.map(({ id }) => ({
          one: one.id,
          other: id,
          sure: false,
          ground: 'sameName' as const,
        })),
  )
}

/** One node out of several: the newest award speaks for it, all keys and awards stay. */
function mergeNodes(id: NodeId, nodes: readonly AchievementNode[]): AchievementNode | undefined {
  const sorted = nodes.toSorted(
    (one, other) =>
      byText(latest(other), latest(one)) ||
      other.awards.length - one.awards.length ||
      byText(one.id, other.id),
  )
  const [speaker] = sorted
  if (speaker === undefined) return undefined
  const keys = [...new Set([id, ...nodes.flatMap((node) => node.keys)])].sort(byText)
  const awards = nodes.flatMap((node) => node.awards).sort(newestFirst)
  return { ...speaker, id, keys, awards }
}

const latest = (node: AchievementNode) => node.awards[0]?.badge.awardedAt ?? ''

function decided(known: Known, choices: readonly Choice[], decision: Choice['decision']) {
  return choices.flatMap((choice) => {
    if (choice.kind !== 'merge' || choice.decision !== decision) return []
    const [one, other] = choice.keys.map((key) => known.resolve(key))
    return one === undefined || other === undefined ? [] : [{ one, other }]
  })
}

const pairKey = (one: NodeId, other: NodeId) => [one, other].sort(byText).join(SEPARATOR)

function proposalsFrom(
  pairs: readonly Pair[],
  root: (id: NodeId) => NodeId,
  settled: ReadonlySet<string>,
): readonly MergeProposal[] {
  const open = pairs.filter(
    ({ one, other }) => root(one) !== root(other) && !settled.has(pairKey(one, other)),
  )
  const proposals = open.map(({ one, other, ground }): MergeProposal => {
    const [low = one, high = other] = [one, other].sort(byText)
    return { kind: 'merge', id: `merge ${low} ${high}`, keys: [low, high], ground }
  })
  return [...new Map(proposals.map((it) => [it.id, it])).values()]
}

/** Merges what is one achievement; what only looks the same is proposed, unless already decided. */
export function merge(
  known: Known,
  holdings: readonly Holding[],
  choices: readonly Choice[],
): { readonly known: Known; readonly proposals: readonly MergeProposal[] } {
  const awards = new Map(holdings.map((it) => [it.badge.id ?? '', it]))
  const pairs = [
    ...relatedPairs(known),
    ...holdings.flatMap((it) => [...matchPairs(known, it), ...twinPairs(known, awards, it)]),
    ...likePairs(known),
  ]
  const rejected = new Set(
    decided(known, choices, 'rejected').map(({ one, other }) => pairKey(one, other)),
  )
  const accepted = decided(known, choices, 'accepted').map((pair) => ({
    ...pair,
    sure: true,
    ground: 'twin' as const,
  }))
  const kept = pairs.filter(({ one, other }) => !rejected.has(pairKey(one, other)))
  const root = unite([...kept.filter(({ sure }) => sure), ...accepted])
  const sets = groupBy(known.nodes.values(), (node) => root(node.id))
  const nodes = [...sets].flatMap(([id, set]) => mergeNodes(id, set) ?? [])
  return { known: knownFrom(nodes), proposals: proposalsFrom(kept, root, rejected) }
}
