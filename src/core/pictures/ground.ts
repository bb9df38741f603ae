/** A ground for a picture out of its own colours: one on which our ink can be read, and that its edge does not vanish in. */

/** The ink of every theme that stands on such a ground, as red, green and blue. */
const INK: Colour = [0x14, 0x18, 0x1f]
/** WCAG 2.2, 1.4.3 */
const READABLE = 4.5
/** Less of the picture than this is a detail of it. */
const SHARE = 0.04
/** Between the strongest and weakest of red, green and blue; below it a colour is nearly grey. */
const COLOURFUL = 48
/** Most of the three differences within which two colours are one. */
const ALIKE = 40

type Colour = readonly [red: number, green: number, blue: number]

/** `pixels` as a canvas gives them, four bytes each. `#rrggbb`; undefined when no colour of it will do. */
export function groundFor(pixels: ArrayLike<number>): string | undefined {
  const [most, ...others] = coloursIn(pixels)
  const ground = others.find(
    (colour) =>
      contrast(colour, INK) >= READABLE &&
      Math.max(...colour) - Math.min(...colour) >= COLOURFUL &&
      most !== undefined &&
      difference(colour, most) > ALIKE,
  )
  return ground && `#${ground.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The colours that are more than a detail, most first; what is seen through does not count. */
function coloursIn(pixels: ArrayLike<number>): readonly Colour[] {
  const found = new Map<number, { readonly colour: Colour; count: number }>()
  let opaque = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = [0, 1, 2, 3].map((part) => pixels[at + part])
    if (alpha < 200) continue
    opaque += 1
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { colour: [red, green, blue], count: 1 })
  }
  return [...found.values()]
    .filter(({ count }) => count >= opaque * SHARE)
    .sort((one, other) => other.count - one.count)
    .map(({ colour }) => colour)
}

const difference = (one: Colour, other: Colour) =>
  Math.max(...one.map((part, at) => Math.abs(part - (other[at] ?? 0))))

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
