/** Step B: the edges that badges state or hint at, each with who says so and how sure it is. */
import type { Alignment, Association } from '../badge/badge.ts'
import { groupBy } from '../kernel/group.ts'
import { MOST_ALIGNMENTS, plainUrl } from '../skills/recognise.ts'
import { edgeOf } from './associations.ts'
import { claimBy, edgesFrom, type Said } from './edge-claims.ts'
import type { Edge, Ground, Holding, NodeId, StackRemark } from './graph.ts'
import { nodeOfAward, OB2_AWARD } from './merge.ts'
import { type Known, ownerOf } from './nodes.ts'
import { seriesEdges } from './series.ts'

function associationEdges(known: Known, holding: Holding): readonly Said[] {
  const owner = ownerOf(holding.badge)
  return holding.badge.associations.flatMap(({ type, source, target }) => {
    const [one, other] = [known.resolve(source, owner), known.resolve(target, owner)]
    if (one === undefined || other === undefined) return []
    const edge = edgeOf(type, one, other)
    return edge === undefined ? [] : [{ ...edge, claim: claimBy(holding, 'association') }]
  })
}

/** Ids that associations name and nobody has. */
export function danglingIn(known: Known, holding: Holding): readonly StackRemark[] {
  const owner = ownerOf(holding.badge)
  const ends = (it: Association) => [it.source, it.target]
  const names = new Set(holding.badge.associations.flatMap(ends))
  return [...names]
    .filter((name) => known.resolve(name, owner) === undefined)
    .map((id) => ({ code: 'dangling' as const, detail: { id, by: holding.id } }))
}

/** Badges with more alignments than are read: the rest is kept in the badge, and the person is told. */
export function cutIn({ id, badge }: Holding): readonly StackRemark[] {
  const count = badge.achievement.alignments.length
  if (count <= MOST_ALIGNMENTS) return []
  return [{ code: 'cut', detail: { by: id, name: badge.name, count, read: MOST_ALIGNMENTS } }]
}

/** Where a badge or achievement can be found by the address or code that others use for it. */
export interface Addresses {
  readonly byAward: ReadonlyMap<string, NodeId>
  readonly byCode: ReadonlyMap<string, NodeId>
}

const codeKey = (owner: string, code: string) => `${owner} ${code.trim().toLowerCase()}`

/** A name that two achievements go by leads to neither. */
function unambiguous(names: readonly (readonly [string, NodeId])[]): ReadonlyMap<string, NodeId> {
  const groups = groupBy(names, ([name]) => name)
  return new Map(
    [...groups].flatMap(([name, some]) => {
      const [node, ...others] = new Set(some.map(([, id]) => id))
      return node === undefined || others.length > 0 ? [] : [[name, node] as const]
    }),
  )
}

export function addressesOf(known: Known, holdings: readonly Holding[]): Addresses {
  const awards = holdings.flatMap((holding) => {
    const node = holding.badge.kind === 'award' ? nodeOfAward(known, holding) : undefined
    const { id } = holding.badge
    return node === undefined || id === undefined ? [] : [[id, node] as const]
  })
  const codes = [...known.nodes.values()].flatMap(({ id, owner, achievement: { humanCode } }) =>
    humanCode === undefined ? [] : [[codeKey(owner, humanCode), id] as const],
  )
  return { byAward: unambiguous(awards), byCode: unambiguous(codes) }
}

const URLS = /(?:https?:\/\/|urn:)[^\s)\]>"'<]+/g

/** Everything one award says about other achievements: evidence, alignments, programme, criteria. */
function mentions(known: Known, { byAward, byCode }: Addresses, holding: Holding): readonly Said[] {
  const node = nodeOfAward(known, holding)
  if (node === undefined || holding.badge.kind !== 'award') return []
  const { achievement, evidence } = holding.badge
  const owner = ownerOf(holding.badge)
  const named = (id: string) => byAward.get(id) ?? known.resolve(id, owner)
  const coded = (code: string) => known.resolve(code, owner) ?? byCode.get(codeKey(owner, code))
  const aligned = (it: Alignment) => named(it.url ?? '') ?? coded(it.code ?? '')
  const criteria = achievement.criteria
  const others = evidence.filter(({ types }) => !types.includes(OB2_AWARD))
  const links = [criteria?.url ?? '', ...(criteria?.narrative?.match(URLS) ?? [])]
  const parts = (ground: Ground, ids: readonly (NodeId | undefined)[]) =>
    ids.map((to) => ({ ground, from: node, to }))
  const wholes = (ground: Ground, ids: readonly (NodeId | undefined)[]) =>
    ids.map((from) => ({ ground, from, to: node }))
  return [
    ...parts(
      'evidence',
      others.map(({ id }) => named(id ?? '')),
    ),
    ...wholes('alignment', achievement.alignments.slice(0, MOST_ALIGNMENTS).map(aligned)),
    ...wholes('programme', achievement.study.programme.map(coded)),
    ...parts(
      'criteria',
      links.map((link) => named(link) ?? named(plainUrl(link))),
    ),
  ].flatMap(({ ground, from, to }) =>
    from === undefined || to === undefined || from === to
      ? []
      : [{ type: 'contains' as const, from, to, claim: claimBy(holding, ground) }],
  )
}

/** All edges that the badges state or hint at. */
export function explicitEdges(known: Known, holdings: readonly Holding[]): readonly Edge[] {
  const addresses = addressesOf(known, holdings)
  return edgesFrom([
    ...holdings.flatMap((it) => [
      ...associationEdges(known, it),
      ...mentions(known, addresses, it),
    ]),
    ...seriesEdges(known),
  ])
}
