/** A badge as the search sees it: its facet values and its words per field. */

import type { Badge, Standard, Wording } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import { type Nameless, namelessness, spokenAt, wordingIn } from '../badge/shown.ts'
import { endOf, isSoon } from '../calendar/soon.ts'
import { present } from '../formats/fields.ts'
import type { BadgeRecord, CollectionId } from '../records/records.ts'
import type { FrameworkNode, NodeRef } from '../skills/framework.ts'
import { frameworkOf, nodeKey, parentOf } from '../skills/frameworks.ts'
import { nodesOf } from '../skills/recognise.ts'
import { linesBesideMark, type StandingLine } from '../verification/issuer-standing.ts'
import { leadOf, type Mark, mark, type Report, waitsForConsent } from '../verification/report.ts'
import { type FacetId, NO_COLLECTION, SOON } from './query.ts'

type Wordings = readonly Wording[]

/** What the index and the wall need to know of a badge: a small part of its row, and no payload. */
export interface Findable
  extends Pick<
    BadgeRecord,
    'id' | 'issuerKey' | 'awardedAt' | 'addedAt' | 'place' | 'labels' | 'file' | 'otherFiles'
  > {
  readonly name: string
  /** the issuer's name; its key when it has none */
  readonly issuer: string
  /** both in other languages, where the badge has them */
  readonly spoken?: { readonly name?: Wordings; readonly issuer?: Wordings }
  /** what to call it instead, where it has no name */
  readonly nameless?: Nameless
  readonly standard: Standard
  /** shown as one, and counted nowhere */
  readonly isExample?: true
  /** when it ends, ms since the epoch */
  readonly ends?: number
  readonly nodes: readonly FrameworkNode[]
  readonly words: Words
  /** what the last report says; 'unchecked' before the first */
  readonly mark: Mark | 'unchecked'
  /** how its issuer is known, where the mark does not say it */
  readonly standing: readonly StandingLine[]
  /** its last check stopped at the question whether websites may be asked */
  readonly waits?: true
  /** collections, made by hand, that hold it */
  readonly collections: readonly CollectionId[]
}

/** What is findable of a row; `report` is its last one. */
export function findable(
  row: BadgeRecord,
  report?: Report,
  collections: readonly CollectionId[] = [],
): Findable {
  const { id, issuerKey, awardedAt, addedAt, place, labels, file, otherFiles, badge } = row
  const ends = endOf(badge)
  return {
    ...{ id, issuerKey, awardedAt, addedAt, place, labels, collections },
    ...(file === undefined ? {} : { file }),
    ...(otherFiles === undefined ? {} : { otherFiles }),
    ...(isExample(badge) ? { isExample: true } : {}),
    ...(ends === undefined ? {} : { ends }),
    ...calledOf(badge, issuerKey),
    standard: badge.standard,
    nodes: nodesOf(badge),
    words: wordsOf(row),
    mark: report ? mark(report) : 'unchecked',
    standing: report ? linesBesideMark(report) : [],
    ...(report && waitsForConsent(report) ? { waits: true } : {}),
  }
}

function calledOf(badge: Badge, issuerKey: string) {
  const nameless = namelessness(badge)
  return {
    name: wordingIn(badge.name),
    issuer: wordingIn(badge.issuer.name ?? issuerKey),
    ...(badge.spoken && {
      spoken: present({
        name: spokenAt(badge, 'name'),
        issuer: spokenAt(badge, 'issuer', 'name'),
      }),
    }),
    ...(nameless && { nameless }),
  }
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

const isLevel = (node: FrameworkNode) => frameworkOf(node.framework)?.levels !== undefined

/** The values of one badge in every facet. `now` in ms since the epoch. */
export function facetValues(it: Findable, now: number): FacetValues {
  const { nodes } = it
  const year = it.awardedAt.slice(0, 4)
  return {
    issuer: it.issuerKey === '' ? [] : [it.issuerKey],
    year: /^\d{4}$/.test(year) ? [year] : [],
    verdict: [leadOf(it.mark)],
    standard: [it.standard],
    framework: [...new Set(nodes.map((node) => node.framework))],
    skill: [...new Set(nodes.flatMap(withParents))],
    level: nodes.filter(isLevel).map(nodeKey),
    label: it.labels,
    collection: it.collections.length === 0 ? [NO_COLLECTION] : it.collections,
    expiring: isSoon(it.ends, now) ? [SOON] : [],
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
export function wordsOf(it: BadgeRecord): Words {
  const { badge } = it
  const { achievement } = badge
  return {
    name: joined([
      wordingIn(badge.name),
      achievement.name === badge.name ? undefined : wordingIn(achievement.name),
      ...(spokenAt(badge, 'name') ?? []).map(({ text }) => text),
    ]),
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
    ...(badge.spoken ?? []).flatMap(({ wordings }) => wordings.map(({ text }) => text)),
    ...(badge.further ?? []).flatMap((one) => [one.recipientName, one.achievement?.name]),
  ]
}
