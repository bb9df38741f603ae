/** Thrown where the fast reader meets anything it was not made for: the full processor then decides. */
export class Unknown extends Error {}

/** Gives up on the fast path; never a judgement about the document. */
export function giveUp(why: string): never {
  throw new Unknown(why)
}
