/** Draws where the badges can be checked, at the end of the last page. */
import type { StructureElement } from 'pdfkit'
import { type Column, drawRuns, heightOf } from './draw-lines.ts'
import { A4, element, FULL, figure, INK, makeRoom, type Paper, rule } from './paper.ts'
import type { Foot, QrPath, Run } from './sheet.ts'
import { NAME, SMALL } from './styles.ts'

/** With its quiet zone; the code of an address is 20 mm of it. */
const CODE = 74
const LEAD = { ...NAME, size: 10.5 }

export function drawFoot(paper: Paper, within: StructureElement, foot: Foot): void {
  const side = foot.code ? CODE + 4 : 0
  const column = { x: A4.margin + side, width: FULL - side }
  const height = Math.max(side, heightOfWords(paper, foot, column))
  makeRoom(paper, height + 24)
  paper.y += 10
  rule(paper, paper.y, 2.25, INK)
  paper.y += 8
  const top = paper.y
  if (foot.code) drawCode(paper, within, foot.code.shape, foot.code.alt)
  paper.y = top + Math.max(0, (side - heightOfWords(paper, foot, column)) / 2)
  drawWords(paper, within, foot, column)
  paper.y = Math.max(paper.y, top + side)
}

function heightOfWords(paper: Paper, { lead, rest }: Foot, { width }: Column): number {
  const soft = rest.map((runs) => heightOf(paper, runs, SMALL, width))
  return soft.reduce((sum, one) => sum + one, heightOf(paper, lead, LEAD, width))
}

function drawWords(paper: Paper, within: StructureElement, { lead, rest }: Foot, column: Column) {
  const paragraph = (runs: readonly Run[], style: typeof NAME) =>
    element(paper, within, 'P', (it) => drawRuns(paper, it, runs, style, column))
  paragraph(lead, LEAD)
  for (const runs of rest) paragraph(runs, SMALL)
}

function drawCode(paper: Paper, within: StructureElement, shape: QrPath, alt: string): void {
  const { pdf, y } = paper
  const x = A4.margin
  figure(paper, within, { alt, x, y, side: CODE }, () => {
    pdf
      .save()
      .translate(x, y)
      .scale(CODE / shape.size)
    pdf.path(shape.path).fill('#000000')
    pdf.restore()
  })
}
