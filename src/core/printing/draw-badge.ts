/** Draws a badge under its line: its picture in the margin, its name and issuer, and as much of a mark as was proved. */
import type { PDFDocument, StructureElement } from 'pdfkit'
import { type Column, drawRuns, heightOf } from './draw-lines.ts'
import { artifact, element, figure, INK, makeRoom, type Paper, VALID } from './paper.ts'
import type { Run, SheetBadge } from './sheet.ts'
import { NAME, SMALL } from './styles.ts'

/** 40 px */
const ART = 30
/** between the picture and the words, which keep the left edge of the column */
const GAP = 9
const SIGN = 8.5
const AIR = 3

function nameRuns({ before, name, href, issuer }: SheetBadge): readonly Run[] {
  return [
    { text: before === '' ? '' : `${before} ` },
    { text: name, bold: true, ...(href !== undefined && { href }) },
    { text: issuer === '' ? '' : `, ${issuer}` },
  ]
}

const indentOf = ({ sign }: SheetBadge) => (sign ? SIGN + 3.5 : 0)

/** Height in points that it takes. */
export function heightOfBadge(paper: Paper, badge: SheetBadge, { width }: Column): number {
  const words = [
    heightOf(paper, nameRuns(badge), SMALL, width),
    heightOf(paper, [{ text: badge.dates }], SMALL, width),
    heightOf(paper, [{ text: badge.says }], NAME, width - indentOf(badge)),
  ]
  const height = words.reduce((sum, one) => sum + one, 0)
  return Math.max(badge.picture ? ART : 0, height) + 2 * AIR
}

export function drawBadge(
  paper: Paper,
  within: StructureElement,
  badge: SheetBadge,
  column: Column,
): void {
  const height = heightOfBadge(paper, badge, column)
  makeRoom(paper, height)
  const end = paper.y + height
  paper.y += AIR
  drawArt(paper, within, badge, column.x - GAP - ART)
  element(paper, within, 'P', (it) => {
    drawRuns(paper, it, nameRuns(badge), SMALL, column)
    drawRuns(paper, it, [{ text: badge.dates }], SMALL, column)
    drawOutcome(paper, it, badge, column)
  })
  paper.y = end
}

function drawArt(paper: Paper, within: StructureElement, { picture, name }: SheetBadge, x: number) {
  if (!picture) return
  const { y } = paper
  figure(paper, within, { alt: name, x, y, side: ART }, () =>
    paper.pdf.image(paper.pictureOf(picture), x, y, { fit: [ART, ART], align: 'center' }),
  )
}

/** Green where issuer and content are proved; the half mark where the content is, by a key that nobody knows. */
function drawOutcome(paper: Paper, within: StructureElement, badge: SheetBadge, column: Column) {
  const { sign, says } = badge
  const indent = indentOf(badge)
  if (sign) artifact(paper, () => SIGNS[sign](paper.pdf, column.x, paper.y + 2.2))
  const style = sign === 'proved' ? { ...NAME, colour: VALID } : sign ? NAME : SMALL
  const inside = { x: column.x + indent, width: column.width - indent }
  drawRuns(paper, within, [{ text: says }], style, inside)
}

type Draw = (pdf: PDFDocument, x: number, y: number) => void

/** The marks of the screen, in a square of 16 units. */
const SIGNS: Readonly<Record<'proved' | 'half', Draw>> = {
  proved: (pdf, x, y) => {
    begin(pdf, x, y)
    pdf.path('M8 .5 14.5 3v4.5c0 4-2.7 6.7-6.5 8-3.8-1.3-6.5-4-6.5-8V3L8 .5Z').fill(VALID)
    pdf.lineWidth(1.9).path('m4.9 7.9 2.2 2.2 4-4.3').stroke('#ffffff')
    pdf.restore()
  },
  half: (pdf, x, y) => {
    begin(pdf, x, y)
    pdf.lineWidth(1.6).path('M8 1.4a6.6 6.6 0 0 1 0 13.2a6.6 6.6 0 0 1 0-13.2Z').stroke(INK)
    pdf.path('M8 1.4a6.6 6.6 0 0 0 0 13.2Z').fill(INK)
    pdf.restore()
  },
}

function begin(pdf: PDFDocument, x: number, y: number): void {
  pdf
    .save()
    .translate(x, y)
    .scale(SIGN / 16)
}
