/** Lists of known issuers: those that Rugzak carries, and reading and writing others. */
export type { TrustList } from '../../../src/core/verification/circumstances.ts'
export { BUNDLED_LISTS } from '../../../src/core/verification/lists/bundled.ts'
export { readTrustList, writeTrustList } from '../../../src/core/verification/trust-lists.ts'
