/** Draws a line of a CV: its dates in the margin, its words, and under them the badges that stand by it. */
import type { StructureElement } from 'pdfkit'
import { drawBadge, heightOfBadge } from './draw-badge.ts'
import { type Column, drawRuns, heightOf } from './draw-lines.ts'
import { drawPassages, heightOfPassages } from './draw-passages.ts'
import { A4, element, FULL, fitsOnPage, LINE, makeRoom, type Paper, rule } from './paper.ts'
import type { Entry } from './sheet.ts'
import { BODY, SMALL } from './styles.ts'

const MARGIN = 92
/** above and under an entry */
const AIR = 5

const dates: Column = { x: A4.margin, width: MARGIN - 10 }
/** All that is read stands in this one column. */
const words: Column = { x: A4.margin + MARGIN, width: FULL - MARGIN }

function heightOfEntry(paper: Paper, { title, body, badges, after }: Entry): number {
  const text =
    heightOf(paper, title, BODY, words.width) +
    heightOfPassages(paper, [...body, ...after], words.width)
  return badges.reduce((sum, badge) => sum + heightOfBadge(paper, badge, words), text) + 2 * AIR
}

/** Whole on one page where it fits on one. */
export function drawEntry(
  paper: Paper,
  within: StructureElement,
  entry: Entry,
  first: boolean,
): void {
  const height = heightOfEntry(paper, entry)
  makeRoom(paper, fitsOnPage(height) ? height : 60)
  if (!first) rule(paper, paper.y, 0.75, LINE)
  paper.y += AIR
  const end = drawTitle(paper, within, entry)
  drawPassages(paper, within, entry.body, words)
  for (const badge of entry.badges) drawBadge(paper, within, badge, words)
  drawPassages(paper, within, entry.after, words)
  paper.y = Math.max(paper.y, end) + AIR
}

/** Where the dates end, which may be lower than the title does. */
function drawTitle(paper: Paper, within: StructureElement, { period, title }: Entry): number {
  if (period === '' && title.length === 0) return 0
  const { y } = paper
  let end = y
  element(paper, within, 'H3', (it) => {
    drawRuns(paper, it, [{ text: period }], SMALL, dates)
    end = paper.y
    paper.y = y
    drawRuns(paper, it, title, BODY, words)
  })
  return end
}
