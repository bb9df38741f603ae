/** Types of addresses.mjs, for its tests. */
export function isPublic(address: string): boolean
