/** A frame without rights for one picture: no scripts, no origin, no forms, no way out, and nothing to fetch. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { frameDocument } from '#core/look/frame.ts'
import type { Picture } from '#core/look/picture.ts'
import styles from './issuers-look.module.css'
import { setDocument } from './trusted-html.ts'

export interface LookFrameProps {
  readonly picture: Picture
  /** as the issuer calls it; '' for nothing */
  readonly name: string
}

export function LookFrame({ picture, name }: LookFrameProps) {
  const { t } = useTranslation('look')
  const frame = useRef<HTMLIFrameElement>(null)
  const title = [t('label'), name].filter(Boolean).join(': ')
  useEffect(() => {
    if (frame.current) setDocument(frame.current, frameDocument(picture, title))
  }, [picture, title])
  const { width, height } = picture
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      style={{ aspectRatio: `${width} / ${height}` }}
    />
  )
}
