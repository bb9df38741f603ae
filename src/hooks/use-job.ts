/** A running job, or another state that services keep outside the screens, as it stands now. */
import { useSyncExternalStore } from 'react'
import type { Store } from '#services/store.ts'

export function useJob<T>({ subscribe, get }: Pick<Store<T>, 'subscribe' | 'get'>): T {
  return useSyncExternalStore(subscribe, get, get)
}
