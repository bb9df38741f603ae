/** Whether the page and its outcome stand below one another, as on a phone: the width at which page.css puts them side by side. */
import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(width < 46rem)')

export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => narrow.matches)
}

function watch(changed: () => void): () => void {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
