/** Takes the data of badges out of a file, byte for byte as it was baked in; nothing is judged. */
export type { Unbaked, UnbakeFailure } from '../../../src/core/baking/carrier.ts'
export { unbake } from '../../../src/core/baking/unbake.ts'
