/** Reads a QR code with the camera: only after the click, and the camera is off as soon as this closes. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { takeText } from '#services/importing/sort-input.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { qrReader } from './qr-reader.ts'
import styles from './route.module.css'

export function QrButton() {
  const { t } = useTranslation('importing')
  const [isOpen, setOpen] = useState(useLocation().hash === '#scan')
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('scan.open')}</Button>
      {isOpen ? <Scanner onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type CameraState = 'starting' | 'looking' | 'refused'

function Scanner({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('importing')
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    const stop = new AbortController()
    const found = (text: string) => {
      takeText(text)
      onClose()
    }
    if (video.current) void watch(video.current, { signal: stop.signal, setState, found })
    return () => stop.abort()
  }, [onClose])
  return (
    <Dialog
      title={t('scan.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('close', { ns: 'common' })}</Button>}
    >
      <p role="status">{t(state === 'looking' ? 'scan.hint' : `scan.${state}`)}</p>
      <video
        ref={video}
        className={styles.video}
        aria-label={t('scan.label')}
        hidden={state !== 'looking'}
        muted
        playsInline
      />
    </Dialog>
  )
}

interface Watching {
  readonly signal: AbortSignal
  readonly setState: (state: CameraState) => void
  readonly found: (text: string) => void
}

/** ms between looks: often enough for a steady hand, seldom enough for an old phone. */
const PAUSE = 200

async function watch(video: HTMLVideoElement, { signal, setState, found }: Watching) {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment' },
    })
    const end = () => {
      for (const track of stream.getTracks()) track.stop()
    }
    if (signal.aborted) return end()
    signal.addEventListener('abort', end, { once: true })
    video.srcObject = stream
    setState('looking')
    await video.play()
    const text = await firstCode(video, signal)
    if (text !== undefined && !isOver(signal)) found(text)
  } catch {
    if (!signal.aborted) setState('refused')
  }
}

/** Asked anew after each await: the dialog may be closed meanwhile. */
const isOver = (signal: AbortSignal): boolean => signal.aborted

async function firstCode(video: HTMLVideoElement, signal: AbortSignal) {
  const read = await qrReader()
  while (!signal.aborted) {
    const text = await read(video)
    if (text !== undefined) return text
    await new Promise((resume) => setTimeout(resume, PAUSE))
  }
  return undefined
}
