/** Whether a media query holds, now and when that changes. */
import { useCallback, useSyncExternalStore } from 'react'

/** The width at which the menu becomes a bar at the bottom, see app/shell. */
export const ON_PHONE = '(width < 52rem)'
/** Fingers let nothing go over a window. */
export const BY_TOUCH = '(pointer: coarse)'

export function useMedia(query: string): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => matchMedia(query).matches)
}
