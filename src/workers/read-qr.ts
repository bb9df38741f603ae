/** Reads the QR code in a picture, when there is one; the decoder is loaded only then. */
import { nativeQr } from './native-qr.ts'

/** Longest side in pixels at which a picture is searched; larger ones are scaled down. */
const SIDE = 1200
/** A picture that would take more than this to open is left alone (requirement S-12). */
const MOST_PIXELS = 40_000_000

export interface Size {
  readonly width: number
  readonly height: number
}

/** What the code says; undefined when there is none, or the picture cannot be opened here. */
export async function readQr(bytes: Blob, size: Size): Promise<string | undefined> {
  const { width, height } = size
  if (width * height === 0 || width * height > MOST_PIXELS) return undefined
  if (!('createImageBitmap' in globalThis) || !('OffscreenCanvas' in globalThis)) return undefined
  try {
    const pixels = await pixelsOf(bytes, Math.min(1, SIDE / Math.max(width, height)), size)
    return pixels && (await qrIn(pixels))
  } catch {
    return undefined
  }
}

/** What the code in a drawn picture says. */
export async function qrIn(pixels: ImageData): Promise<string | undefined> {
  return (await natively(pixels)) ?? (await import('./decode-qr.ts')).decodeQr(pixels)
}

/** Undefined also where the browser's reader is there but out of order. */
async function natively(pixels: ImageData): Promise<string | undefined> {
  try {
    return await (await nativeQr())?.(pixels)
  } catch {
    return undefined
  }
}

async function pixelsOf(bytes: Blob, scale: number, size: Size): Promise<ImageData | undefined> {
  const [width, height] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)]
  const picture = await createImageBitmap(bytes)
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  if (!canvas) return undefined
  canvas.fillStyle = 'white'
  canvas.fillRect(0, 0, width, height)
  canvas.drawImage(picture, 0, 0, width, height)
  picture.close()
  return canvas.getImageData(0, 0, width, height)
}
