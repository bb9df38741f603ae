/** A named question to the database, which `live.ts` keeps answered on the screen. */

export type Argument = string | number | boolean | undefined | readonly string[]

export interface LiveQuery<Args extends readonly Argument[], T> {
  readonly name: string
  /** touches Dexie only: any other promise would end its transaction */
  readonly read: (...args: Args) => Promise<T>
}

/** Names a query; name and arguments together are its identity in every component. */
export function liveQuery<Args extends readonly Argument[], T>(
  name: string,
  read: (...args: Args) => Promise<T>,
): LiveQuery<Args, T> {
  return { name, read }
}
