/** Makes a small copy of a large picture for showing; the original goes along untouched beside it. */
import { readsBack } from '#core/pictures/true-canvas.ts'
import { dataAddress } from './data-address.ts'

/** Below this many bytes a picture is shown as it is. */
const SMALL = 40_000
/** Enough for a card on a sharp screen. */
const SIDE = 400

/** A data: address. A picture that cannot be drawn is shown as it is. */
export async function shrink(picture: Blob): Promise<string> {
  if (picture.size <= SMALL || picture.type === 'image/svg+xml') {
    return dataAddress(picture, picture.type)
  }
  try {
    return await dataAddress(await smallCopy(picture), 'image/webp')
  } catch {
    return dataAddress(picture, picture.type)
  }
}

async function smallCopy(picture: Blob): Promise<Blob> {
  if (!readsBack((side) => new OffscreenCanvas(side, side).getContext('2d')))
    throw new TypeError('noise')
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const small = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })
  // a browser without WebP answers PNG, under whose name it must not go
  if (small.type !== 'image/webp') throw new TypeError(small.type)
  return small
}
