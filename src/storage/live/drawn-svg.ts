/**
 * Draws an SVG as pixels. In an `<img>` its scripts are inert, but the address of that image could be opened in
 * a tab, and there they would run as if they were ours; pixels have nothing to run.
 */
import { readsBack } from '#core/pictures/true-canvas.ts'

/** Sharp enough for the largest place where art is shown, on a screen with two pixels per point. */
const SIDE = 640

/**
 * The drawing at `address` (a `data:` URL) as a PNG, its longest side 640 px; undefined when it cannot be drawn, or
 * when this browser would give noise for it.
 */
export async function drawnSvg(address: string): Promise<Blob | undefined> {
  const image = new Image()
  image.src = address
  try {
    if (!readsBack((side) => new OffscreenCanvas(side, side).getContext('2d'))) return undefined
    await image.decode()
    return await pixelsOf(image)
  } catch {
    return undefined // not an SVG after all, or one that a browser will not let us read back
  }
}

function pixelsOf(image: HTMLImageElement): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image
  const scale = SIDE / Math.max(naturalWidth, naturalHeight)
  const [width, height] = [naturalWidth * scale, naturalHeight * scale].map(Math.ceil)
  const canvas = new OffscreenCanvas(width ?? SIDE, height ?? SIDE)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/png' })
}

/** A file as a `data:` URL: unlike `blob:`, it leaves a canvas readable when the drawing holds HTML. */
export function dataAddress(file: Blob): Promise<string> {
  const reader = new FileReader()
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'))
    reader.readAsDataURL(file)
  })
}
