/** Looks at a picture as the browser draws it, for the ground it will stand on. */
import { groundFor } from '#core/pictures/ground.ts'

const SIDE = 48

/** Undefined where the picture cannot be looked at, or no colour of it will do. */
export async function readGround(src: string): Promise<string | undefined> {
  const image = new Image()
  image.src = src
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = SIDE
    canvas.height = SIDE
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(image, 0, 0, SIDE, SIDE)
    const drawn = context?.getImageData(0, 0, SIDE, SIDE)
    return drawn && groundFor(drawn.data)
  } catch {
    return undefined
  }
}
