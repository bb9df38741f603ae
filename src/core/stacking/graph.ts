/** The words of stacking: what a node, an edge, a stack and a step are. */
import type { Achievement, BadgeId } from '../badge/badge.ts'
import type { BadgeRecord } from '../records/records.ts'
import type { NodeRef } from '../skills/framework.ts'
import type { Mark } from '../verification/report.ts'

/** A badge in the backpack with what its last report says. */
export interface Holding extends Pick<BadgeRecord, 'id' | 'badge'> {
  readonly mark: Mark | 'unchecked'
}

/** Names an achievement: its id, or a badge's own id when the achievement has none. */
export type NodeId = string

/** One achievement, in all its languages, versions and awards. */
export interface AchievementNode {
  readonly id: NodeId
  /** every id under which others may name it; `id` is the first */
  readonly keys: readonly string[]
  readonly achievement: Achievement
  /** who defines it: creator, else issuer */
  readonly owner: string
  readonly issuerName?: string
  /** newest first; empty for an achievement still to earn */
  readonly awards: readonly Holding[]
}

/** contains: whole -> part. precedes: earlier -> later. supersedes: new -> old. related: no direction. */
export type EdgeType = 'contains' | 'precedes' | 'supersedes' | 'related'

/** On what ground an edge is claimed. */
export type Ground =
  | 'association'
  | 'evidence'
  | 'alignment'
  | 'programme'
  | 'criteria'
  | 'code'
  | 'name'
  | 'pathway'
  | 'own'

/** Somebody's word for an edge. */
export interface Claim {
  readonly ground: Ground
  /** 0 to 1; below SURE an edge is only proposed */
  readonly confidence: number
  /** the badge that says so; absent for the person's own edges */
  readonly by?: BadgeId
  /** that badge is proof of what it says */
  readonly verified: boolean
}

export interface Edge {
  /** type and ends: the same edge has the same id whoever claims it */
  readonly id: string
  readonly type: EdgeType
  readonly from: NodeId
  readonly to: NodeId
  /** strongest first */
  readonly claims: readonly Claim[]
  readonly confidence: number
}

/** From this confidence on an edge is shown as it is; below, the person is asked. */
export const SURE = 0.6

/** Why a step counts, or the first reason why it does not. */
export type Why =
  | 'counts'
  | 'toEarn'
  | 'inProgress'
  | 'failed'
  | 'belowRequired'
  | 'expired'
  | 'suspended'
  | 'revoked'
  | 'invalid'
  | 'unverified'
  | 'issuerUnproven'
  | 'notYours'
  | 'notYet'
  | 'unchecked'

export interface Step {
  readonly why: Why
  /** the achievement; absent when the step is a place in a framework that no badge fills */
  readonly node?: NodeId
  /** the award that counts, or the one that comes nearest */
  readonly award?: BadgeId
  /** the place in a framework that this step fills */
  readonly skill?: NodeRef
  /** edges that put this step in the stack */
  readonly edges: readonly string[]
}

/** When a stack is complete. */
export type Rule =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly least: number }
  | { readonly kind: 'credits'; readonly unit: 'ects' | 'sbu'; readonly least: number }

/** `needed` is absent where the whole is not known: then only a count is shown, never a share. */
export interface Progress {
  readonly done: number
  readonly needed?: number
  readonly unit: 'steps' | 'ects' | 'sbu'
}

export interface Stack {
  readonly id: string
  /** parts of a larger badge, a row in time, badges for one skill, an area of a framework, or the person's own */
  readonly kind: 'parts' | 'sequence' | 'skill' | 'area' | 'own'
  /** of an own stack; others are named after `whole` or `skill` */
  readonly title?: string
  readonly text?: string
  readonly whole?: Step
  readonly skill?: NodeRef
  /** what an issuer calls that skill; bundled nodes have a name of our own */
  readonly label?: string
  /** in the order in which they build up */
  readonly steps: readonly Step[]
  readonly rule: Rule
  readonly progress: Progress
  readonly complete: boolean
  /** branches of an own pathway; of a derived stack they are among the edges */
  readonly links: readonly Link[]
}

/** An edge without its grounds, as a map draws it. */
export interface Link {
  readonly type: EdgeType
  readonly from: NodeId
  readonly to: NodeId
}

/** Something odd in the badges that changes no verdict; words live in locales/<lang>/stacks.json. */
export interface StackRemark {
  readonly code: 'dangling' | 'cycle' | 'sharedId' | 'reusedId' | 'cut'
  readonly detail: Readonly<Record<string, string | number>>
}

/** A possible link that waits for the person's yes or no. */
export type Proposal =
  | { readonly kind: 'edge'; readonly id: string; readonly edge: Edge }
  | {
      readonly kind: 'merge'
      readonly id: string
      readonly keys: readonly [string, string]
      readonly ground: 'sameName' | 'exactMatch' | 'twin'
    }

/** Something to go for that the person's own badges name. */
export interface NextStep {
  /** named by a badge, planned in a stack of one's own, missing in an area, or after an earned one */
  readonly reason: 'toEarn' | 'planned' | 'missing' | 'follows'
  readonly stack?: string
  readonly node?: NodeId
  readonly skill?: NodeRef
}

/** Everything that follows from the badges and the person's choices. */
export interface Derived {
  readonly nodes: ReadonlyMap<NodeId, AchievementNode>
  readonly edges: readonly Edge[]
  readonly stacks: readonly Stack[]
  readonly proposals: readonly Proposal[]
  readonly next: readonly NextStep[]
  readonly remarks: readonly StackRemark[]
}

/** A stable order for ids, the same in every language. */
export function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

export function edgeId(type: EdgeType, from: NodeId, to: NodeId): string {
  return `${type} ${from} ${to}`
}
