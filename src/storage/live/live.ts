/** Live reading: the hooks that show the answer of a named query, and keep it up to date. */
import { useLiveQuery, useSuspendingLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import { isReadOnly, onReadOnly } from '../guards/write-guard.ts'
import type { Argument, LiveQuery } from './live-query.ts'

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
