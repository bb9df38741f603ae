/** The time, in ms since 1970, told anew every minute: for what is said as so long ago. */
import { useEffect, useState } from 'react'

const MINUTE = 60_000

export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
