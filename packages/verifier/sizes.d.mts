/** What each entry loads before anything rarer is asked of it. */
/** kB gzip by entry */
export const LIMITS: Readonly<Record<string, number>>
export function sizes(): Readonly<Record<string, number>>
