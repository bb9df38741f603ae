/** Composes badge art: one plate, one motif, three flat colours. */
import { MOTIFS, type MotifName } from './motif.ts'
import { PALETTES, type PaletteName } from './palette.ts'
import { SHAPES, type ShapeName } from './shape.ts'

export type Art = readonly [ShapeName, MotifName, PaletteName]

/** A self-contained SVG of about 500 bytes: no script, no reference, no font. */
export function drawArt([shape, motif, palette]: Art): string {
  const colours = PALETTES[palette]
  const plate = `<path fill="${colours.plate}" d="${SHAPES[shape]}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="400" height="400">${plate}${MOTIFS[motif](colours)}</svg>`
}
