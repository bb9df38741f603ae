/** A badge as the search sees it: its facet values and its words per field. */

import type { Badge } from '../badge/badge.ts'
import { endsSoon } from '../calendar/soon.ts'
import type { BadgeRecord, CollectionId } from '../records/records.ts'
import type { FrameworkNode, NodeRef } from '../skills/framework.ts'
import { frameworkOf, nodeKey, parentOf } from '../skills/frameworks.ts'
import { nodesOf } from '../skills/recognise.ts'
import type { Mark } from '../verification/report.ts'
import { type FacetId, NO_COLLECTION, SOON } from './query.ts'

/** What the index needs to know of a badge. */
export interface Findable
  extends Pick<
    BadgeRecord,
    | 'id'
    | 'badge'
    | 'issuerKey'
    | 'awardedAt'
    | 'addedAt'
    | 'place'
    | 'labels'
    | 'notes'
    | 'reflection'
    | 'ownEvidence'
  > {
  /** what the last report says; 'unchecked' before the first */
  readonly mark: Mark | 'unchecked'
  /** collections, made by hand, that hold it */
  readonly collections: readonly CollectionId[]
}

export type FacetValues = Readonly<Record<FacetId, readonly string[]>>

/** A node and everything above it: who looks for an area finds its competences too. */
function withParents(node: NodeRef): readonly string[] {
  const keys: string[] = []
  for (let at: NodeRef | undefined = node; at !== undefined && keys.length < 8; at = parentOf(at)) {
    keys.push(nodeKey(at))
  }
  return keys
}

const isLevel = (node: FrameworkNode) => frameworkOf(node.framework)?.ladder !== undefined

/** The values of one badge in every facet. `now` in ms since the epoch. */
export function facetValues(it: Findable, now: number): FacetValues {
  const nodes = nodesOf(it.badge)
  const year = it.awardedAt.slice(0, 4)
  return {
    issuer: it.issuerKey === '' ? [] : [it.issuerKey],
    year: /^\d{4}$/.test(year) ? [year] : [],
    verdict: [it.mark],
    standard: [it.badge.standard],
    framework: [...new Set(nodes.map((node) => node.framework))],
    skill: [...new Set(nodes.flatMap(withParents))],
    level: nodes.filter(isLevel).map(nodeKey),
    label: it.labels,
    collection: it.collections.length === 0 ? [NO_COLLECTION] : it.collections,
    expiring: endsSoon(it.badge, now) ? [SOON] : [],
  }
}

/** Fields that can be searched, with how much a hit in them weighs. */
export const FIELD_WEIGHTS = {
  name: 6,
  issuer: 3,
  skills: 3,
  labels: 3,
  about: 1.5,
  details: 1,
  own: 2,
} as const
export type Words = Readonly<Record<keyof typeof FIELD_WEIGHTS, string>>

const joined = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(' \n ')

/** The words of one badge, per field; every text of the badge is in one of them. */
export function wordsOf(it: Findable): Words {
  const { badge } = it
  const { achievement } = badge
  return {
    name: joined([badge.name, achievement.name === badge.name ? undefined : achievement.name]),
    issuer: joined([badge.issuer.name, badge.issuer.id, achievement.creator?.name]),
    skills: joined(skillWords(badge)),
    labels: joined(it.labels),
    about: joined([badge.description, achievement.description, badge.narrative]),
    details: joined(detailWords(badge)),
    own: joined([
      it.notes,
      it.reflection,
      ...it.ownEvidence.flatMap(({ title, text, url }) => [title, text, url]),
    ]),
  }
}

function skillWords({ achievement, results }: Badge): readonly (string | undefined)[] {
  const alignments = [...achievement.alignments, ...results.flatMap((result) => result.alignments)]
  return [
    ...achievement.tags,
    achievement.fieldOfStudy,
    achievement.specialization,
    achievement.study.learningOutcome,
    ...alignments.flatMap((one) => [one.name, one.code, one.framework, one.description]),
  ]
}

function detailWords({ achievement, evidence, results, activity, ...badge }: Badge) {
  return [
    achievement.type,
    achievement.humanCode,
    achievement.criteria?.narrative,
    achievement.criteria?.url,
    ...achievement.study.programme,
    badge.recipientName,
    badge.id,
    activity?.role,
    activity?.term,
    activity?.licenseNumber,
    ...evidence.flatMap((one) => [one.name, one.description, one.narrative, one.genre, one.id]),
    ...achievement.resultDescriptions.flatMap((one) => [
      one.name,
      ...one.levels.map((level) => level.name),
    ]),
    ...results.flatMap((one) => [one.value, one.status]),
  ]
}
