/** Sets a sheet as a PDF: PDF/A-3a, with its structure, its fonts and the badge files inside. */
import { PDFDocument, type Picture, type StructureElement } from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import { drawEntry } from './draw-entry.ts'
import { drawFoot } from './draw-foot.ts'
import { drawAside, drawRuns, heightOf } from './draw-lines.ts'
import { drawPassages, heightOfPassages } from './draw-passages.ts'
import { type Face, type FontFiles, lettersOf, type Piece, signsOf } from './letters.ts'
import { linesOf, type Style } from './lines.ts'
import {
  A4,
  type DrawnWord,
  type DrawWord,
  element,
  FULL,
  figure,
  INK,
  makeRoom,
  type Paper,
  rule,
  turnPage,
} from './paper.ts'
import type { Attachment, Part, Sheet } from './sheet.ts'
import { HEADING, SMALL, SUBHEADING, TITLE } from './styles.ts'

export interface Typeset {
  readonly sheet: Sheet
  /** go along inside it, byte for byte */
  readonly files: readonly Attachment[]
  readonly fonts: FontFiles
  /** draws words that the fonts lack; what it cannot draw becomes boxes */
  readonly draw?: DrawWord
}

export interface Printed {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** words for which there were no letters, each once */
  readonly strange: readonly string[]
}

/** The document. The same sheet and files give the same bytes. */
export async function typeset({ sheet, files, fonts, draw }: Typeset): Promise<Printed> {
  const pdf = newDocument(sheet)
  const bytes = toBytes(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const strange = new Map<string, DrawnWord | undefined>()
  const paper = newPaper(pdf, root, fonts, (text, face) => once(strange, text, face, draw))
  drawSheet(paper, sheet)
  root.end()
  numberPages(paper, sheet)
  attach(pdf, files, sheet.madeAt)
  pdf.end()
  return { bytes: await bytes, strange: wordsIn(strange) }
}

/** By face and text, so that a word is drawn once and told of once. */
function once(
  known: Map<string, DrawnWord | undefined>,
  text: string,
  face: Face,
  draw: DrawWord = () => undefined,
): DrawnWord | undefined {
  const key = `${face} ${text}`
  if (!known.has(key)) known.set(key, draw(text, face))
  return known.get(key)
}

const wordsIn = (strange: ReadonlyMap<string, unknown>) => [
  ...new Set(Array.from(strange.keys(), (key) => key.slice(key.indexOf(' ') + 1))),
]

function newDocument({ title, author, language, madeAt }: Sheet): PDFDocument {
  const made = new Date(madeAt)
  const named = { Title: title, ...(author !== '' && { Author: author }) }
  return new PDFDocument({
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    info: { ...named, Producer: 'Rugzak', Creator: 'Rugzak', CreationDate: made, ModDate: made },
  })
}

function newPaper(
  pdf: PDFDocument,
  root: StructureElement,
  fonts: FontFiles,
  drawn: DrawWord,
): Paper {
  const pictures = new Map<Uint8Array, Picture>()
  const pictureOf = (bytes: Uint8Array) => {
    const picture = pictures.get(bytes) ?? pdf.openImage(bytes)
    pictures.set(bytes, picture)
    return picture
  }
  const measure = (piece: Piece, style: Style) => widthOf(pdf, piece, style, drawn)
  const paper = { pdf, root, drawn, pictureOf, measure, letters: lettersOf(fonts), y: 0 }
  turnPage(paper)
  return paper
}

/** In ems: of an empty box that stands for a sign. */
const BOX = 0.7

function widthOf(pdf: PDFDocument, { font, text }: Piece, style: Style, drawn: DrawWord): number {
  if (font) return pdf.font(font).fontSize(style.size).widthOfString(text)
  const word = drawn(text, style.face)
  return style.size * (word?.width ?? BOX * signsOf(text).length)
}

function drawSheet(paper: Paper, { heading, parts, foot }: Sheet): void {
  const { root } = paper
  element(paper, root, 'H1', (it) => drawRuns(paper, it, [{ text: heading }], TITLE, ALL))
  paper.y += 4
  for (const [at, part] of parts.entries()) drawPart(paper, part, parts[at - 1])
  drawFoot(paper, root, foot)
}

const ALL = { x: A4.margin, width: FULL }

function drawPart(paper: Paper, part: Part, before: Part | undefined): void {
  const { root } = paper
  if (part.kind === 'heading') drawHeading(paper, part)
  else if (part.kind === 'entry') drawEntry(paper, root, part, before?.kind !== 'entry')
  else if (part.kind === 'figure') drawFigure(paper, part.picture, part.alt)
  else {
    makeRoom(paper, Math.min(60, heightOfPassages(paper, [part], FULL)))
    drawPassages(paper, root, [part], ALL)
  }
}

/** What is above a heading, and the room for the first lines under it. */
const ABOVE = 10
const UNDER = 70

function drawHeading(paper: Paper, { level, text }: Extract<Part, { kind: 'heading' }>): void {
  const style = level === 2 ? HEADING : SUBHEADING
  const runs = [{ text }]
  makeRoom(paper, heightOf(paper, runs, style, FULL) + ABOVE + UNDER)
  paper.y += ABOVE
  element(paper, paper.root, `H${level}`, (it) => drawRuns(paper, it, runs, style, ALL))
  if (level === 2) rule(paper, paper.y + 1, 1, INK)
  paper.y += 4
}

const PHOTO = 100

function drawFigure(paper: Paper, picture: Uint8Array, alt: string): void {
  makeRoom(paper, PHOTO)
  const { y } = paper
  figure(paper, paper.root, { alt, x: A4.margin, y, side: PHOTO }, () =>
    paper.pdf.image(paper.pictureOf(picture), A4.margin, y, { fit: [PHOTO, PHOTO] }),
  )
  paper.y += PHOTO + 6
}

/** Where there is more than one. It is no part of what is read. */
function numberPages(paper: Paper, { pageLine }: Sheet): void {
  const { count } = paper.pdf.bufferedPageRange()
  if (count < 2) return
  for (let at = 0; at < count; at += 1) {
    paper.pdf.switchToPage(at)
    const text = pageLine.replace('{{page}}', `${at + 1}`).replace('{{pages}}', `${count}`)
    paper.pdf.markContent('Artifact', { type: 'Pagination' })
    const [line = []] = linesOf([{ text }], SMALL, FULL, paper)
    drawAside(paper, line, A4.margin, A4.height - A4.margin / 2)
    paper.pdf.endMarkedContent()
  }
}

function attach(pdf: PDFDocument, files: readonly Attachment[], madeAt: string): void {
  const made = new Date(madeAt)
  for (const { bytes, mediaType, ...file } of files) {
    pdf.file(bytes, { ...file, type: mediaType, creationDate: made, modifiedDate: made })
  }
}
