/** Reads a QR code from pixels, where the browser has no reader of its own. */
import decode from 'qr/decode.js'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** red, green, blue and alpha, a byte each */
  readonly data: Uint8ClampedArray
}

/** What the code says; undefined when none is found. */
export function decodeQr(pixels: Pixels): string | undefined {
  try {
    return decode(pixels, { format: 'RGBA' }) || undefined
  } catch {
    return undefined // the decoder throws when it finds nothing
  }
}
