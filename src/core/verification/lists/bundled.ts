/** The lists that come with the app: dated snapshots, in use until the person switches them off. */

import type { TrustList } from '../circumstances.ts'
import { trustListOf } from '../trust-lists.ts'
import community from './dcc-community.json' with { type: 'json' }
import members from './dcc-members.json' with { type: 'json' }

const NAMELESS = { name: '', source: '', today: '' }

export const BUNDLED_LISTS: readonly TrustList[] = [members, community].map((snapshot) =>
  trustListOf(snapshot, NAMELESS),
)

/** Whether a list has the name of one that comes with the app. */
export const isBundled = ({ name }: Pick<TrustList, 'name'>): boolean =>
  BUNDLED_LISTS.some((list) => list.name === name)

/** The lists in use: the person's own, and the bundled ones that are on. A newer copy goes before the bundled one. */
export function listsInUse(
  kept: readonly TrustList[],
  off: readonly string[],
): readonly TrustList[] {
  const names = new Set(kept.map(({ name }) => name))
  const bundled = BUNDLED_LISTS.filter(({ name }) => !names.has(name))
  return [...kept, ...bundled].filter((list) => !isBundled(list) || !off.includes(list.name))
}

/** The bundled lists that the person switched off. */
export function listsOff(off: readonly string[]): readonly TrustList[] {
  return BUNDLED_LISTS.filter(({ name }) => off.includes(name))
}
