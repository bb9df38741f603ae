/** Loads the bundled JSON-LD contexts by family, so that a common badge fetches only common ones. */
export const FAMILIES = {
  common: () => import('./families/common.ts'),
  early: () => import('./families/early.ts'),
  demonstrations: () => import('./families/demonstrations.ts'),
  records: () => import('./families/records.ts'),
  boosts: () => import('./families/boosts.ts'),
  status: () => import('./families/status.ts'),
  keys: () => import('./families/keys.ts'),
  badges2: () => import('./families/badges2.ts'),
} as const

export type FamilyName = keyof typeof FAMILIES
