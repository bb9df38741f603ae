/** Lets the whole window take drops, on pages outside the shell; the file picker is their twin. */
import { useEffect, useEffectEvent } from 'react'
import { filesOfDrop } from '#services/importing/files-of-drop.ts'

export function useWindowDrop(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal })
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        if (event.dataTransfer) void filesOfDrop(event.dataTransfer).then(take)
      },
      { signal },
    )
    return () => stop.abort()
  }, [])
}
