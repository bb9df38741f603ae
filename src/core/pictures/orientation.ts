/** Which way is up: the one fact of EXIF (2.32, tag 274) that a picture needs to be seen right. */

const TAG = 0x0112
const ENTRY = 12
const UPRIGHT = 1
const MOST = 8

/** EXIF that says nothing but the orientation of this EXIF; undefined when the picture is upright as it is. */
export function onlyOrientation(tiff: Uint8Array): Uint8Array | undefined {
  const turned = orientationIn(tiff)
  return turned > UPRIGHT && turned <= MOST ? exifOf(turned) : undefined
}

function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 8) return UPRIGHT
  const little = view.getUint8(0) === 0x49
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return UPRIGHT
  const end = Math.min(tiff.length, first + 2 + view.getUint16(first, little) * ENTRY)
  for (let at = first + 2; at + ENTRY <= end; at += ENTRY) {
    if (view.getUint16(at, little) === TAG) return view.getUint16(at + 8, little)
  }
  return UPRIGHT
}

/** A TIFF head, one entry, and no next directory. */
function exifOf(orientation: number): Uint8Array {
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [TAG >> 8, TAG & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.from([...head, ...entry, 0, 0, 0, 0])
}
