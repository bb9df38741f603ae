/** Draws running text: paragraphs, and lists with a square before each item. */
import type { StructureElement } from 'pdfkit'
import { type Column, drawRuns, heightOf, leading } from './draw-lines.ts'
import { artifact, element, INK, makeRoom, type Paper } from './paper.ts'
import type { Passage, Run } from './sheet.ts'
import { BODY, SMALL } from './styles.ts'

const INDENT = 11
/** under a paragraph */
const GAP = 3

const styleOf = (passage: Passage) => (passage.kind === 'paragraph' && passage.soft ? SMALL : BODY)

export function drawPassages(
  paper: Paper,
  within: StructureElement,
  passages: readonly Passage[],
  column: Column,
): void {
  for (const passage of passages) {
    if (passage.kind === 'list') drawList(paper, within, passage.items, column)
    else {
      element(paper, within, 'P', (it) =>
        drawRuns(paper, it, passage.runs, styleOf(passage), column),
      )
    }
    paper.y += GAP
  }
}

/** Height in points that they take. */
export function heightOfPassages(
  paper: Paper,
  passages: readonly Passage[],
  width: number,
): number {
  const heights = passages.map((passage) =>
    passage.kind === 'list'
      ? passage.items.map((item) => heightOf(paper, item, BODY, width - INDENT)).reduce(sum, GAP)
      : heightOf(paper, passage.runs, styleOf(passage), width) + GAP,
  )
  return heights.reduce(sum, 0)
}

const sum = (one: number, other: number) => one + other

function drawList(
  paper: Paper,
  within: StructureElement,
  items: readonly (readonly Run[])[],
  { x, width }: Column,
): void {
  const inside = { x: x + INDENT, width: width - INDENT }
  element(paper, within, 'L', (list) => {
    for (const runs of items) {
      element(paper, list, 'LI', (item) => {
        makeRoom(paper, leading(BODY))
        drawSquare(paper, x)
        element(paper, item, 'LBody', (body) => drawRuns(paper, body, runs, BODY, inside))
      })
    }
  })
}

function drawSquare(paper: Paper, x: number): void {
  const top = paper.y + BODY.size * 0.55
  artifact(paper, () => paper.pdf.rect(x + 1, top, 3.2, 3.2).fill(INK))
}
