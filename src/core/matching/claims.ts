/** What badges and own words say somebody can do, in the skills of a catalogue. */
import type { Badge, BadgeId } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import { wordingIn } from '../badge/shown.ts'
import { oncePer } from '../kernel/once-per.ts'
import { type Shown, SURE } from '../skills/overview.ts'
import { nodesOf } from '../skills/recognise.ts'
import { isProof } from '../verification/report.ts'
import { type Asked, askedIn } from './asked.ts'
import type { Catalogue } from './catalogue.ts'

/** One badge that speaks of one skill. */
export interface Claim {
  readonly badgeId: BadgeId
  readonly name: string
  readonly mark: Shown['mark']
  readonly isExample: boolean
  /** the badge's own words that we read it in; none where the issuer named the ESCO skill itself */
  readonly words: readonly string[]
}

/** By the place of the skill in the catalogue; badges that prove it come first. */
export type Claims = ReadonlyMap<number, readonly Claim[]>

/** Only a badge of one's own of which everything was proved is proof; an example is nobody's. */
export const proves = ({ mark, isExample }: Claim) => isProof(mark) && !isExample

/** The words by which a badge names what somebody can do: no stories, which name much else. */
function namingText({ name, achievement }: Badge): string {
  const alignments = achievement.alignments.map((alignment) => alignment.name)
  return [name, achievement.name, ...achievement.tags, ...alignments]
    .map((text) => wordingIn(text))
    .join('\n')
}

/** Badges that are read between two pauses. */
const AT_ONCE = 50

/** Takes some work per badge, in pieces between which `pause` lets others go first; asked for each vacancy after that. */
export async function claimsOf(
  catalogue: Catalogue,
  badges: readonly Shown[],
  pause: () => Promise<void>,
): Promise<Claims> {
  const placeOf = new Map(catalogue.skills.flatMap(({ esco }, at) => esco.map((id) => [id, at])))
  const saidIn = oncePer((text: string) => askedIn(catalogue, text))
  const awards = badges.filter(({ badge }) => badge.kind === 'award')
  const claims = new Map<number, Claim[]>()
  for (const [at, shown] of awards.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await pause()
    for (const { skill, claim } of claimsOfOne(shown, placeOf, saidIn)) {
      const known = claims.get(skill)
      if (known) known.push(claim)
      else claims.set(skill, [claim])
    }
  }
  for (const some of claims.values()) some.sort((a, b) => Number(proves(b)) - Number(proves(a)))
  return claims
}

function claimsOfOne(
  { id, badge, mark }: Shown,
  placeOf: ReadonlyMap<string, number>,
  saidIn: (text: string) => readonly Asked[],
) {
  const said = { badgeId: id, name: wordingIn(badge.name), mark, isExample: isExample(badge) }
  const text = namingText(badge)
  const found = new Map(
    saidIn(text).map(({ skill, spans }) => [
      skill,
      [...new Set(spans.map(({ start, end }) => text.slice(start, end)))],
    ]),
  )
  for (const { framework, nodeId, confidence } of nodesOf(badge)) {
    const skill = framework === 'esco' && confidence >= SURE ? placeOf.get(nodeId) : undefined
    if (skill !== undefined) found.set(skill, [])
  }
  return [...found].map(([skill, words]) => ({ skill, claim: { ...said, words } satisfies Claim }))
}
