/** The picture of a badge without one: initials in a shape and colour that depend on the issuer. */

export interface Placeholder {
  readonly initials: string
  readonly shape: (typeof SHAPES)[number]
  readonly ground: string
  readonly ink: string
}

const SHAPES = ['shield', 'hexagon', 'circle', 'square', 'drop'] as const

const PAIRS: readonly (readonly [string, string])[] = [
  ['#1d3fbb', '#ffffff'],
  ['#0a6b43', '#ffffff'],
  ['#c8281f', '#ffffff'],
  ['#14181f', '#f7b500'],
  ['#f7b500', '#14181f'],
  ['#82b1e6', '#14181f'],
  ['#e58fb1', '#14181f'],
]

export function placeholderFor(name: string, issuer: string): Placeholder {
  const seed = hash(issuer || name)
  const [ground, ink] = PAIRS[seed % PAIRS.length] ?? ['#14181f', '#ffffff']
  const shape = SHAPES[Math.floor(seed / PAIRS.length) % SHAPES.length] ?? 'circle'
  return { initials: initialsOf(name), shape, ground, ink }
}

function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}

/** FNV-1a, so that one issuer always gets the same shape. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return value
}

export const SHAPE_PATHS: Readonly<Record<Placeholder['shape'], string>> = {
  shield: 'M8 8h84v46c0 22-18 34-42 42C26 88 8 76 8 54V8Z',
  hexagon: 'M50 3 91 26.500v47L50 97 9 73.500v-47L50 3Z',
  circle: 'M50 5a45 45 0 1 1 0 90 45 45 0 0 1 0-90Z',
  square: 'M14 8h72a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6Z',
  drop: 'M8 8h44a42 42 0 1 1-44 42V8Z',
}
