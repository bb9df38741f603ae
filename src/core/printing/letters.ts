/** Which font draws which sign of a text, and which signs none of our fonts has. */
import { create, type Font } from 'fontkit'

export type Face = 'text' | 'bold' | 'display'

/** Files of each face (WOFF or TrueType) in the order in which they are asked for a sign. */
export type FontFiles = Readonly<Record<Face, readonly Uint8Array[]>>

export type Letters = Readonly<Record<Face, readonly Font[]>>

/** Text in one font; without a font no letters of ours can draw it. */
export interface Piece {
  readonly text: string
  readonly font: Font | undefined
}

export function lettersOf(files: FontFiles): Letters {
  const fonts = (face: Face) => files[face].map((bytes) => create(bytes))
  return { text: fonts('text'), bold: fonts('bold'), display: fonts('display') }
}

/** Signs without a shape, which fonts leave out: soft hyphens, joiners of nothing, turns of direction. */
const SHAPELESS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** As it is drawn: composed, on one line, without what has no shape. */
export const drawable = (text: string) =>
  text.normalize('NFC').replace(SHAPELESS, '').replace(/\s+/g, ' ')

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** What people call its letters: a sign with all its marks, or a picture of many code points. */
export const signsOf = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Words in letters we lack stay together with the spaces between them: they may run right to left. */
export function piecesOf(text: string, fonts: readonly Font[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const segment of signsOf(text)) {
    const font = fonts.find((one) => hasAll(one, segment))
    const last = pieces.at(-1)
    if (last && last.font === font) pieces[pieces.length - 1] = { font, text: last.text + segment }
    else if (isBetweenUnknown(pieces, font)) pieces.splice(-2, 2, joined(pieces, segment))
    else pieces.push({ font, text: segment })
  }
  return pieces
}

const hasAll = (font: Font, segment: string) =>
  Array.from(segment).every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))

function isBetweenUnknown(pieces: readonly Piece[], font: Font | undefined): boolean {
  const [before, space] = pieces.slice(-2)
  return font === undefined && space?.text === ' ' && before !== undefined && !before.font
}

function joined(pieces: readonly Piece[], segment: string): Piece {
  const words = pieces.slice(-2).map(({ text }) => text)
  return { font: undefined, text: `${words.join('')}${segment}` }
}
