/** A QR code as the outline of its dark modules. */
import { encode } from 'uqr'

export interface QrShape {
  /** width and height in modules, quiet zone included */
  readonly size: number
  /** SVG path data, one unit per module */
  readonly path: string
}

/** Most bytes that still print as modules a phone can read from 25 mm of paper. */
export const QR_PAPER = 300
/**
 * Most bytes we draw on a screen: version 27 at the lowest correction. With its quiet zone that is the largest
 * code whose modules are three whole pixels in the 400 we draw it in, and 0.35 mm on paper of 47 mm.
 */
export const QR_MOST = 1_465
/** Readers of the jsQR family have a wrong position in version 23 and read none of those codes. */
const UNREAD = 23
/** The quiet zone of ISO/IEC 18004. */
const QUIET = 4

/** Undefined when the text is too long to be read from any code. */
export function qrShape(text: string): QrShape | undefined {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > QR_MOST) return undefined
  const options = { ecc: bytes > QR_PAPER ? 'L' : 'M', border: QUIET } as const
  const made = encode(text, options)
  const { data, size } =
    made.version === UNREAD ? encode(text, { ...options, minVersion: UNREAD + 1 }) : made
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${run(row, x)}v1H${x}z`] : [])),
  )
  return { size, path: runs.join('') }
}

function run(row: readonly boolean[], from: number): number {
  const end = row.findIndex((dark, x) => x > from && !dark)
  return (end < 0 ? row.length : end) - from
}

/** The code as an SVG file of its own. */
export function qrSvg({ size, path }: QrShape): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
}
