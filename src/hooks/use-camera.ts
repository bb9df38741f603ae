/** The camera, on for as long as the video of this screen is there. */
import { useEffect, useRef, useState } from 'react'
import { type CameraState, watchCodes } from '#services/camera/watch-codes.ts'

/** `onCode` must stay the same function. */
export function useCamera(onCode: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    const stop = new AbortController()
    if (video.current) void watchCodes(video.current, { signal: stop.signal, setState, onCode })
    return () => stop.abort()
  }, [onCode])
  return { video, state }
}
