/** The sizes and inks of a printed page, in points. */
import type { Style } from './lines.ts'
import { INK, SOFT } from './paper.ts'

export const TITLE: Style = { face: 'display', size: 30, colour: INK }
export const HEADING: Style = { face: 'display', size: 14, colour: INK }
export const SUBHEADING: Style = { face: 'display', size: 11.5, colour: INK }
export const BODY: Style = { face: 'text', size: 10.5, colour: INK }
export const SMALL: Style = { face: 'text', size: 9.5, colour: SOFT }
export const NAME: Style = { face: 'bold', size: 9.5, colour: INK }
