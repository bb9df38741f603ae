/** Reads QR codes with the camera, one after another: it is on only while somebody watches. */
import { qrReader } from './qr-reader.ts'

export type CameraState = 'starting' | 'looking' | 'refused'

export interface Watching {
  readonly signal: AbortSignal
  readonly setState: (state: CameraState) => void
  /** what a code says; the same one may come many times */
  readonly onCode: (text: string) => void
}

/** ms between looks: often enough for a loop of codes, seldom enough for an old phone. */
const PAUSE = 120

/** Until `signal`; the camera is off from then on. */
export async function watchCodes(video: HTMLVideoElement, watching: Watching): Promise<void> {
  const { signal, setState } = watching
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
    await readOn(video, watching)
  } catch {
    if (!signal.aborted) setState('refused')
  }
}

/** Asked anew after each await: the dialog may be closed meanwhile. */
const isOver = (signal: AbortSignal): boolean => signal.aborted

async function readOn(video: HTMLVideoElement, { signal, onCode }: Watching): Promise<void> {
  const read = await qrReader()
  while (!isOver(signal)) {
    const text = await read(video)
    if (isOver(signal)) return
    if (text !== undefined) onCode(text)
    await new Promise((resume) => setTimeout(resume, PAUSE))
  }
}
