/** What the associations of a CLR mean for us (CLR 2.0, AssociationType). */
import type { EdgeType } from './graph.ts'

/** The edge each one makes, read from source to target or back; exactMatchOf is a merge, see step A. */
const ASSOCIATIONS: ReadonlyMap<string, readonly [EdgeType, 'along' | 'back']> = new Map([
  ['isChildOf', ['contains', 'back']],
  ['isParentOf', ['contains', 'along']],
  ['isPartOf', ['contains', 'back']],
  ['precedes', ['precedes', 'along']],
  ['replacedBy', ['supersedes', 'back']],
  ['isPeerOf', ['related', 'along']],
  ['isRelatedTo', ['related', 'along']],
])

/** An association as an edge; undefined for a type that ties nothing together. */
export function edgeOf(
  type: string,
  source: string,
  target: string,
): { readonly type: EdgeType; readonly from: string; readonly to: string } | undefined {
  const [edge, way] = ASSOCIATIONS.get(type) ?? []
  if (edge === undefined) return undefined
  return way === 'along'
    ? { type: edge, from: source, to: target }
    : { type: edge, from: target, to: source }
}
