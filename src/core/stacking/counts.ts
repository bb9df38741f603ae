/** Step E, per badge: does this award count as a part, and if not, why not. */
import type { AchievementResult, Badge, ResultDescription } from '../badge/badge.ts'
import { leadOf } from '../verification/report.ts'
import type { AchievementNode, Holding, Why } from './graph.ts'

const FAILED = new Set(['Failed', 'Withdrew'])
const BUSY = new Set(['Enrolled', 'InProgress', 'OnHold'])

/** Why a badge that is no proof does not count: as it is marked, and no better. */
function doubtOf(mark: Holding['mark']): Why | undefined {
  if (mark === 'valid') return undefined
  const lead = leadOf(mark)
  return lead === 'malformed' ? 'invalid' : lead
}

/** Value against required value: as numbers when both are, else by place in the allowed values. */
function valueBelow(
  { requiredValue, allowedValues }: ResultDescription,
  value: string | undefined,
) {
  if (requiredValue === undefined || requiredValue === '') return false
  if (value === undefined || value === '') return true
  const [got, needed] = [Number(value), Number(requiredValue)]
  if (!Number.isNaN(got) && !Number.isNaN(needed)) return got < needed
  const place = allowedValues.indexOf(value)
  return place < 0 || place < allowedValues.indexOf(requiredValue)
}

function levelBelow({ requiredLevel, levels }: ResultDescription, achieved: string | undefined) {
  if (requiredLevel === undefined || requiredLevel === '') return false
  const place = (id: string | undefined) => levels.findIndex((level) => level.id === id)
  return place(achieved) < Math.max(0, place(requiredLevel))
}

/** The description a result belongs to; the only one there is, when it names none. */
function describing({ achievement }: Badge, { describedBy }: AchievementResult) {
  const all = achievement.resultDescriptions
  if (describedBy === undefined) return all.length === 1 ? all[0] : undefined
  return all.find(({ id }) => id === describedBy)
}

function resultOf(badge: Badge, result: AchievementResult): Why | undefined {
  if (FAILED.has(result.status ?? '')) return 'failed'
  if (BUSY.has(result.status ?? '')) return 'inProgress'
  const description = describing(badge, result)
  if (description === undefined) return undefined
  const below =
    valueBelow(description, result.value) || levelBelow(description, result.achievedLevel)
  return below ? 'belowRequired' : undefined
}

/**
 * Whether an award counts towards a larger whole: proved, current,
 * and with results that meet what the achievement requires. Never 'counts' when not proved.
 */
export function whyOf({ badge, mark }: Holding): Why {
  const results = badge.results.flatMap((result) => resultOf(badge, result) ?? [])
  return doubtOf(mark) ?? results[0] ?? 'counts'
}

/** From what helps most to what helps least, to choose among several awards of one achievement. */
const NEAREST: readonly Why[] = [
  'counts',
  'issuerUnproven',
  'notYours',
  'unchecked',
  'unverified',
  'notYet',
  'inProgress',
  'belowRequired',
  'expired',
  'suspended',
  'failed',
  'revoked',
  'invalid',
  'toEarn',
]

/** The award of an achievement that counts, or the one that comes nearest. */
export function bestAward(node: AchievementNode): { readonly why: Why; readonly award?: Holding } {
  const judged = node.awards.map((award) => ({ award, why: whyOf(award) }))
  const [best] = judged.toSorted(
    (one, other) => NEAREST.indexOf(one.why) - NEAREST.indexOf(other.why),
  )
  return best ?? { why: 'toEarn' }
}
