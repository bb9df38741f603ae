/** The sheet of paper in hand: where the next line goes, what is structure and what is only drawn. Lengths in points. */
import type { PDFDocument, Picture, StructureElement } from 'pdfkit'
import type { Face } from './letters.ts'
import type { Typesetting } from './lines.ts'

const MM = 72 / 25.4
export const A4 = { width: 210 * MM, height: 297 * MM, margin: 16 * MM } as const
export const FULL = A4.width - 2 * A4.margin

/** Below this stands the line of the page's number. */
const BOTTOM = A4.height - A4.margin

export const INK = '#14181f'
export const SOFT = '#4b5360'
export const LINE = '#d6d9d2'
export const VALID = '#0a6b43'

export interface Paper extends Typesetting {
  readonly pdf: PDFDocument
  /** all that is read hangs in it */
  readonly root: StructureElement
  /** words that our fonts lack, as a picture; undefined where nothing here can draw them */
  readonly drawn: DrawWord
  /** the same bytes are one picture in the document, however often they are drawn */
  readonly pictureOf: (bytes: Uint8Array) => Picture
  /** top of what comes next, from the top of the page */
  y: number
}

/** A picture of words, its sizes in ems. */
export interface DrawnWord {
  /** JPEG */
  readonly picture: Uint8Array
  readonly width: number
  readonly height: number
  /** of the line on which the letters stand, from its top */
  readonly baseline: number
}

export type DrawWord = (text: string, face: Face) => DrawnWord | undefined

/** Goes on at the top of a new page where fewer than `height` points are left. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height > BOTTOM && paper.y > A4.margin) turnPage(paper)
}

/** Whether so much fits on one page at all. */
export const fitsOnPage = (height: number) => height <= BOTTOM - A4.margin

export function turnPage(paper: Paper): void {
  paper.pdf.addPage({ size: 'A4', margin: 0 })
  paper.y = A4.margin
}

/** Draws what nobody needs to be read: lines, marks. */
export function artifact({ pdf }: Paper, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** A line from side to side at this height. */
export function rule(paper: Paper, y: number, thickness: number, colour: string): void {
  artifact(paper, () => {
    const right = A4.margin + FULL
    paper.pdf.lineWidth(thickness).moveTo(A4.margin, y).lineTo(right, y).stroke(colour)
  })
}

/** An element of the structure in another; `fill` adds what is in it. */
export function element(
  paper: Paper,
  within: StructureElement,
  type: string,
  fill: (it: StructureElement) => void,
): void {
  const it = paper.pdf.struct(type)
  within.add(it)
  fill(it)
  it.end()
}

/** A picture with the words that stand for it. */
export function figure(
  paper: Paper,
  within: StructureElement,
  place: { readonly alt: string; readonly x: number; readonly y: number; readonly side: number },
  draw: () => void,
): void {
  const { alt, x, y, side } = place
  const it = paper.pdf.struct('Figure', { alt, bbox: [x, y, x + side, y + side] })
  within.add(it)
  it.add(draw)
  it.end()
}
