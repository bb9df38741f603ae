/** Knows a canvas that a browser falsifies so that websites cannot tell people apart: what is read from it is noise. */

/** As much of a drawing context as it takes to try it. */
interface Pen {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
  getImageData(
    x: number,
    y: number,
    width: number,
    height: number,
  ): { readonly data: ArrayLike<number> }
}

/** Pixels along a side of what is tried: too many for noise to come out right by chance. */
const TRIED = 8
const COLOUR = [29, 63, 187] as const
/** Noise that no eye sees is let pass, as some browsers add it to every picture. */
const UNSEEN = 12

/** Whether what is drawn can be read back. `open` makes a canvas of that side, which nobody sees. */
export function readsBack(open: (side: number) => Pen | null): boolean {
  try {
    return isTrue(open(TRIED))
  } catch {
    return false // no canvas at all
  }
}

function isTrue(pen: Pen | null): boolean {
  if (!pen) return false
  pen.fillStyle = `rgb(${COLOUR.join(' ')})`
  pen.fillRect(0, 0, TRIED, TRIED)
  const { data } = pen.getImageData(0, 0, TRIED, TRIED)
  return Array.from(data).every((light, at) => Math.abs(light - (COLOUR[at % 4] ?? 255)) < UNSEEN)
}
