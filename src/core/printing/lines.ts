/** Breaks runs of text into lines that fit. */
import { drawable, type Face, type Letters, type Piece, piecesOf, signsOf } from './letters.ts'
import type { Run } from './sheet.ts'

export interface Style {
  readonly face: Face
  /** points */
  readonly size: number
  readonly colour: string
}

/** Text of one font and style with its width in points. */
export interface Bit extends Piece {
  readonly style: Style
  readonly href?: string
  readonly width: number
}

export type Line = readonly Bit[]

/** Width in points of a piece; `undefined` fonts are measured as whatever is drawn in their place. */
export type Measure = (piece: Piece, style: Style) => number

export interface Typesetting {
  readonly letters: Letters
  readonly measure: Measure
}

/** Bold runs are set in the bold face of the same size. */
export function linesOf(
  runs: readonly Run[],
  style: Style,
  width: number,
  setting: Typesetting,
): readonly Line[] {
  const bits = runs.flatMap((run) => bitsOf(run, style, setting))
  const words = wordsOf(bits).flatMap((word) => narrowed(word, width, setting))
  const lines: Bit[][] = []
  for (const { space, letters } of words) {
    const line = lines.at(-1)
    if (line && widthOf([...line, ...space, ...letters]) <= width) line.push(...space, ...letters)
    else lines.push([...letters])
  }
  return lines.map((line) => merged(line, setting))
}

const widthOf = (bits: readonly Bit[]) => bits.reduce((sum, { width }) => sum + width, 0)

interface Word {
  /** before it */
  readonly space: readonly Bit[]
  readonly letters: readonly Bit[]
}

/** A word may run on from one run into the next. */
function wordsOf(bits: readonly Bit[]): readonly Word[] {
  const words: Word[] = []
  let space: readonly Bit[] = []
  for (const bit of bits) {
    const last = words.at(-1)
    if (bit.text === ' ') space = [bit]
    else if (last && space.length === 0)
      words.splice(-1, 1, { ...last, letters: [...last.letters, bit] })
    else {
      words.push({ space, letters: [bit] })
      space = []
    }
  }
  return words
}

/** A word that is wider than a line becomes one word for each sign. */
function narrowed(word: Word, width: number, setting: Typesetting): readonly Word[] {
  if (widthOf(word.letters) <= width) return [word]
  const signs = word.letters.flatMap(({ text, font, style, href }) =>
    signsOf(text).map((sign) => bitOf({ font, text: sign }, style, href, setting)),
  )
  return signs.map((sign, at) => ({ space: at === 0 ? word.space : [], letters: [sign] }))
}

function bitsOf(run: Run, style: Style, setting: Typesetting): readonly Bit[] {
  const face = run.bold && style.face === 'text' ? 'bold' : style.face
  const pieces = piecesOf(drawable(run.text), setting.letters[face])
  const parts = pieces.flatMap((piece) => {
    if (piece.font === undefined) return [piece]
    return piece.text.split(/( )/).flatMap((text) => (text === '' ? [] : [{ ...piece, text }]))
  })
  return parts.map((piece) => bitOf(piece, { ...style, face }, run.href, setting))
}

function bitOf(piece: Piece, style: Style, href: string | undefined, { measure }: Typesetting) {
  const width = measure(piece, style)
  return { ...piece, style, width, ...(href !== undefined && { href }) }
}

/** Neighbours of one look are one text again, so that words are found with their spaces. */
function merged(line: readonly Bit[], setting: Typesetting): Line {
  const bits: Bit[] = []
  for (const bit of line) {
    const last = bits.at(-1)
    if (last?.font && looksAs(last, bit)) {
      bits[bits.length - 1] = bitOf(
        { ...last, text: last.text + bit.text },
        last.style,
        last.href,
        setting,
      )
    } else bits.push(bit)
  }
  return bits
}

const looksAs = (one: Bit, other: Bit) =>
  one.font === other.font && one.style.face === other.style.face && one.href === other.href
