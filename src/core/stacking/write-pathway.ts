/** Writes a stack as a file for others: an unsigned CLR with achievements and associations. */
import type { Derived, Link, NodeId, Stack } from './graph.ts'
import { pathwayOf } from './pathway.ts'

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  { rugzakRule: { '@id': 'urn:rugzak:pathway:rule', '@type': '@json' } },
]

const ASSOCIATION: Readonly<Record<Link['type'], string>> = {
  contains: 'isParentOf',
  precedes: 'precedes',
  supersedes: 'replacedBy',
  related: 'isRelatedTo',
}

function written({ type, from, to }: Link) {
  const [sourceId, targetId] = type === 'supersedes' ? [to, from] : [from, to]
  return { type: ['Association'], associationType: ASSOCIATION[type], sourceId, targetId }
}

/** The ids of a file are the ids that others know: the achievement's own, not the one we split off. */
function publicId({ nodes }: Derived, id: NodeId): string {
  return nodes.get(id)?.achievement.id ?? id
}

/** Says what a stack asks, and nothing about who earned what. `id` is a fresh urn:uuid. */
export function writePathway(
  derived: Derived,
  stack: Stack,
  { id, title, at }: { readonly id: string; readonly title: string; readonly at: string },
): string {
  const { steps, links } = pathwayOf(derived, stack)
  const achievement = steps.map(({ node }) => {
    const known = derived.nodes.get(node)?.achievement
    return {
      id: publicId(derived, node),
      type: ['Achievement'],
      ...(known?.type === undefined ? {} : { achievementType: known.type }),
      name: known?.name ?? node,
      description: known?.description ?? '',
      criteria: { narrative: known?.criteria?.narrative ?? '' },
    }
  })
  const association = links.map((link) =>
    written({ ...link, from: publicId(derived, link.from), to: publicId(derived, link.to) }),
  )
  const document = {
    '@context': CONTEXTS,
    id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: title,
    description: stack.text ?? '',
    issuer: { id, type: ['Profile'], name: title },
    validFrom: at,
    rugzakRule: stack.rule,
    credentialSubject: { type: ['ClrSubject'], verifiableCredential: [], achievement, association },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
