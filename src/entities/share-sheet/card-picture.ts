/** Draws the picture that stands for a share: a name, its badges as stairs, how to check them. It carries no verdict. */
import { readsBack } from '#core/pictures/true-canvas.ts'
import type { Face } from '#core/sharing/seen.ts'
import { placeholderFor, SHAPE_PATHS } from '#entities/badge-art/placeholder.ts'
import { QR_PAPER, qrShape } from '#entities/qr/qr.ts'

export interface CardFacts {
  readonly title: string
  readonly line: string
  /** at most five are drawn */
  readonly faces: readonly Face[]
  /** under everything: how many badges, and that they can be checked */
  readonly foot: string
  /** drawn as a code when it is short; '' for none */
  readonly url: string
}

/** As every preview crops it, and as posts show it. */
export const CARD_SIZES = { wide: [1200, 630], square: [1080, 1080] } as const
export type CardSize = keyof typeof CARD_SIZES

/** Undefined where the browser cannot draw, or gives noise for what was drawn. */
export async function cardPicture(size: CardSize, facts: CardFacts): Promise<Blob | undefined> {
  if (!readsBack((side) => new OffscreenCanvas(side, side).getContext('2d'))) return undefined
  const bare = facts.faces.map(({ src: _, ...face }) => face)
  return (await drawn(size, facts)) ?? (await drawn(size, { ...facts, faces: bare }))
}

/** Undefined too when a picture may be looked at but not copied, as an SVG with HTML inside. */
async function drawn(size: CardSize, facts: CardFacts): Promise<Blob | undefined> {
  const [width, height] = CARD_SIZES[size]
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = GROUND
  pen.fillRect(0, 0, width, height)
  writeWords(pen, facts, size === 'wide' ? width * 0.58 : width - 2 * MARGIN)
  await drawStairs(pen, facts.faces.slice(0, 5), stairsIn(size))
  writeFoot(pen, facts.foot, width, height)
  drawCode(pen, facts.url, height - FOOT - MARGIN / 2 - CODE)
  try {
    return await canvas.convertToBlob({ type: 'image/png' })
  } catch {
    return undefined
  }
}

type Pen = OffscreenCanvasRenderingContext2D

const [GROUND, INK, STAIR, LAST] = ['#f3f4ef', '#14181f', '#1d3fbb', '#ff5a1f']
const [MARGIN, FOOT, CODE] = [56, 78, 150]

/** The name on two lines at most, as large as they allow. */
function writeWords(pen: Pen, { title, line }: CardFacts, width: number): void {
  pen.fillStyle = INK
  let size = 104
  let lines: readonly string[] = []
  do {
    size -= 6
    pen.font = `800 ${size}px "Bricolage Grotesque Variable", sans-serif`
    lines = wrapped(pen, title, width)
  } while (lines.length > 2 && size > 40)
  lines.slice(0, 3).forEach((text, at) => {
    pen.fillText(text, MARGIN, MARGIN + size * (at + 0.85), width)
  })
  pen.font = '400 30px "Atkinson Hyperlegible Next Variable", sans-serif'
  pen.fillText(line, MARGIN, MARGIN + size * lines.slice(0, 3).length + 44, width)
}

function wrapped(pen: Pen, text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines.pop()
    lines.push(pen.measureText(longer).width <= width ? longer : word)
  }
  return lines
}

interface Stairs {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

function stairsIn(size: CardSize): Stairs {
  const [width, height] = CARD_SIZES[size]
  const left = size === 'wide' ? width * 0.36 : width * 0.3
  return { left, bottom: height - FOOT, width: width - left, height: height * 0.42 }
}

/** Each badge on a step of its own, the last the highest; one alone stands large. */
async function drawStairs(pen: Pen, faces: readonly Face[], stairs: Stairs): Promise<void> {
  const count = faces.length
  const step = stairs.width / (count === 1 ? 2 : Math.max(count, 3))
  for (const [at, face] of faces.entries()) {
    const high = (stairs.height * (at + 1)) / count
    const left = stairs.left + stairs.width - step * (count - at)
    pen.fillStyle = at === count - 1 ? LAST : STAIR
    pen.fillRect(left, stairs.bottom - high, step + 1, high)
    const side = Math.min(step * 0.8, 240)
    await drawFace(pen, face, left + (step - side) / 2, stairs.bottom - high - side - 8, side)
  }
}

/** Keeps the shape of the art; where there is none that can be drawn stands the placeholder. */
async function drawFace(pen: Pen, face: Face, x: number, y: number, side: number) {
  const image = await decoded(face.src)
  if (!image) return drawPlaceholder(pen, face, x, y, side)
  const scale = side / Math.max(image.naturalWidth, image.naturalHeight, 1)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  pen.drawImage(image, x + (side - width) / 2, y + (side - height) / 2, width, height)
}

async function decoded(src: string | undefined): Promise<HTMLImageElement | undefined> {
  if (src === undefined) return undefined
  const image = new Image()
  image.src = src
  try {
    await image.decode()
    return image
  } catch {
    return undefined
  }
}

/** As `DrawnPlaceholder` draws it on a screen. */
function drawPlaceholder(pen: Pen, { name, issuer }: Face, x: number, y: number, side: number) {
  const { initials, shape, ground, ink } = placeholderFor(name, issuer)
  pen.save()
  pen.translate(x, y)
  pen.scale(side / 100, side / 100)
  pen.fillStyle = ground
  pen.fill(new Path2D(SHAPE_PATHS[shape]))
  pen.fillStyle = ink
  pen.font = '800 34px "Bricolage Grotesque Variable", sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(initials, 50, 52)
  pen.restore()
}

function writeFoot(pen: Pen, foot: string, width: number, height: number): void {
  pen.fillStyle = INK
  pen.fillRect(0, height - FOOT, width, FOOT)
  pen.fillStyle = GROUND
  pen.font = '650 30px "Atkinson Hyperlegible Next Variable", sans-serif'
  pen.fillText(foot, MARGIN, height - FOOT / 2 + 10, width - 2 * MARGIN)
}

/** A long text gets no code: nobody could read it from a picture in a post. */
function drawCode(pen: Pen, url: string, top: number): void {
  const shape = url !== '' && url.length <= QR_PAPER ? qrShape(url) : undefined
  if (!shape) return
  pen.save()
  pen.translate(MARGIN, top)
  pen.scale(CODE / shape.size, CODE / shape.size)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, shape.size, shape.size)
  pen.fillStyle = '#000'
  pen.fill(new Path2D(shape.path))
  pen.restore()
}
