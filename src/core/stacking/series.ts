/** Step B and D, hints only: series that codes (WEB-101, WEB-102) and names (bronze, silver) suggest. */
import { groupBy } from '../kernel/group.ts'
import { CONFIDENCE, type Said } from './edge-claims.ts'
import { type AchievementNode, byText, type Ground } from './graph.ts'
import type { Known } from './nodes.ts'

interface Place {
  readonly node: AchievementNode
  /** what all members of the series share */
  readonly stem: string
  /** where in the series this one is */
  readonly rank: number
}

/** Words that say how far somebody is; each row is one series, low to high, in nl and en. */
const LEVEL_ORDERS: readonly (readonly string[])[] = [
  ['brons|bronze', 'zilver|silver', 'goud|gold', 'platina|platinum'],
  ['starter|beginner|basis|basic', 'gevorderd|intermediate|advanced', 'expert|master'],
  ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'],
  ['i', 'ii', 'iii', 'iv', 'v'],
]
const LEVEL = /\b(?:level|niveau|deel|part|module|week)\s*(\d{1,2})\b/i

const LEVEL_WORDS = LEVEL_ORDERS.map((words) =>
  words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}])`, 'iu')),
)

const tidy = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s–-]+/g, ' ')
    .trim()

function placeByName(node: AchievementNode): Place | undefined {
  const { name } = node.achievement
  const level = LEVEL.exec(name)
  if (level?.[1] !== undefined) {
    return { node, stem: tidy(name.replace(LEVEL, '#')), rank: Number(level[1]) }
  }
  for (const [row, words] of LEVEL_WORDS.entries()) {
    const rank = words.findLastIndex((word) => word.test(name))
    const word = words[rank]
    if (word !== undefined) return { node, stem: tidy(name.replace(word, `#${String(row)}`)), rank }
  }
  return undefined
}

function placeByCode(node: AchievementNode): Place | undefined {
  const [, stem, digits] =
    /^(.*?)(?<!\d)(\d+)$/.exec(node.achievement.humanCode?.trim() ?? '') ?? []
  return stem === undefined || digits === undefined || stem === ''
    ? undefined
    : { node, stem: stem.toLowerCase(), rank: Number(digits) }
}

/** Neighbours in the same series of the same owner. */
function neighbours(places: readonly Place[], ground: Ground): readonly Said[] {
  const groups = groupBy(places, ({ node, stem }) => `${node.owner} ${stem}`)
  return [...groups.values()].flatMap((group) => {
    const row = group.toSorted(
      (one, other) => one.rank - other.rank || byText(one.node.id, other.node.id),
    )
    return row.flatMap((later, at): Said[] => {
      const earlier = row[at - 1]
      if (earlier === undefined || earlier.rank === later.rank) return []
      const claim = { ground, confidence: CONFIDENCE[ground], verified: false }
      return [{ type: 'precedes', from: earlier.node.id, to: later.node.id, claim }]
    })
  })
}

/** Possible series among achievements of one owner, far below what is shown without asking. */
export function seriesEdges({ nodes }: Known): readonly Said[] {
  const all = [...nodes.values()]
  return [
    ...neighbours(
      all.flatMap((node) => placeByCode(node) ?? []),
      'code',
    ),
    ...neighbours(
      all.flatMap((node) => placeByName(node) ?? []),
      'name',
    ),
  ]
}
