/** Finds a QR code in what the camera shows, by the browser itself where it can, else by our decoder. */
import { nativeQr } from '#workers/native-qr.ts'

type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>

/** The reader of this browser; the decoder is loaded only when the browser has none. */
export async function qrReader(): Promise<ReadQr> {
  return (await nativeQr()) ?? decodingReader()
}

/** Longest side in pixels that is looked at. */
const SIDE = 800

async function decodingReader(): Promise<ReadQr> {
  const { decodeQr } = await import('#workers/decode-qr.ts')
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  return (video) => {
    const { videoWidth, videoHeight } = video
    if (!canvas || videoWidth === 0) return Promise.resolve(undefined)
    const scale = Math.min(1, SIDE / Math.max(videoWidth, videoHeight))
    const [width, height] = [Math.ceil(videoWidth * scale), Math.ceil(videoHeight * scale)]
    canvas.canvas.width = width
    canvas.canvas.height = height
    canvas.drawImage(video, 0, 0, width, height)
    return Promise.resolve(decodeQr(canvas.getImageData(0, 0, width, height)))
  }
}
