/** The members of a class that a reader takes, as a tree. */

/** The members a class is read for; `true` when the member is read whole. */
export interface Known {
  readonly [member: string]: true | Known
}

/** Members that are read whole. */
export const members = (...names: readonly string[]): Known =>
  Object.fromEntries(names.map((name) => [name, true as const]))
