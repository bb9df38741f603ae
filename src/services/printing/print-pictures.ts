/** Pictures for paper: small copies in a form that a PDF can hold, and words in letters that our fonts lack. */
import { fromBase64url } from '#core/kernel/bytes.ts'
import { readsBack } from '#core/pictures/true-canvas.ts'
import type { DrawnWord } from '#core/printing/paper.ts'

/** Of art of 10 mm. */
export const ART_SIDE = 240
/** Of a photo of 35 mm. */
export const PHOTO_SIDE = 700

/** A picture with transparent parts would be unpacked in a worker of the library's own, which our policy refuses. */
const FORM = { type: 'image/jpeg', quality: 0.92 } as const

/** JPEG on white of `side` pixels at most; undefined where it cannot be drawn or read back: a page is complete without. */
export async function printPicture(picture: Blob, side: number): Promise<Uint8Array | undefined> {
  if (!readsBack((tried) => new OffscreenCanvas(tried, tried).getContext('2d'))) return undefined
  const address = URL.createObjectURL(picture)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const copy = await drawn(image, side)
    return new Uint8Array(await copy.arrayBuffer())
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

function drawn(image: HTMLImageElement, side: number): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image
  const scale = side / Math.max(naturalWidth, naturalHeight, 1)
  const sized = (length: number) => Math.max(1, Math.round(length * scale))
  const canvas = new OffscreenCanvas(sized(naturalWidth), sized(naturalHeight))
  const pen = canvas.getContext('2d')
  if (!pen) throw new TypeError('no canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob(FORM)
}

/** Pixels of the letters, of which twelve make a line of print at 300 dots to the inch. */
const EM = 64

/** With the letters of the device, which shapes and turns them as their script asks. */
export function drawWord(text: string, face: string): DrawnWord | undefined {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  const font = `${face === 'text' ? 400 : 700} ${EM}px sans-serif`
  pen.font = font
  const {
    width,
    actualBoundingBoxAscent: up,
    actualBoundingBoxDescent: down,
  } = pen.measureText(text)
  if (width === 0) return undefined
  Object.assign(canvas, { width: Math.ceil(width) + 4, height: Math.ceil(up + down) + 4 })
  Object.assign(pen, { font, fillStyle: '#fff' })
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#14181f'
  pen.fillText(text, 2, up + 2)
  const picture = fromBase64url(canvas.toDataURL(FORM.type, FORM.quality).replace(/^.*,/, ''))
  return (
    picture && {
      picture,
      width: canvas.width / EM,
      height: canvas.height / EM,
      baseline: (up + 2) / EM,
    }
  )
}
