/** Hears what the page that opened this window hands over, once; nothing of it is opened here. */
import { useEffect, useEffectEvent } from 'react'
import { type Handed, READER_LISTENS, readHanded } from '#core/sharing/handed.ts'

/** `from` is the origin of that page as the browser tells it: `null` for a file. */
export function useHanded(onOffer: (handed: Handed, from: string) => void): void {
  const offer = useEffectEvent(onOffer)
  useEffect(() => {
    const page = window.opener as Window | null // what the DOM says of it
    if (!page) return
    const stop = new AbortController()
    const hear = ({ source, data, origin }: MessageEvent<unknown>) => {
      const handed = source === page ? readHanded(data) : undefined
      if (!handed) return
      stop.abort()
      offer(handed, origin)
    }
    window.addEventListener('message', hear, { signal: stop.signal })
    // tells whoever opened it no more than that it is there
    page.postMessage(READER_LISTENS, '*')
    return () => stop.abort()
  }, [])
}
