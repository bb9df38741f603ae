/** Gathers the achievements that the badges award or name, one node per id and owner. */
import type { Achievement, Badge } from '../badge/badge.ts'
import { groupBy } from '../kernel/group.ts'
import {
  type AchievementNode,
  byText,
  type Holding,
  type NodeId,
  type StackRemark,
} from './graph.ts'

/** The achievements, and how a name that a badge uses finds one. */
export interface Known {
  readonly nodes: ReadonlyMap<NodeId, AchievementNode>
  /** the node an id means in the mouth of `owner`; undefined when nobody, or more than one, has it */
  readonly resolve: (id: string, owner?: string) => NodeId | undefined
}

interface Named {
  readonly key: string
  readonly owner: string
  readonly issuerName: string | undefined
  readonly achievement: Achievement
  readonly holding?: Holding
}

/** Percent-decoded and trimmed, so that two spellings of an id are one. */
export function cleanId(id: string): string {
  try {
    return decodeURIComponent(id.trim())
  } catch {
    return id.trim()
  }
}

/** Who defines the achievement of a badge: its creator, else the issuer. */
export function ownerOf({ achievement, issuer }: Pick<Badge, 'achievement' | 'issuer'>): string {
  return cleanId(achievement.creator?.id ?? issuer.id ?? issuer.name ?? '')
}

const keyOf = (achievement: Achievement, otherwise: string) =>
  achievement.id === undefined || achievement.id.trim() === '' ? otherwise : cleanId(achievement.id)

/** What one badge names: the achievement it awards, and those it says can still be earned. */
function namedBy(holding: Holding): readonly Named[] {
  const { badge, id } = holding
  const owner = ownerOf(badge)
  const issuerName = badge.issuer.name
  const own = { key: keyOf(badge.achievement, `badge:${id}`), owner, issuerName }
  const targets = badge.targets.map((achievement, at) => ({
    key: keyOf(achievement, `badge:${id}#${String(at)}`),
    owner: cleanId(achievement.creator?.id ?? owner),
    issuerName: achievement.creator?.name ?? issuerName,
    achievement,
  }))
  if (badge.kind === 'award')
    return [{ ...own, achievement: badge.achievement, holding }, ...targets]
  if (badge.kind === 'achievement') return [{ ...own, achievement: badge.achievement }, ...targets]
  return targets
}

/** Newest award first; without dates by id, so that the order never depends on the import. */
export function newestFirst(one: Holding, other: Holding): number {
  return byText(other.badge.awardedAt ?? '', one.badge.awardedAt ?? '') || byText(one.id, other.id)
}

function nodeFrom(id: NodeId, key: string, named: readonly Named[]): AchievementNode | undefined {
  const awards = named.flatMap(({ holding }) => holding ?? []).sort(newestFirst)
  const first = named.find(({ holding }) => holding === awards[0]) ?? named[0]
  if (first === undefined) return undefined
  const { achievement, owner, issuerName } = first
  const keys = id === key ? [key] : [id, key]
  const name = issuerName === undefined ? {} : { issuerName }
  return { id, keys, achievement, owner, awards, ...name }
}

const ownersOf = (named: readonly Named[]) =>
  [...new Set(named.flatMap((it) => (it.holding === undefined ? [] : [it.owner])))].sort(byText)

/** One id awarded by two issuers who name no common creator is two achievements, with a remark. */
function split(key: string, named: readonly Named[]): readonly AchievementNode[] {
  const owners = ownersOf(named)
  if (owners.length < 2) return [nodeFrom(key, key, named)].flatMap((node) => node ?? [])
  return owners.flatMap(
    (owner) =>
      nodeFrom(
        `${key} ${owner}`,
        key,
        named.filter((it) => it.owner === owner),
      ) ?? [],
  )
}

/** An id that does not do its work: of two issuers, or of achievements with different names in one language. */
function remarksOn([id, named]: readonly [string, readonly Named[]]): readonly StackRemark[] {
  const issuers = ownersOf(named)
  if (issuers.length > 1) return [{ code: 'sharedId', detail: { id, issuers: issuers.join(' ') } }]
  const awarded = named.filter(({ holding }) => holding !== undefined)
  const byLanguage = groupBy(awarded, ({ achievement }) => achievement.language ?? '')
  const names = [...byLanguage.values()]
    .map((some) => [...new Set(some.map(({ achievement }) => achievement.name.trim()))])
    .find((some) => some.length > 1)
  return names === undefined
    ? []
    : [{ code: 'reusedId', detail: { id, names: names.sort(byText).join(', ') } }]
}

/** All achievements that these badges award or name. Order of the badges does not matter. */
export function gather(holdings: readonly Holding[]): {
  readonly known: Known
  readonly remarks: readonly StackRemark[]
} {
  const named = [...new Map(holdings.map((it) => [it.id, it])).values()]
    .sort((one, other) => byText(one.id, other.id))
    .flatMap(namedBy)
  const groups = groupBy(named, ({ key }) => key)
  const nodes = [...groups].flatMap(([key, some]) => split(key, some))
  return { known: knownFrom(nodes), remarks: [...groups].flatMap(remarksOn) }
}

/** The look-up over these nodes by every key they have. */
export function knownFrom(nodes: readonly AchievementNode[]): Known {
  const named = nodes.flatMap((node) => node.keys.map((key) => ({ key, node })))
  const byKey = groupBy(named, ({ key }) => key)
  const resolve = (id: string, owner?: string): NodeId | undefined => {
    const candidates = byKey.get(cleanId(id)) ?? []
    if (candidates.length === 1) return candidates[0]?.node.id
    return candidates.find(({ node }) => node.owner === owner)?.node.id
  }
  return { nodes: new Map(nodes.map((node) => [node.id, node])), resolve }
}
