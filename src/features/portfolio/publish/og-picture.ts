/** Draws og.png, the picture that other sites show beside a link: name, line and badge art. */
import type { PageView } from '#entities/portfolio-page/page-view.ts'

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 72
const TILE = 196

/** 1200 x 630, as every preview crops it. Undefined where the browser cannot draw. */
export async function ogPicture(view: PageView): Promise<Blob | undefined> {
  return (await drawn(view, true)) ?? (await drawn(view, false))
}

/** Undefined too when a picture may be looked at but not copied, as an SVG with HTML inside. */
async function drawn(view: PageView, withArt: boolean): Promise<Blob | undefined> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = '#f3f4ef'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#ff5a1f'
  pen.fillRect(MARGIN, MARGIN, 96, 12)
  pen.fillStyle = '#14181f'
  writeName(pen, view.portfolio.name)
  if (withArt) await drawTiles(pen, view)
  try {
    return await canvas.convertToBlob({ type: 'image/png' })
  } catch {
    return undefined
  }
}

type Pen = OffscreenCanvasRenderingContext2D

/** As large as fits on one line. */
function writeName(pen: Pen, name: string): void {
  let size = 112
  do {
    pen.font = `800 ${size}px "Bricolage Grotesque Variable", sans-serif`
    size -= 4
  } while (pen.measureText(name).width > WIDTH - 2 * MARGIN && size > 32)
  pen.fillText(name, MARGIN, 240)
}

async function drawTiles(pen: Pen, { badges }: PageView): Promise<void> {
  const pictures = [...badges.values()].flatMap(({ picture }) => picture ?? []).slice(0, 5)
  for (const [at, picture] of pictures.entries()) {
    const left = MARGIN + at * (TILE + 19)
    pen.fillStyle = '#e8eae3'
    pen.fillRect(left, 330, TILE, TILE)
    await drawInside(pen, picture, left + 24, 354, TILE - 48)
  }
}

/** Keeps the shape of the art; one that cannot be drawn leaves its tile empty. */
async function drawInside(pen: Pen, picture: string, x: number, y: number, side: number) {
  const image = new Image()
  image.src = picture
  try {
    await image.decode()
  } catch {
    return
  }
  const scale = side / Math.max(image.naturalWidth, image.naturalHeight, 1)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  pen.drawImage(image, x + (side - width) / 2, y + (side - height) / 2, width, height)
}
