/** How much of the screen the keyboard of a phone covers, as `--keyboard`: what is fixed at the bottom stands on it. */
import { useEffect } from 'react'

export function useKeyboard(): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const { style } = document.documentElement
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - view.height - view.offsetTop)
      style.setProperty('--keyboard', `${Math.round(covered)}px`)
    }
    view.addEventListener('resize', measure)
    view.addEventListener('scroll', measure)
    return () => {
      view.removeEventListener('resize', measure)
      view.removeEventListener('scroll', measure)
      style.removeProperty('--keyboard')
    }
  }, [])
}
