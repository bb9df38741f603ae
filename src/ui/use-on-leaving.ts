/**
 * Calls back when the screen is left, to keep what was typed. Also when the page is closed or reloaded, where it may
 * come too late: a database that has not answered by then answers nobody.
 */
import { useEffect, useEffectEvent } from 'react'

export function useOnLeaving(leave: () => void): void {
  const called = useEffectEvent(leave)
  useEffect(() => {
    const left = () => called()
    addEventListener('pagehide', left)
    return () => {
      removeEventListener('pagehide', left)
      left()
    }
  }, [])
}
