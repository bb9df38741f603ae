/** Draws lines of text where they belong, links and words in strange letters included. */
import type { StructureElement } from 'pdfkit'
import { signsOf } from './letters.ts'
import type { Bit, Line, Style } from './lines.ts'
import { linesOf } from './lines.ts'
import { makeRoom, type Paper, SOFT } from './paper.ts'
import type { Run } from './sheet.ts'

const LEADING = 1.38

export const leading = ({ size }: Style) => size * LEADING

export interface Column {
  readonly x: number
  readonly width: number
}

/** Lines under one another from `paper.y`, over as many pages as it takes. */
export function drawRuns(
  paper: Paper,
  within: StructureElement,
  runs: readonly Run[],
  style: Style,
  { x, width }: Column,
): void {
  for (const line of linesOf(runs, style, width, paper)) {
    makeRoom(paper, leading(style))
    drawLine(paper, within, line, x, paper.y + style.size)
    paper.y += leading(style)
  }
}

/** Height in points that these runs take. */
export const heightOf = (paper: Paper, runs: readonly Run[], style: Style, width: number) =>
  linesOf(runs, style, width, paper).length * leading(style)

/** From `from` to the right, its letters standing on `baseline`. */
function drawLine(
  paper: Paper,
  within: StructureElement,
  line: Line,
  from: number,
  baseline: number,
): void {
  let x = from
  for (const bit of line) {
    const at = x
    hold(paper, within, bit, () => drawBit(paper, bit, at, baseline))
    x += bit.width
  }
}

/** A link is an element of its own; so are words that are drawn otherwise than in letters, with the words themselves. */
function hold(
  { pdf }: Paper,
  within: StructureElement,
  { font, text, href }: Bit,
  draw: () => void,
) {
  if (font && href === undefined) {
    within.add(draw)
    return
  }
  const own = font ? pdf.struct('Link', { alt: href ?? '' }) : pdf.struct('Span', { actual: text })
  within.add(own)
  own.add(draw)
  own.end()
}

/** The same for what is no part of the text, such as the number of a page. */
export function drawAside(paper: Paper, line: Line, from: number, baseline: number): void {
  let x = from
  for (const bit of line) {
    drawBit(paper, bit, x, baseline)
    x += bit.width
  }
}

function drawBit(paper: Paper, bit: Bit, x: number, y: number): void {
  const { text, font, style, href, width } = bit
  if (font === undefined) {
    drawStrange(paper, bit, x, y)
    return
  }
  const link = href === undefined ? {} : { link: href }
  paper.pdf.font(font).fontSize(style.size).fillColor(style.colour)
  paper.pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...link })
  if (href !== undefined) underline(paper, x, y, width)
}

function underline({ pdf }: Paper, x: number, y: number, width: number): void {
  pdf
    .lineWidth(0.5)
    .moveTo(x, y + 1.6)
    .lineTo(x + width, y + 1.6)
    .stroke(SOFT)
}

/** As a picture where whoever made the sheet could draw one, else as boxes: nothing goes missing unseen. */
function drawStrange(paper: Paper, bit: Bit, x: number, y: number): void {
  const word = paper.drawn(bit.text, bit.style.face)
  if (!word) {
    boxes(paper, bit, x, y)
    return
  }
  const { size } = bit.style
  const fit = [word.width * size, word.height * size] as const
  paper.pdf.image(paper.pictureOf(word.picture), x, y - word.baseline * size, { fit })
}

/** One empty box for each sign that nothing here can draw. */
function boxes({ pdf }: Paper, { text, style, width }: Bit, x: number, y: number): void {
  const count = signsOf(text).length
  const side = width / count
  pdf.lineWidth(0.6)
  for (let at = 0; at < count; at += 1) {
    pdf.rect(x + at * side + 0.6, y - style.size * 0.7, side - 1.2, style.size * 0.7)
  }
  pdf.stroke(style.colour)
}
