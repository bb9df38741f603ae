/** Which addresses a badge names of itself: those a capsule asks behind what a check asks. */
import type { Badge } from '../badge/badge.ts'
import type { Payload } from '../badge/credential.ts'
import { isExample } from '../badge/example.ts'
import type { Purpose, Wanted } from '../kernel/world.ts'
import { hostOf, isWebAddress } from '../net/identity.ts'

/** Its own address comes first; each once. What is the learner's, such as evidence, is not asked for. */
export function addressesOf(badge: Badge): readonly Wanted[] {
  const { achievement, issuer } = badge
  const named: readonly (readonly [Purpose, string | undefined])[] = [
    ['award', ownAddress(badge)],
    ['achievement', achievement.id],
    ['issuer', issuer.id],
    ['criteria', achievement.criteria?.url],
    ['picture', badge.image?.src],
    ['picture', achievement.image?.src],
    ['picture', issuer.image?.src],
  ]
  const wanted = named.flatMap(([purpose, url]) => (isWebAddress(url) ? [{ purpose, url }] : []))
  return [...new Map(wanted.toReversed().map((one) => [one.url, one])).values()].toReversed()
}

/** The id of a credential that is signed is a name, and need not lead anywhere. */
const ownAddress = ({ standard, id }: Badge) => (/^ob[012]/.test(standard) ? id : undefined)

/** The hosts a capsule would ask, so far as the badge says before anything was asked; none where there is nothing to keep. */
export function hostsOf({ badge, payload }: { badge: Badge; payload: Payload }): readonly string[] {
  if (isExample(badge)) return []
  const own = payload.form === 'url' ? [payload.text] : []
  const urls = [...own, ...addressesOf(badge).map(({ url }) => url)]
  return [...new Set(urls.map(hostOf))].filter((host) => host !== '')
}
