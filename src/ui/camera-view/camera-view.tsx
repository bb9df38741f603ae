/** What the camera sees, while it looks; nothing of it is kept. */
import type { RefObject } from 'react'
import styles from './camera-view.module.css'

interface CameraViewProps {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly label: string
  readonly isLooking: boolean
}

export function CameraView({ video, label, isLooking }: CameraViewProps) {
  return (
    <video
      ref={video}
      className={styles.video}
      aria-label={label}
      hidden={!isLooking}
      muted
      playsInline
    />
  )
}
