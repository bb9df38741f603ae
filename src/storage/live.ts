/** Live reading: a named query over the database, and the hook that shows its answer. */
import { useLiveQuery, useSuspendingLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import { isReadOnly, onReadOnly } from './write-guard.ts'

type Argument = string | number | boolean | undefined | readonly string[]

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

/** The present answer, kept up to date across tabs. Suspends until the first one is there. */
export function useLive<Args extends readonly Argument[], T>(
  query: LiveQuery<Args, T>,
  ...args: Args
): T {
  return useSuspendingLiveQuery(() => query.read(...args), [query.name, JSON.stringify(args)])
}

/** The same without waiting: undefined until the first answer is there. */
export function useLiveSoon<Args extends readonly Argument[], T>(
  query: LiveQuery<Args, T>,
  ...args: Args
): T | undefined {
  return useLiveQuery(() => query.read(...args), [query.name, JSON.stringify(args)])
}

/** True once newer code owns the database: show "reload" and offer no changes. */
export function useReadOnly(): boolean {
  return useSyncExternalStore(onReadOnly, isReadOnly)
}
