/** Whether something on the screen is in view, or nearly: what is far below need not be fetched yet. */
import { type RefObject, useEffect, useState } from 'react'

/** Of the height of the view, above and below it. */
const MARGIN = '50%'

/** Once it was near it stays so. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return undefined
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: MARGIN },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isNear, place])
  return isNear
}
