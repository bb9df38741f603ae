/** What a request to a link of a badge tells about the link, and what it cannot tell. */
import type { Badge } from '../badge/badge.ts'
import type { Loaded } from '../kernel/world.ts'
import { isWebAddress } from '../net/identity.ts'

/** `unknown`: most websites let no other page read them, which says nothing about the link. */
export type LinkHealth = 'answers' | 'gone' | 'trouble' | 'unknown'

export function linkHealth(loaded: Loaded): LinkHealth {
  if (loaded.outcome === 'unreachable') return loaded.why === 'tooLarge' ? 'answers' : 'unknown'
  if (loaded.status < 400) return 'answers'
  return loaded.status === 404 || loaded.status === 410 ? 'gone' : 'trouble'
}

/** The web addresses at which a badge keeps its evidence and criteria, each once. */
export function linksOf(badge: Pick<Badge, 'evidence' | 'achievement'>): readonly string[] {
  const all = [badge.achievement.criteria?.url, ...badge.evidence.map(({ id }) => id)]
  const links = all.flatMap((link) => (isWebAddress(link) ? [link] : []))
  return [...new Set(links)]
}
