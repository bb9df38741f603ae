/** Keeps what websites show of a badge, because the person just clicked to have exactly that kept. */
import type { BadgeId } from '#core/badge/badge.ts'
import { badgeClient } from '#workers/badge-client.ts'

/** It checks the badge too: what is kept is what was judged. */
export const keepShown = (id: BadgeId) => badgeClient().keepShown(id)
