/** Step D: which of two achievements is the higher one. */
import type { Achievement, AchievementResult, ResultDescription } from '../badge/badge.ts'
import type { FrameworkId, FrameworkNode } from '../skills/framework.ts'
import { levelIndex } from '../skills/frameworks.ts'
import { nodesOf } from '../skills/recognise.ts'
import { type AchievementNode, byText } from './graph.ts'

/** Small to large (OB3 AchievementType). */
const TYPES: readonly string[] = [
  'Assessment',
  'Assignment',
  'Badge',
  'Competency',
  'CoCurricular',
  'Course',
  'Certificate',
  'CertificateOfCompletion',
  'MicroCredential',
  'Certification',
  'License',
  'LearningProgram',
  'AssociateDegree',
  'BachelorDegree',
  'MasterDegree',
  'DoctoralDegree',
]

/** Levels with their steps told apart: EQF 6 is above NLQF 4+, which the raw index would not say. */
const LEVEL_ORDERS: readonly FrameworkId[] = ['eqf', 'nlqf', 'cefr']

function levelRank(nodes: readonly FrameworkNode[]): number {
  const ranks = LEVEL_ORDERS.flatMap((order) =>
    nodes
      .filter(({ framework }) => framework === order)
      .map((node) => (order === 'nlqf' ? nlqfRank(node.nodeId) : levelIndex(node) + 1)),
  )
  const levels = nodes.flatMap(({ level }) => (level === undefined ? [] : [Number(level)]))
  return ranks[0] ?? levels[0] ?? 0
}

/** NLQF levels as EQF numbers: the entry level is 0.5, 4+ is 4.5. */
function nlqfRank(level: string): number {
  if (level === 'instroom') return 0.5
  return level === '4+' ? 4.5 : Number(level)
}

function resultRank(descriptions: readonly ResultDescription[], result: AchievementResult): number {
  const description = descriptions.find(({ id }) => id === result.describedBy) ?? descriptions[0]
  if (description === undefined) return 0
  const level = description.levels.findIndex(({ id }) => id === result.achievedLevel)
  return Math.max(level, description.allowedValues.indexOf(result.value ?? '')) + 1
}

/** Every measure of height, most telling first. */
function heights(node: AchievementNode): readonly number[] {
  const [award] = node.awards
  const { study, type, resultDescriptions }: Achievement = node.achievement
  const results = award?.badge.results.map((it) => resultRank(resultDescriptions, it)) ?? []
  return [
    award === undefined ? 0 : levelRank(nodesOf(award.badge)),
    Math.max(0, ...results.slice(0, 100)),
    study.ects ?? study.creditsAvailable ?? 0,
    TYPES.indexOf(type ?? '') + 1,
  ]
}

const dateOf = (node: AchievementNode) => node.awards.at(-1)?.badge.awardedAt ?? '9999'

/** Lower first: by level, result, credits, size of the achievement, date, and in the end by name. */
export function byHeight(one: AchievementNode, other: AchievementNode): number {
  return (
    firstDifference(heights(one), heights(other)) ||
    byText(dateOf(one), dateOf(other)) ||
    byText(one.achievement.name, other.achievement.name) ||
    byText(one.id, other.id)
  )
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [at, height] of one.entries()) {
    const difference = height - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
