/** Reads an alignment as a node of a framework: URL first, then type, then text, then code. */
import type { Alignment, Badge } from '../badge/badge.ts'
import type { Framework, FrameworkNode, NodeRef } from './framework.ts'
import { creboIn, FRAMEWORKS, frameworkOf, parentOf } from './frameworks.ts'

/** More alignments than this in one badge are kept in the badge, but not read as skills. */
export const MOST_ALIGNMENTS = 300

/** One spelling per address: https, no trailing slash, percent-decoded, portals by their `uri=`. */
export function plainUrl(url: string): string {
  const inner = /[?&]uri=([^&#]+)/.exec(url)?.[1]
  const decoded = percentDecoded(inner === undefined ? url.trim() : percentDecoded(inner))
  return decoded.replace(/^http:/i, 'https:').replace(/(?<!\/)\/+$/, '')
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

interface Hit {
  readonly framework: Framework
  readonly nodeId: string
  readonly confidence: number
}

/** The node id a pattern finds in a text, in the framework's own spelling. */
function matched(framework: Framework, pattern: RegExp | undefined, text: string | undefined) {
  const code = text === undefined ? undefined : pattern?.exec(text.trim())?.[1]
  return code === undefined ? undefined : (framework.nodeId?.(code) ?? code)
}

function byUrl(framework: Framework, url: string | undefined): Hit | undefined {
  if (url === undefined) return undefined
  for (const pattern of framework.urls) {
    const nodeId = matched(framework, pattern, url)
    if (nodeId !== undefined) return { framework, nodeId, confidence: 1 }
  }
  return undefined
}

/** How strongly the alignment names this framework, code aside. */
function hint(framework: Framework, alignment: Alignment, url?: string): number {
  if (alignment.type !== undefined && framework.types?.test(alignment.type)) return 0.9
  if (url !== undefined && framework.hosts?.test(url)) return 0.9
  if (alignment.framework !== undefined && framework.text?.test(alignment.framework)) return 0.8
  return framework.telling === true ? 0.5 : 0
}

function byCode(framework: Framework, alignment: Alignment, url?: string): Hit | undefined {
  const confidence = hint(framework, alignment, url)
  if (confidence === 0) return undefined
  const nodeId = matched(framework, framework.code, alignment.code)
  if (nodeId !== undefined) return { framework, nodeId, confidence }
  if (confidence === 0.5) return undefined
  const named = matched(framework, framework.inName ?? framework.code, alignment.name)
  return named === undefined ? undefined : { framework, nodeId: named, confidence: 0.4 }
}

/** Characters; what is longer names no node, and some patterns would look at it for minutes. */
const LONGEST = 1_000

/** The same without texts that are too long to be looked at. */
function within(alignment: Alignment): Alignment {
  const short = Object.entries(alignment).filter(
    ([, value]) => typeof value !== 'string' || value.length <= LONGEST,
  )
  return { name: '', ...(Object.fromEntries(short) as Partial<Alignment>) } // its own members
}

function hit(alignment: Alignment): Hit | undefined {
  const url = alignment.url === undefined ? undefined : plainUrl(alignment.url)
  const byAddress = FRAMEWORKS.map((framework) => byUrl(framework, url)).find(Boolean)
  if (byAddress !== undefined) return byAddress
  const hits = FRAMEWORKS.map((framework) => byCode(framework, alignment, url))
  return hits.reduce<Hit | undefined>(
    (best, one) => (one !== undefined && one.confidence > (best?.confidence ?? 0) ? one : best),
    undefined,
  )
}

const folded = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** A node of a framework we do not know, or only its name: grouped by the issuer's own words. */
function unknown(alignment: Alignment): NodeRef & { readonly confidence: number } {
  const named = FRAMEWORKS.find((it) => hint(it, alignment) >= 0.8)
  const place =
    alignment.code ?? (alignment.url === undefined ? undefined : plainUrl(alignment.url))
  const nodeId = folded(place ?? alignment.name)
  const framework = folded(alignment.framework ?? '')
  return {
    framework: named?.id ?? 'other',
    nodeId: named === undefined ? `${framework}|${nodeId}` : nodeId,
    confidence: named === undefined && place !== undefined ? 0.8 : 0.4,
  }
}

const LEVEL = /\b(?:level|niveau|proficiency)\s*:?\s*([1-8])\b/i

/** A level stated beside the node; frameworks that are levels themselves have none. */
function levelOf(alignment: Alignment, framework: Framework | undefined): string | undefined {
  if (framework?.levels !== undefined) return undefined
  return LEVEL.exec(`${alignment.name} ${alignment.description ?? ''}`)?.[1]
}

/**
 * The node of a framework that an alignment points to. Never fails: what is not recognised is
 * grouped under 'other' by the issuer's own text. `crebo` is the qualification a werkproces is in.
 */
export function recognise(alignment: Alignment, crebo?: string): FrameworkNode {
  const short = within(alignment)
  const found = hit(short)
  const { framework, nodeId, confidence } =
    found === undefined ? unknown(alignment) : { ...found, framework: found.framework.id }
  const dossier = crebo ?? creboIn(alignment.framework ?? '')
  const full = framework === 'werkproces' && dossier !== undefined ? `${dossier}/${nodeId}` : nodeId
  const parent = parentOf({ framework, nodeId: full })
  const level = levelOf(short, frameworkOf(framework))
  return {
    framework,
    nodeId: full,
    label: alignment.name,
    confidence,
    ...(alignment.framework === undefined ? {} : { source: alignment.framework }),
    ...(level === undefined ? {} : { level }),
    ...(parent === undefined ? {} : { parent }),
  }
}

const remembered = new WeakMap<Badge, readonly FrameworkNode[]>()

/** Every framework node a badge is aligned to: by its achievement, its results and its EQF or NLQF level. */
export function nodesOf(badge: Badge): readonly FrameworkNode[] {
  const known = remembered.get(badge)
  if (known !== undefined) return known
  const nodes = readNodes(badge)
  remembered.set(badge, nodes)
  return nodes
}

function readNodes({ achievement, results }: Badge): readonly FrameworkNode[] {
  const stated = [...achievement.alignments, ...results.flatMap((result) => result.alignments)]
  const alignments = [...stated, ...studyLevels(achievement.study)].slice(0, MOST_ALIGNMENTS)
  const crebos = alignments.map((it) => creboIn(`${it.code ?? ''} ${it.framework ?? ''}`))
  const crebo = crebos.find((it) => it !== undefined)
  const nodes = new Map<string, FrameworkNode>()
  for (const alignment of alignments) {
    const node = recognise(alignment, crebo)
    const key = `${node.framework}:${node.nodeId}`
    if ((nodes.get(key)?.confidence ?? 0) < node.confidence) nodes.set(key, node)
  }
  return [...nodes.values()]
}

/** EQF and NLQF levels given as extensions, read as if they were alignments. */
function studyLevels({ eqf, nlqf }: Badge['achievement']['study']): readonly Alignment[] {
  return [
    ...(eqf === undefined ? [] : [{ name: `EQF ${eqf}`, code: eqf, type: 'ext:EQF' }]),
    ...(nlqf === undefined ? [] : [{ name: `NLQF ${nlqf}`, code: nlqf, type: 'ext:NLQF' }]),
  ]
}
